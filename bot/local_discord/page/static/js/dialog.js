// Draws the dialog above the page: an application's form, or the confirmation of a deletion.
import { html, nothing, ref } from "../vendor/lit-html.js";
import { act, Refusal } from "./connection.js";
import { close } from "./icons.js";
import { CHECKBOX, CHECKBOX_GROUP, inputsOf, RADIO_GROUP, TEXT_INPUT } from "./inputs.js";
import { markdown } from "./markdown.js";
import { appBadge, avatar, displayName } from "./names.js";
import { closeDialog } from "./overlays.js";
import { selectField } from "./select.js";
import { afterDrawing, change, currentChannel, state } from "./store.js";
import { remove } from "./writing.js";
import { say, sayWith } from "./words.js";

const TEXT_DISPLAY = 10;
const PARAGRAPH = 2;
const LONGEST = 4000;

export function dialog() {
  const subject = state.dialog;
  if (!subject) return nothing;
  return html`<dialog
    class="dialog"
    aria-labelledby="dialog-title"
    @cancel=${(event) => {
      event.preventDefault();
      closeDialog();
    }}
    @click=${(event) => event.target === event.currentTarget && closeDialog()}
    ${ref(show)}
  >
    ${subject.kind === "form" ? formDialog(subject) : removalDialog(subject)}
  </dialog>`;
}

function show(element) {
  if (element && !element.open) afterDrawing(() => element.isConnected && !element.open && element.showModal());
}

function removalDialog({ message }) {
  return html`<div class="dialog-body">
      <h2 id="dialog-title">${say("Delete Message")}</h2>
      <p>${say("Are you sure you want to delete this message?")}</p>
    </div>
    <div class="dialog-actions">
      <button class="button secondary" @click=${closeDialog}>${say("Cancel")}</button>
      <button
        class="button danger"
        autofocus
        @click=${() => {
          closeDialog();
          remove(message);
        }}
      >
        ${say("Delete")}
      </button>
    </div>`;
}

