// Draws the input for messages and commands.
import { html, live, nothing } from "../vendor/lit-html.js";
import { beginCommand, commandLine, offered } from "./command.js";
import { act, Refusal } from "./connection.js";
import { apps, close, send as sendIcon } from "./icons.js";
import { followEnd } from "./scrolling.js";
import { avatar, displayName, localised } from "./names.js";
import { PEOPLE, pickable } from "./pickable.js";
import { activeId, picker, pickerId, pickerTakes } from "./picker.js";
import { afterDrawing, change, currentChannel, isDirect, messageOf, nameOf, state } from "./store.js";
import { editLatest, focusComposer } from "./writing.js";
import { say } from "./words.js";

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
  return html`<form class="composer-line" @submit=${(event) => submit(event, channel)}>
    <button type="button" class="icon-button" aria-label=${say("Use an app's command")} title=${say("Commands")} @click=${() => startPicker(channel)}>
      ${apps(20)}
    </button>
    <textarea
      id="composer-text"
      rows="1"
      dir=${text ? "auto" : nothing}
      maxlength=${LONGEST}
      placeholder=${channel.may_send ? say("Message {name}", { name: recipient }) : say("You do not have permission to send messages in this channel.")}
      aria-label=${say("Message {name}", { name: recipient })}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${pickerId()}
      aria-activedescendant=${activeId()}
      ?disabled=${!channel.may_send}
      .value=${live(text)}
      @input=${(event) => typed(event.target, channel)}
      @keydown=${(event) => onKey(event, channel)}
    ></textarea>
    <button class="icon-button send" aria-label=${say("Send")} title=${say("Send")} ?disabled=${!text.trim()}>${sendIcon()}</button>
  </form>`;
}

function replying(channel) {
  const message = messageOf(channel, state.replyTo);
  if (!message) return nothing;
  return html`<div class="replying-bar">
    <span>${say("Replying to")} <b dir="auto">${displayName(message.author)}</b></span>
    <button class="icon-button" aria-label=${say("Cancel reply")} @click=${() => change({ replyTo: null })}>${close(16)}</button>
  </div>`;
}

// Begins the command of a clicked mention, as Discord's client does.
export async function openCommand(id, name) {
  const channel = currentChannel();
  let commands = [];
  try {
    commands = await offered(channel);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const command = commands.find((each) => each.id === id && each.path === name);
  if (command && channel.id === currentChannel().id) choose(command);
}

function choose(command, rest = "") {
  const channel = currentChannel();
  state.drafts.delete(channel.id);
  change({ picker: null });
  beginCommand(command, rest);
}

function typed({ value, selectionEnd }, channel) {
  state.drafts.set(channel.id, value);
  change({ unsent: null });
  if (/^\/(\S.*)?$/.test(value)) return offerCommands(value, channel);
  const begun = /(?<=^|\s)@\S*$/.exec(value.slice(0, selectionEnd));
  change({ picker: begun && peopleNamed(begun[0].slice(1), begun.index, channel) });
}

async function offerCommands(text, channel) {
  const search = text.slice(1);
  let all = state.picker?.all;
  if (!all) {
    change({ picker: { name: say("Commands"), items: [] } });
    try {
      all = await offered(channel);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      all = [];
    }
  }
  if (!state.picker || state.drafts.get(channel.id) !== text) return;
  const begun = all.find((each) => search.startsWith(`${each.label} `));
  if (begun) return choose(begun, search.slice(begun.label.length + 1));
  const wanted = search.toLocaleLowerCase();
  const found = all.filter((each) => each.label.toLocaleLowerCase().includes(wanted));
  const starts = (each) => (each.label.startsWith(wanted) ? 0 : 1);
  found.sort((one, other) => starts(one) - starts(other));
  const items = found.map((command) => ({
    icon: avatar(command.application, "small"),
    label: `/${command.label}`,
    description: localised(command, "description"),
    from: displayName(command.application),
    take: () => choose(command),
  }));
  change({ picker: { name: say("Commands"), all, items, active: 0, empty: search && say("No command is called {name}.", { name: text }) } });
}

// Returns the people whose name begins with the text after the at sign. Picking one completes the name.
function peopleNamed(begun, index, channel) {
  const found = pickable([PEOPLE], channel).filter(({ label }) => label.toLocaleLowerCase().startsWith(begun.toLocaleLowerCase()));
  const items = found.map(({ label, icon }) => ({ icon, label, take: () => mention(label, index, index + 1 + begun.length, channel) }));
  return items.length ? { name: say("People"), items, active: 0 } : null;
}

function mention(name, begin, end, channel) {
  const text = state.drafts.get(channel.id);
  state.drafts.set(channel.id, `${text.slice(0, begin)}@${name} ${text.slice(end).trimStart()}`);
  change({ picker: null });
  const caret = begin + name.length + 2;
  afterDrawing(() => document.getElementById("composer-text")?.setSelectionRange(caret, caret));
}

function startPicker(channel) {
  focusComposer();
  typed({ value: "/", selectionEnd: 1 }, channel);
}

function onKey(event, channel) {
  if (event.isComposing || pickerTakes(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
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
    change({ replyTo: does.reply_to ?? null, unsent: `${say("The message was not sent.")} ${error.message}` });
  }
}

// Turns "@Falak" into a mention, as Discord's client does.
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
