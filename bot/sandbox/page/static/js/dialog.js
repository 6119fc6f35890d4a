// What stands before everything else: an application's form, and a question before something is deleted.
import { html, nothing, ref } from "../vendor/lit-html.js";
import { act, Refusal } from "./connection.js";
import { close } from "./icons.js";
import { markdown } from "./markdown.js";
import { remove } from "./message.js";
import { appBadge, avatar, displayName } from "./names.js";
import { afterDrawing, change, currentChannel, guildOf, nameOf, state } from "./store.js";

const TEXT_DISPLAY = 10;
const TEXT_INPUT = 4;
const PARAGRAPH = 2;

export function openForm(form) {
  const values = {};
  for (const { input } of inputsOf(form)) values[input.custom_id] = input.value ?? defaults(input);
  open({ kind: "form", form, values, errors: {}, sending: false, failed: null });
}

export function confirmRemoval(message) {
  open({ kind: "removal", message });
}

function open(dialog) {
  change({ dialog: { ...dialog, returnTo: document.activeElement } });
}

function shut() {
  const returnTo = state.dialog?.returnTo;
  change({ dialog: null });
  afterDrawing(() => (returnTo?.isConnected ? returnTo : document.getElementById("composer-text"))?.focus());
}

export function dialog() {
  const subject = state.dialog;
  if (!subject) return nothing;
  return html`<dialog
    class="dialog"
    aria-labelledby="dialog-title"
    @cancel=${(event) => {
      event.preventDefault();
      shut();
    }}
    @click=${(event) => event.target === event.currentTarget && shut()}
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
      <h2 id="dialog-title">Delete Message</h2>
      <p>Are you sure you want to delete this message?</p>
    </div>
    <div class="dialog-actions">
      <button class="button secondary" @click=${shut}>Cancel</button>
      <button
        class="button danger"
        autofocus
        @click=${() => {
          shut();
          remove(message);
        }}
      >
        Delete
      </button>
    </div>`;
}

// A form's inputs, whether a label or a row holds them.
function inputsOf(form) {
  return form.components.flatMap((component) => {
    const inputs = component.component ? [component.component] : (component.components ?? []);
    return inputs.map((input) => ({ input, label: component.label ?? input.label, description: component.description }));
  });
}

function defaults(input) {
  return input.type === TEXT_INPUT ? "" : (input.options ?? []).filter((option) => option.default).map((option) => option.value);
}

function formDialog(subject) {
  const { form, sending, failed } = subject;
  return html`<form novalidate @submit=${(event) => submit(event, subject)}>
    <div class="dialog-body">
      <header class="dialog-head">
        ${avatar(form.application, "small")}
        <h2 id="dialog-title" dir="auto">${form.title}</h2>
        <button type="button" class="icon-button" aria-label="Close" @click=${shut}>${close()}</button>
      </header>
      <p class="dialog-from">
        This form will be submitted to <b dir="auto">${displayName(form.application)}</b> ${appBadge(form.application)}. Do not share
        passwords or other sensitive information.
      </p>
      ${form.components.filter((each) => each.type === TEXT_DISPLAY).map((each) => html`<div class="text">${markdown(each.content)}</div>`)}
      ${inputsOf(form).map((each) => field(each, subject))} ${failed ? html`<p class="failed" role="alert">${failed}</p>` : nothing}
    </div>
    <div class="dialog-actions">
      <button type="button" class="button secondary" @click=${shut}>Cancel</button>
      <button class="button primary ${sending ? "waiting" : ""}" aria-busy=${sending}>
        <span class="button-label">Submit</span>
        ${sending ? html`<span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
      </button>
    </div>
  </form>`;
}

function field({ input, label, description }, subject) {
  const id = `field-${input.custom_id}`;
  const error = subject.errors[input.custom_id];
  const required = input.required ?? true;
  return html`<div class="field ${error ? "wrong" : ""}">
    <label for=${id}><span dir="auto">${label}</span>${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
    ${description ? html`<p class="description" id="${id}-description" dir="auto">${description}</p>` : nothing}
    ${control(input, id, subject, required, `${id}-description ${id}-error`)}
    <p class="error" id="${id}-error" role="alert">${error ?? nothing}</p>
  </div>`;
}

function control(input, id, subject, required, describedBy) {
  const set = (value) => {
    subject.values[input.custom_id] = value;
    if (subject.errors[input.custom_id]) {
      delete subject.errors[input.custom_id];
      change();
    }
  };
  const common = { id, describedBy, required };
  if (input.type !== TEXT_INPUT) return choices(input, common, subject, set);
  return input.style === PARAGRAPH
    ? html`<textarea id=${id} dir="auto" rows="4" maxlength=${input.max_length ?? 4000} placeholder=${input.placeholder ?? ""} aria-describedby=${describedBy} aria-required=${required} .value=${subject.values[input.custom_id]} @input=${(event) => set(event.target.value)}></textarea>`
    : html`<input id=${id} dir="auto" maxlength=${input.max_length ?? 4000} placeholder=${input.placeholder ?? ""} aria-describedby=${describedBy} aria-required=${required} .value=${subject.values[input.custom_id]} @input=${(event) => set(event.target.value)} />`;
}

function choices(input, { id, describedBy, required }, subject, set) {
  const chosen = subject.values[input.custom_id];
  const multiple = (input.max_values ?? 1) > 1;
  return html`<select id=${id} ?multiple=${multiple} aria-describedby=${describedBy} aria-required=${required} @change=${(event) => set([...event.target.selectedOptions].map((option) => option.value).filter(Boolean))}>
    ${multiple ? nothing : html`<option value="">${input.placeholder ?? "Make a selection"}</option>`}
    ${optionsOf(input).map((option) => html`<option value=${option.value} ?selected=${chosen.includes(option.value)}>${option.label}</option>`)}
  </select>`;
}

function optionsOf(input) {
  if (input.options) return input.options;
  const channel = currentChannel();
  const guild = guildOf(channel);
  const users = (guild?.members ?? channel.recipients).map((user) => ({ value: user.id, label: displayName(user) }));
  const roles = (guild?.roles ?? []).map((role) => ({ value: role.id, label: role.name }));
  const places = (guild?.channels ?? []).map((place) => ({ value: place.id, label: `#${nameOf(place)}` }));
  return { 5: users, 6: roles, 7: [...users, ...roles], 8: places }[input.type] ?? [];
}

function problem(input, value) {
  const shortest = input.min_length ?? 0;
  if (!value.length) return (input.required ?? true) ? "This field is required" : null;
  return value.length < shortest ? `Must be at least ${shortest} characters` : null;
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
  // What may stay empty and did is left out, as the client leaves it.
  const values = Object.fromEntries(Object.entries(subject.values).filter(([, value]) => value.length));
  try {
    await act({ action: "submit", interaction: subject.form.interaction, values });
    if (state.dialog?.form === subject.form) shut();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    Object.assign(state.dialog, { sending: false, failed: "Something went wrong. Try again." });
    change();
  }
}
