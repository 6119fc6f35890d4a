// Draws selects: a button that opens a list of options, or of people, roles and channels.
import { html, nothing } from "../vendor/lit-html.js";
import { chevron, close, emoji, tick } from "./icons.js";
import { defaultsOf, STRING_SELECT } from "./inputs.js";
import { select } from "./interactions.js";
import { CHANNELS, PEOPLE, pickable, ROLES } from "./pickable.js";
import { afterDrawing, change, channelOf } from "./store.js";
import { say } from "./words.js";

const KINDS = { 5: [PEOPLE], 6: [ROLES], 7: [PEOPLE, ROLES], 8: [CHANNELS] };

const open = { key: null, active: 0, picked: new Set(), up: false };
// The picked values, shown until the message changes. By message, then by custom_id.
const kept = new WeakMap();

function optionsOf(subject, channel) {
  return subject.type === STRING_SELECT ? subject.options : pickable(KINDS[subject.type], channel, subject.channel_types);
}

// Draws a select on a message. Its values are sent to the application at once.
export function selectMenu(subject, { message, busy }) {
  const chosen = kept.get(message)?.get(subject.custom_id) ?? defaultsOf(subject);
  return picker({
    subject,
    id: `select-${message.id}-${subject.id}`,
    options: optionsOf(subject, channelOf(message.channel_id)),
    chosen,
    label: subject.placeholder ?? say("Make a selection"),
    waiting: busy === subject.custom_id,
    locked: Boolean(busy),
    async pick(values) {
      if (values.length < (subject.min_values ?? 1)) return;
      const picks = kept.get(message) ?? new Map();
      kept.set(message, picks.set(subject.custom_id, values));
      if (!(await select(message, subject.custom_id, values))) {
        picks.delete(subject.custom_id);
        change();
      }
    },
  });
}

// Draws a select in a form, which sends its values later and has a label of its own.
export function selectField(subject, channel, { id, describedBy, required, wrong, chosen, pick }) {
  return picker({ subject, id, options: optionsOf(subject, channel), chosen, describedBy, required, wrong, pick });
}

function picker({ subject, id, options, chosen, label, describedBy, required, wrong, waiting, locked, pick }) {
  const isOpen = open.key === id;
  const least = subject.min_values ?? 1;
  const shown = options.filter((option) => chosen.includes(option.value));
  const text = shown.length ? shown.map((option) => option.label).join(say(", ")) : (subject.placeholder ?? say("Make a selection"));
  const given = { id, options, chosen, most: subject.max_values ?? 1, pick };
  const clearable = least === 0 && shown.length > 0 && !subject.disabled && !locked;
  return html`<div class="select ${isOpen ? "open" : ""} ${isOpen && open.up ? "up" : ""}" @focusout=${(event) => isOpen && leave(event, given)}>
    <button
      type="button"
      class="select-button"
      id=${id}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded=${isOpen}
      aria-controls="${id}-list"
      aria-activedescendant=${isOpen && options.length ? `${id}-${open.active}` : nothing}
      aria-label=${label ? `${label}${shown.length ? `: ${text}` : ""}` : nothing}
      aria-describedby=${describedBy ?? nothing}
      aria-required=${required ?? nothing}
      aria-invalid=${wrong ? "true" : nothing}
      ?disabled=${subject.disabled}
      aria-busy=${waiting ?? false}
      @click=${() => !locked && (isOpen ? shut(given) : show(given))}
      @keydown=${(event) => !locked && onKey(event, isOpen, given)}
    >
      ${shown.length === 1 ? face(shown[0]) : nothing}
      <span class=${shown.length ? "" : "placeholder"} dir="auto">${withWholeNames(text)}</span>
      ${waiting ? html`<span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span>` : chevron()}
    </button>
    ${clearable
      ? html`<button type="button" class="select-clear icon-button" aria-label=${say("Clear")} title=${say("Clear")} @click=${() => pick([])}>${close(16)}</button>`
      : nothing}
    <ul class="listbox select-list" id="${id}-list" role="listbox" aria-label=${label ?? say("Options")} aria-multiselectable=${given.most > 1} ?hidden=${!isOpen}>
      ${isOpen ? options.map((option, index) => line(option, index, given)) : nothing}
      ${isOpen && !options.length ? html`<li class="popup-empty" role="option" aria-disabled="true" aria-selected="false">Nothing to pick here</li>` : nothing}
    </ul>
  </div>`;
}

