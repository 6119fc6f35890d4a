// Draws a slash command while its options are filled in, and offers choices for them.
import { html, nothing } from "../vendor/lit-html.js";
import { act, Refusal } from "./connection.js";
import { close, send } from "./icons.js";
import { runCommand } from "./interactions.js";
import { followEnd } from "./scrolling.js";
import { avatar, localised } from "./names.js";
import { choicesOf, NUMBERS, optionProblem, plain } from "./options.js";
import { afterDrawing, change, currentChannel, me, state } from "./store.js";
import { focusComposer } from "./writing.js";
import { say } from "./words.js";

const CHAT_INPUT = 1;
const SUBCOMMANDS = new Set([1, 2]);
const ATTACHMENT = 11;
const PAUSE_MILLISECONDS = 120;

// Returns the slash commands that are offered in a channel, each subcommand separately.
export async function offered(channel) {
  const commands = await act({ action: "commands", channel: channel.id });
  return commands.filter((each) => each.type === CHAT_INPUT).flatMap((each) => flattened(each, [each], each.application));
}

function flattened(command, path, application) {
  const inner = (command.options ?? []).filter((option) => SUBCOMMANDS.has(option.type));
  if (inner.length) return inner.flatMap((option) => flattened(option, [...path, option], application));
  return [
    {
      ...command,
      id: path[0].id,
      application,
      path: path.map((each) => each.name).join(" "),
      label: path.map((each) => localised(each, "name")).join(" "),
      options: (command.options ?? []).filter((option) => option.type !== ATTACHMENT),
    },
  ];
}

// `typed` is the text after the command's name. It becomes the first option's value.
export function beginCommand(command, typed = "") {
  const shown = command.options.filter((option) => option.required).map((option) => option.name);
  const values = typed && shown.length ? { [shown[0]]: { text: typed, value: typed } } : {};
  change({ command: { command, shown, values, wrong: null, list: null } });
  if (shown.length) focusOption(shown[0]);
  else afterDrawing(() => document.getElementById("command-run")?.focus());
}

function endCommand() {
  change({ command: null });
  focusComposer();
}

function focusOption(name) {
  afterDrawing(() => {
    const input = document.getElementById(`option-${name}`);
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  });
}

const optionOf = (name) => state.command.command.options.find((option) => option.name === name);

export function commandLine(channel) {
  const { command, shown, wrong, list } = state.command;
  const more = command.options.filter((option) => !shown.includes(option.name));
  const described = optionOf(list?.name) ?? null;
  return html`<form class="command" aria-label="/${command.label}" @submit=${(event) => submit(event, channel)} @focusout=${leave}>
    <div class="popup command-popup">
      <div class="command-help">
        ${avatar(command.application, "tiny")}
        <b dir="auto">${described ? localised(described, "name") : `/${command.label}`}</b>
        <span dir="auto">${localised(described ?? command, "description")}</span>
      </div>
      ${choiceList(list)}
    </div>
    ${wrong ? html`<p class="failed" role="alert">${wrong}</p>` : nothing}
    <div class="composer-line command-line">
      <button type="button" class="icon-button" aria-label=${say("Cancel the command")} @click=${endCommand}>${close()}</button>
      <span class="command-name" dir="auto">/${command.label}</span>
      <span class="command-options">
        ${shown.map((name) => field(optionOf(name), channel))}
        ${more.map(
          (option) => html`<button type="button" class="more-option" @click=${() => add(option)} title=${localised(option, "description")}>
            + <span dir="auto">${localised(option, "name")}</span>
          </button>`,
        )}
      </span>
      <button class="icon-button send" id="command-run" aria-label=${say("Send the command")}>${send()}</button>
    </div>
  </form>`;
}

function field(option, channel) {
  const { values, list } = state.command;
  const id = `option-${option.name}`;
  const open = list?.name === option.name && list.choices.length > 0;
  return html`<label class="option">
    <span dir="auto">${localised(option, "name")}</span>
    <input
      id=${id}
      dir="auto"
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${open}
      aria-controls=${open ? "option-choices" : nothing}
      aria-activedescendant=${open && list.active >= 0 ? `choice-${list.active}` : nothing}
      aria-required=${Boolean(option.required)}
      maxlength=${option.max_length ?? 6000}
      .value=${values[option.name]?.text ?? ""}
      @focus=${() => look(option, channel)}
      @input=${(event) => typed(option, event.target.value, channel)}
      @keydown=${(event) => onKey(event, option, channel)}
    />
  </label>`;
}

function choiceList(list) {
  if (!list) return nothing;
  if (list.failed) return html`<p class="popup-empty" role="status">${say("Loading options failed")}</p>`;
  if (list.loading && !list.choices.length) return html`<p class="popup-empty" role="status">${say("Loading options…")}</p>`;
  if (!list.choices.length) return nothing;
  return html`<ul class="listbox" id="option-choices" role="listbox" aria-label=${say("Options")}>
    ${list.choices.map(
      (choice, index) => html`<li
        id="choice-${index}"
        role="option"
        aria-selected=${index === list.active}
        class=${index === list.active ? "active" : ""}
        @pointerdown=${(event) => event.preventDefault()}
        @pointermove=${() => list.active !== index && point(index)}
        @click=${() => take(choice)}
      >
        ${choice.icon ?? nothing}<span class="option-text"><span dir="auto">${choice.name}</span></span>
        ${choice.description ? html`<span class="option-from" dir="auto">${choice.description}</span>` : nothing}
      </li>`,
    )}
  </ul>`;
}

