// Where one writes: a message, or a command.
import { html, live, nothing } from "../vendor/lit-html.js";
import { beginCommand, commandLine, offered } from "./command.js";
import { act, Refusal } from "./connection.js";
import { apps, close, send as sendIcon } from "./icons.js";
import { followEnd } from "./scrolling.js";
import { avatar, displayName, localised } from "./names.js";
import { change, currentChannel, isDirect, messageOf, nameOf, state } from "./store.js";
import { editLatest, focusComposer } from "./writing.js";

const LONGEST = 2000;

export function composer(channel) {
  const recipient = `${isDirect(channel) ? "@" : "#"}${nameOf(channel)}`;
  return html`<div class="composer">
    ${state.command ? commandLine(channel) : html`${picker()} ${replying(channel)} ${line(channel, recipient)}`}
    ${state.unsent ? html`<p class="failed" role="alert">${state.unsent}</p>` : nothing}
  </div>`;
}

function line(channel, recipient) {
  const text = state.drafts.get(channel.id) ?? "";
  const open = state.picker?.commands.length > 0;
  return html`<form class="composer-line" @submit=${(event) => submit(event, channel)}>
    <button type="button" class="icon-button" aria-label="Use an app's command" title="Commands" @click=${() => startPicker(channel)}>
      ${apps(20)}
    </button>
    <textarea
      id="composer-text"
      rows="1"
      dir="auto"
      maxlength=${LONGEST}
      placeholder=${channel.may_send ? `Message ${recipient}` : "You do not have permission to send messages in this channel."}
      aria-label=${`Message ${recipient}`}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${open ? "command-picker" : nothing}
      aria-activedescendant=${open ? `command-${state.picker.active}` : nothing}
      ?disabled=${!channel.may_send}
      .value=${live(text)}
      @input=${(event) => typed(event.target.value, channel)}
      @keydown=${(event) => onKey(event, channel)}
    ></textarea>
    <button class="icon-button send" aria-label="Send" title="Send" ?disabled=${!text.trim()}>${sendIcon()}</button>
  </form>`;
}

function replying(channel) {
  const message = messageOf(channel, state.replyTo);
  if (!message) return nothing;
  return html`<div class="replying-bar">
    <span>Replying to <b dir="auto">${displayName(message.author)}</b></span>
    <button class="icon-button" aria-label="Cancel reply" @click=${() => change({ replyTo: null })}>${close(16)}</button>
  </div>`;
}

function picker() {
  if (!state.picker) return nothing;
  const { commands, active, search } = state.picker;
  if (!commands.length) {
    return search && !state.picker.loading ? html`<div class="popup"><p class="popup-empty" role="status">No command is called /${search}.</p></div>` : nothing;
  }
  return html`<div class="popup">
    <ul class="listbox" id="command-picker" role="listbox" aria-label="Commands">
      ${commands.map(
        (command, index) => html`<li
          id="command-${index}"
          role="option"
          aria-selected=${index === active}
          class=${index === active ? "active" : ""}
          @pointerdown=${(event) => event.preventDefault()}
          @pointermove=${() => active !== index && change({ picker: { ...state.picker, active: index } })}
          @click=${() => choose(command)}
        >
          ${avatar(command.application, "small")}
          <span class="option-text"><b dir="auto">/${command.label}</b><small dir="auto">${localised(command, "description")}</small></span>
          <span class="option-from">${displayName(command.application)}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

function choose(command, rest = "") {
  const channel = currentChannel();
  state.drafts.delete(channel.id);
  change({ picker: null });
  beginCommand(command, rest);
}

async function typed(text, channel) {
  state.drafts.set(channel.id, text);
  change({ unsent: null });
  const search = /^\/(\S.*)?$/.exec(text) ? text.slice(1) : undefined;
  if (search === undefined) return change({ picker: null });
  if (!state.picker) change({ picker: { search, all: [], commands: [], active: 0, loading: true } });
  let { all } = state.picker;
  if (!all.length) {
    try {
      all = await offered(channel);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  if (!state.picker || state.drafts.get(channel.id) !== text) return;
  const begun = all.find((each) => search.startsWith(`${each.label} `));
  if (begun) return choose(begun, search.slice(begun.label.length + 1));
  const wanted = search.toLocaleLowerCase();
  const found = all.filter((each) => each.label.toLocaleLowerCase().includes(wanted));
  const starts = (each) => (each.label.startsWith(wanted) ? 0 : 1);
  found.sort((one, other) => starts(one) - starts(other));
  change({ picker: { search, all, commands: found, active: 0, loading: false } });
}

function startPicker(channel) {
  focusComposer();
  typed("/", channel);
}

function onKey(event, channel) {
  const { picker } = state;
  if (event.isComposing) return;
  if (picker?.commands.length) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const count = picker.commands.length;
      change({ picker: { ...picker, active: (picker.active + step + count) % count } });
      setTimeout(() => document.querySelector("#command-picker .active")?.scrollIntoView({ block: "nearest" }));
      return;
    }
    if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      choose(picker.commands[picker.active]);
      return;
    }
  }
  if (event.key === "Escape" && picker) {
    event.stopPropagation();
    change({ picker: null });
  } else if (event.key === "Enter" && !event.shiftKey) {
    submit(event, channel);
  } else if (event.key === "ArrowUp" && !event.target.value) {
    event.preventDefault();
    editLatest();
  }
}

async function submit(event, channel) {
  event.preventDefault();
  const text = (state.drafts.get(channel.id) ?? "").trim();
  if (!text) return;
  const does = { action: "send", channel: channel.id, text: named(text, channel) };
  if (state.replyTo) does.reply_to = state.replyTo;
  state.drafts.delete(channel.id);
  followEnd();
  change({ replyTo: null, picker: null, unsent: null });
  try {
    await act(does);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!state.drafts.get(channel.id)) state.drafts.set(channel.id, text);
    change({ unsent: `The message was not sent. ${error.message}` });
  }
}

// "@Falak" becomes a mention, as Discord's client sends it.
function named(text, channel) {
  const guild = state.guilds.find((each) => each.id === channel.guild_id);
  const users = [...(guild?.members ?? channel.recipients)];
  users.sort((one, other) => displayName(other).length - displayName(one).length);
  for (const user of users) {
    for (const name of new Set([displayName(user), user.username])) {
      const pattern = new RegExp(`(^|\\s)@${RegExp.escape?.(name) ?? name.replace(/[^\p{L}\p{N}]/gu, "\\$&")}(?![\\p{L}\\p{N}])`, "giu");
      text = text.replace(pattern, `$1<@${user.id}>`);
    }
  }
  return text;
}
