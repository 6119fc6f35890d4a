// A select: a button that opens a list, of its own options or of people, roles and channels.
import { html, nothing } from "../vendor/lit-html.js";
import { chevron, tick } from "./icons.js";
import { emoji } from "./components.js";
import { select } from "./interactions.js";
import { displayName } from "./names.js";
import { change, channelOf, guildOf, nameOf } from "./store.js";

const open = { key: null, active: 0, picked: new Set(), send: null };

const keyOf = (message, subject) => `${message.id}:${subject.custom_id}`;

function optionsOf(subject, message) {
  if (subject.type === 3) return subject.options;
  const channel = channelOf(message.channel_id);
  const guild = guildOf(channel);
  const users = (guild?.members ?? channel?.recipients ?? []).map((user) => ({ value: user.id, label: displayName(user) }));
  const roles = (guild?.roles ?? []).map((role) => ({ value: role.id, label: role.name }));
  const places = (guild?.channels ?? []).map((place) => ({ value: place.id, label: `#${nameOf(place)}` }));
  return { 5: users, 6: roles, 7: [...users, ...roles], 8: places }[subject.type];
}

export function selectMenu(subject, { message, busy }) {
  const key = keyOf(message, subject);
  const options = optionsOf(subject, message);
  const isOpen = open.key === key;
  const waiting = busy === subject.custom_id;
  const chosen = options.filter((option) => option.default);
  const shown = chosen.length ? chosen.map((option) => option.label).join(", ") : (subject.placeholder ?? "Make a selection");
  const id = `select-${message.id}-${subject.id}`;
  return html`<div class="select ${isOpen ? "open" : ""}" @focusout=${(event) => isOpen && leave(event)}>
    <button
      class="select-button"
      id=${id}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded=${isOpen}
      aria-controls="${id}-list"
      aria-activedescendant=${isOpen && options.length ? `${id}-${open.active}` : nothing}
      aria-label=${subject.placeholder ? `${subject.placeholder}${chosen.length ? `: ${shown}` : ""}` : shown}
      ?disabled=${subject.disabled}
      aria-busy=${waiting}
      @click=${() => !busy && toggle(key, subject, message, options)}
      @keydown=${(event) => !busy && onKey(event, key, subject, message, options)}
    >
      <span class=${chosen.length ? "" : "placeholder"} dir="auto">${shown}</span>
      ${waiting ? html`<span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span>` : chevron()}
    </button>
    <ul class="listbox select-list" id="${id}-list" role="listbox" aria-label=${subject.placeholder ?? "Options"} aria-multiselectable=${subject.max_values > 1} ?hidden=${!isOpen}>
      ${isOpen
        ? options.map(
            (option, index) => html`<li
              id="${id}-${index}"
              role="option"
              class=${index === open.active ? "active" : ""}
              aria-selected=${open.picked.has(option.value)}
              @pointerdown=${(event) => event.preventDefault()}
              @pointermove=${() => point(index)}
              @click=${() => pick(option, subject, message)}
            >
              ${emoji(option.emoji)}
              <span class="option-text"><span dir="auto">${option.label}</span>${option.description ? html`<small dir="auto">${option.description}</small>` : nothing}</span>
              ${open.picked.has(option.value) ? tick() : nothing}
            </li>`,
          )
        : nothing}
    </ul>
  </div>`;
}

function toggle(key, subject, message, options) {
  if (open.key === key) return shut();
  open.key = key;
  open.send = null;
  open.picked = new Set(options.filter((option) => option.default).map((option) => option.value));
  open.active = Math.max(0, options.findIndex((option) => option.default));
  change();
  setTimeout(() => document.querySelector(".select.open .select-list")?.scrollIntoView({ block: "nearest" }));
}

// Several are sent together, once the list is closed.
function shut() {
  const { send } = open;
  Object.assign(open, { key: null, send: null });
  change();
  send?.();
}

function leave(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) shut();
}

function point(index) {
  if (open.active === index) return;
  open.active = index;
  change();
}

function onKey(event, key, subject, message, options) {
  const isOpen = open.key === key;
  if (!isOpen) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    return toggle(key, subject, message, options);
  }
  const moves = { ArrowDown: open.active + 1, ArrowUp: open.active - 1, Home: 0, End: options.length - 1 };
  if (event.key in moves) {
    event.preventDefault();
    point(Math.min(Math.max(moves[event.key], 0), options.length - 1));
    setTimeout(() => document.querySelector(".select.open .active")?.scrollIntoView({ block: "nearest" }));
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    pick(options[open.active], subject, message);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    shut();
  }
}

function pick(option, subject, message) {
  if (!option) return;
  if (subject.max_values <= 1) {
    shut();
    select(message, subject.custom_id, [option.value]);
    return;
  }
  if (open.picked.has(option.value)) open.picked.delete(option.value);
  else if (open.picked.size < subject.max_values) open.picked.add(option.value);
  const values = [...open.picked];
  open.send = values.length < subject.min_values ? null : () => select(message, subject.custom_id, values);
  change();
}
