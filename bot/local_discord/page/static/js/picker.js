// Draws the list above the input: commands after a slash, people after an at sign.
import { html, nothing } from "../vendor/lit-html.js";
import { change, state } from "./store.js";

const isOpen = () => state.picker?.items.length > 0;

// The ids of the entries. By them, a screen reader knows which entry Enter picks.
export const pickerId = () => (isOpen() ? "picker" : nothing);
export const activeId = () => (isOpen() ? `pick-${state.picker.active}` : nothing);

export function picker() {
  if (!state.picker) return nothing;
  const { name, items, active, empty } = state.picker;
  if (!items.length) return empty ? html`<div class="popup"><p class="popup-empty" role="status">${empty}</p></div>` : nothing;
  return html`<div class="popup">
    <ul class="listbox" id="picker" role="listbox" tabindex="0" aria-label=${name}>
      ${items.map(
        (item, index) => html`<li
          id="pick-${index}"
          role="option"
          aria-selected=${index === active}
          class=${index === active ? "active" : ""}
          @pointerdown=${(event) => event.preventDefault()}
          @pointermove=${() => active !== index && change({ picker: { ...state.picker, active: index } })}
          @click=${item.take}
        >
          ${item.icon}
          <span class="option-text"><b dir="auto">${item.label}</b>${item.description ? html`<small dir="auto">${item.description}</small>` : nothing}</span>
          <span class="option-from">${item.from ?? nothing}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

// Handles a key if it is meant for the list, and returns whether it was.
export function pickerTakes(event) {
  if (!state.picker) return false;
  const { items, active } = state.picker;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    event.stopPropagation();
    change({ picker: null });
  } else if (!items.length) {
    return false;
  } else if (step) {
    change({ picker: { ...state.picker, active: (active + step + items.length) % items.length } });
    setTimeout(() => document.querySelector("#picker .active")?.scrollIntoView({ block: "nearest" }));
  } else if (event.key === "Enter" || event.key === "Tab") {
    items[active].take();
  } else {
    return false;
  }
  event.preventDefault();
  return true;
}