const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/;

// Lets isolated names have a box, if they are in the other direction than the line. A long text is cut at the end of the
// line, where such a name begins. A box is shown whole or not at all.
function withWholeNames(text) {
  return text.split(ISOLATED).map((piece, index) => (index % 2 ? html`<bdi>${piece}</bdi>` : piece));
}

const face = (option) => option.icon ?? emoji(option.emoji);

function line(option, index, given) {
  const isPicked = open.picked.has(option.value);
  return html`<li
    id="${given.id}-${index}"
    role="option"
    class=${index === open.active ? "active" : ""}
    aria-selected=${isPicked}
    @pointerdown=${(event) => event.preventDefault()}
    @pointermove=${() => point(index)}
    @click=${() => take(option, given)}
  >
    ${face(option)}
    <span class="option-text">
      <span dir="auto">${option.label}</span>${option.description ? html`<small dir="auto">${option.description}</small>` : nothing}
    </span>
    ${given.most > 1 ? html`<span class="tick-box ${isPicked ? "ticked" : ""}" aria-hidden="true">${isPicked ? tick() : nothing}</span>` : isPicked ? tick() : nothing}
  </li>`;
}

function show({ id, options, chosen }) {
  open.key = id;
  open.up = false;
  open.picked = new Set(chosen);
  open.active = Math.max(0, options.findIndex((option) => open.picked.has(option.value)));
  afterDrawing(() => {
    const list = document.getElementById(`${id}-list`);
    const around = list.closest(".dialog, .scroller").getBoundingClientRect();
    const { bottom, height } = list.getBoundingClientRect();
    const above = document.getElementById(id).getBoundingClientRect().top - around.top;
    open.up = bottom > around.bottom && above > height + 8;
    afterDrawing(() => {
      if (!open.up) list.scrollIntoView({ block: "nearest" });
      list.querySelector(".active")?.scrollIntoView({ block: "nearest" });
    });
  });
}

// Sends several values together when the list closes.
function shut({ chosen, most, pick }) {
  const values = [...open.picked];
  open.key = null;
  change();
  const isChanged = values.length !== chosen.length || values.some((value) => !chosen.includes(value));
  if (most > 1 && isChanged) pick(values);
}

function leave(event, given) {
  if (!event.currentTarget.contains(event.relatedTarget)) shut(given);
}

function point(index) {
  if (open.active === index) return;
  open.active = index;
  change();
}

function onKey(event, isOpen, given) {
  const { options } = given;
  if (!isOpen) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    return show(given);
  }
  const moves = { ArrowDown: open.active + 1, ArrowUp: open.active - 1, Home: 0, End: options.length - 1 };
  if (event.key in moves) {
    event.preventDefault();
    walk(Math.min(Math.max(moves[event.key], 0), options.length - 1));
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    take(options[open.active], given);
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    shut(given);
  } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    walk(beginningWith(event.key, options));
  }
}

function walk(index) {
  if (index < 0) return;
  point(index);
  setTimeout(() => document.querySelector(".select.open .active")?.scrollIntoView({ block: "nearest" }));
}

// Returns the next option that begins with a letter, as in lists elsewhere.
function beginningWith(letter, options) {
  const begins = (option) => option.label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  const next = options.findIndex((option, index) => index > open.active && begins(option));
  return next >= 0 ? next : options.findIndex(begins);
}

function take(option, given) {
  if (!option) return;
  if (given.most <= 1) {
    open.key = null;
    change();
    if (!given.chosen.includes(option.value)) given.pick([option.value]);
    return;
  }
  if (open.picked.has(option.value)) open.picked.delete(option.value);
  else if (open.picked.size < given.most) open.picked.add(option.value);
  change();
}