function formDialog(subject) {
  const { form, sending, failed } = subject;
  return html`<form novalidate @submit=${(event) => submit(event, subject)}>
    <div class="dialog-body">
      <header class="dialog-head">
        ${avatar(form.application, "small")}
        <h2 id="dialog-title" dir="auto">${form.title}</h2>
        <button type="button" class="icon-button" aria-label=${say("Close")} @click=${closeDialog}>${close()}</button>
      </header>
      <p class="dialog-from">
        ${sayWith("This form will be submitted to {name}. Do not share passwords or other sensitive information.", {
          name: html`<b dir="auto">${displayName(form.application)}</b> ${appBadge(form.application)}`,
        })}
      </p>
      ${form.components.map((each) =>
        each.type === TEXT_DISPLAY
          ? html`<div class="text">${markdown(each.content)}</div>`
          : inputsOf({ components: [each] }).map((input) => field(input, subject)),
      )}
      ${failed ? html`<p class="failed" role="alert">${failed}</p>` : nothing}
    </div>
    <div class="dialog-actions">
      <button type="button" class="button secondary" @click=${closeDialog}>${say("Cancel")}</button>
      <button class="button primary ${sending ? "waiting" : ""}" aria-busy=${sending}>
        <span class="button-label">${say("Submit")}</span>
        ${sending ? html`<span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
      </button>
    </div>
  </form>`;
}

function field({ input, label, description }, subject) {
  const id = `field-${input.custom_id}`;
  const error = subject.errors[input.custom_id];
  const required = input.type !== CHECKBOX && (input.required ?? true);
  return html`<div class="field ${error ? "wrong" : ""}">
    <label for=${id} id="${id}-label"><span dir="auto">${label}</span>${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
    ${description ? html`<p class="description" id="${id}-description" dir="auto">${description}</p>` : nothing}
    ${control(input, id, subject, required, `${id}-description ${id}-error`)}
    <p class="error" id="${id}-error" role="alert">${error ?? nothing}</p>
  </div>`;
}

function control(input, id, subject, required, describedBy) {
  const value = subject.values[input.custom_id];
  const wrong = subject.errors[input.custom_id];
  const set = (now) => {
    subject.values[input.custom_id] = now;
    delete subject.errors[input.custom_id];
    change();
  };
  if (input.type === RADIO_GROUP || input.type === CHECKBOX_GROUP) {
    return choices(input, id, { describedBy, required, wrong }, value, set);
  }
  if (input.type === CHECKBOX) {
    return html`<input type="checkbox" id=${id} aria-describedby=${describedBy} .checked=${value} @change=${(event) => set(event.target.checked)} />`;
  }
  if (input.type !== TEXT_INPUT) {
    return selectField(input, currentChannel(), { id, describedBy, required, wrong, chosen: value, pick: set });
  }
  const length = input.max_length ?? LONGEST;
  const placeholder = input.placeholder ?? "";
  return input.style === PARAGRAPH
    ? html`<textarea id=${id} dir="auto" rows="4" maxlength=${length} placeholder=${placeholder} aria-describedby=${describedBy} aria-required=${required} aria-invalid=${Boolean(wrong)} .value=${value} @input=${(event) => set(event.target.value)}></textarea>`
    : html`<input id=${id} dir="auto" maxlength=${length} placeholder=${placeholder} aria-describedby=${describedBy} aria-required=${required} aria-invalid=${Boolean(wrong)} .value=${value} @input=${(event) => set(event.target.value)} />`;
}

// Draws a radio group, or a group of checkboxes.
function choices(input, id, { describedBy, required, wrong }, chosen, set) {
  const single = input.type === RADIO_GROUP;
  const toggled = (value) => (chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return html`<div class="choices" id=${id} tabindex="-1" role=${single ? "radiogroup" : "group"} aria-labelledby="${id}-label" aria-describedby=${describedBy} aria-required=${single ? required : nothing} aria-invalid=${single ? Boolean(wrong) : nothing}>
    ${input.options.map(
      (option) => html`<label class="choice">
        <input
          type=${single ? "radio" : "checkbox"}
          name=${id}
          .checked=${chosen.includes(option.value)}
          @change=${() => set(single ? [option.value] : toggled(option.value))}
        />
        <span><span dir="auto">${option.label}</span>${option.description ? html`<small dir="auto">${option.description}</small>` : nothing}</span>
      </label>`,
    )}
  </div>`;
}

// Returns the problem of an input, in the words of Discord's client.
function problem(input, value) {
  if (input.type === CHECKBOX) return null;
  if (!value.length) return (input.required ?? true) ? say("This field is required") : null;
  if (input.type === TEXT_INPUT) {
    const shortest = input.min_length ?? 0;
    return value.length < shortest ? `Must be at least ${shortest} characters` : null;
  }
  const least = input.min_values ?? 1;
  if (value.length < least) return `Make at least ${least} selections`;
  const most = input.type === CHECKBOX_GROUP ? (input.max_values ?? input.options.length) : value.length;
  return value.length > most ? `Make at most ${most} ${most === 1 ? "selection" : "selections"}` : null;
}

async function submit(event, subject) {
  event.preventDefault();
  if (subject.sending) return;
  subject.errors = {};
  for (const { input } of inputsOf(subject.form)) {
    const found = problem(input, subject.values[input.custom_id]);
    if (found) subject.errors[input.custom_id] = found;
  }
  const [first] = Object.keys(subject.errors);
  if (first) {
    change();
    document.getElementById(`field-${first}`)?.focus();
    return;
  }
  Object.assign(subject, { sending: true, failed: null });
  change();
  try {
    await act({ action: "submit", interaction: subject.form.interaction, values: subject.values });
    if (state.dialog?.form === subject.form) closeDialog();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    Object.assign(state.dialog, { sending: false, failed: say("Something went wrong. Try again.") });
    change();
  }
}