function point(active) {
  change({ command: { ...state.command, list: { ...state.command.list, active } } });
  setTimeout(() => document.querySelector("#option-choices .active")?.scrollIntoView({ block: "nearest" }));
}

function typed(option, text, channel) {
  state.command.values[option.name] = { text, value: text };
  state.command.wrong = null;
  look(option, channel);
}

// Lists the choices for an option. Autocomplete asks the application when the person pauses typing.
let pause = null;

function look(option, channel) {
  clearTimeout(pause);
  if (!state.command) return;
  const { values } = state.command;
  const text = values[option.name]?.text ?? "";
  const known = option.autocomplete ? null : choicesOf(option, channel);
  if (known) {
    const wanted = values[option.name]?.chosen ? "" : plain(text);
    const choices = known.filter((choice) => plain(choice.name).includes(wanted)).slice(0, 25);
    change({ command: { ...state.command, list: { name: option.name, choices, active: choices.length ? 0 : -1 } } });
    return;
  }
  const before = state.command.list?.name === option.name ? state.command.list.choices : [];
  const loading = Boolean(option.autocomplete);
  change({ command: { ...state.command, list: { name: option.name, choices: before, active: -1, loading } } });
  if (loading) pause = setTimeout(() => ask(option, text, channel), before.length ? PAUSE_MILLISECONDS : 0);
}

async function ask(option, text, channel) {
  const { command } = state.command ?? {};
  if (!command) return;
  const options = { ...filled(option.name), [option.name]: text };
  const asked = { action: "complete", channel: channel.id, application: command.application.id, command: command.path, options };
  let list = { name: option.name, choices: [], active: -1, failed: false };
  try {
    list.choices = (await act(asked)).map((choice) => ({ ...choice, name: choice.name_localizations?.[state.locale] ?? choice.name }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    list.failed = true;
  }
  const now = state.command;
  if (now?.command !== command || now.list?.name !== option.name || (now.values[option.name]?.text ?? "") !== text) return;
  change({ command: { ...now, list } });
}

function take(choice) {
  const { list, values, shown } = state.command;
  values[list.name] = { text: choice.name, value: choice.value, chosen: true };
  const next = shown[shown.indexOf(list.name) + 1];
  change({ command: { ...state.command, list: null, wrong: null } });
  if (next) focusOption(next);
  else document.getElementById(`option-${list.name}`)?.focus();
}

function add(option) {
  change({ command: { ...state.command, shown: [...state.command.shown, option.name] } });
  focusOption(option.name);
}

function leave(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) change({ command: state.command && { ...state.command, list: null } });
}

function onKey(event, option, channel) {
  const { list, shown } = state.command;
  if (event.isComposing) return;
  const count = list?.choices.length ?? 0;
  if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    point((list.active + (event.key === "ArrowDown" ? 1 : list.active < 0 ? 0 : -1) + count) % count);
  } else if (count && event.key === "Tab" && !event.shiftKey && event.target.value) {
    event.preventDefault();
    take(list.choices[Math.max(list.active, 0)]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (count && list.active >= 0) take(list.choices[list.active]);
    else submit(event, channel);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    if (count) change({ command: { ...state.command, list: null } });
    else endCommand();
  } else if (event.key === "Backspace" && !event.target.value) {
    event.preventDefault();
    const index = shown.indexOf(option.name);
    if (option.required && index === 0) return endCommand();
    if (!option.required) change({ command: { ...state.command, shown: shown.filter((name) => name !== option.name) } });
    focusOption(shown[Math.max(index - 1, 0)]);
  }
}

function filled(except = null) {
  const { command, values } = state.command;
  const options = {};
  for (const option of command.options) {
    const given = values[option.name];
    if (option.name === except || !given || given.text === "") continue;
    options[option.name] = NUMBERS.has(option.type) ? Number(given.value) : given.value;
  }
  return options;
}

function submit(event, channel) {
  event.preventDefault();
  const { command } = state.command;
  for (const option of command.options) {
    settle(option, channel);
    const wrong = optionProblem(option, state.command.values[option.name], channel);
    if (wrong) {
      change({ command: { ...state.command, wrong: `${localised(option, "name")}: ${wrong}` } });
      if (!state.command.shown.includes(option.name)) add(option);
      focusOption(option.name);
      return;
    }
  }
  const options = filled();
  followEnd();
  endCommand();
  runCommand(currentChannel(), command.application.id, command.path, options, me());
}

// If a choice's full name was typed, chooses it.
function settle(option, channel) {
  const given = state.command.values[option.name];
  if (!given?.text || given.chosen || option.autocomplete) return;
  const choice = choicesOf(option, channel)?.find((each) => plain(each.name) === plain(given.text));
  if (choice) state.command.values[option.name] = { text: choice.name, value: choice.value, chosen: true };
}
