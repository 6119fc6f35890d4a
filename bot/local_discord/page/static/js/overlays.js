// Opens and closes the overlays of the page: forms, the confirmation of a deletion, the menu of a message.
// These functions change the store and move the focus; dialog.js and menu.js draw from the store.
import { act, Refusal } from "./connection.js";
import { initialValues } from "./inputs.js";
import { afterDrawing, change, state } from "./store.js";

const MESSAGE_COMMAND = 3;

export function openForm(form) {
  openDialog({ kind: "form", form, values: initialValues(form), errors: {}, sending: false, failed: null });
}

export function confirmRemoval(message) {
  openDialog({ kind: "removal", message });
}

function openDialog(dialog) {
  change({ dialog: { ...dialog, returnTo: document.activeElement } });
}

export function closeDialog() {
  const returnTo = state.dialog?.returnTo;
  change({ dialog: null });
  afterDrawing(() => (returnTo?.isConnected ? returnTo : document.getElementById("composer-text"))?.focus());
}

// The menu takes the focus when it is drawn, and again when the list of commands replaces "Loading…".
export async function openMenu(message, channel, { x, y }, opener = null) {
  const returnTo = opener ?? document.getElementById(`message-${message.id}`);
  change({ menu: { message, channel, x, y, returnTo, commands: null, apps: false } });
  focusMenu(".menu");
  let commands = [];
  try {
    commands = await act({ action: "commands", channel: channel.id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  if (state.menu?.message !== message) return;
  change({ menu: { ...state.menu, commands: commands.filter((each) => each.type === MESSAGE_COMMAND) } });
  if (document.activeElement?.closest(".submenu")) focusMenu(".submenu");
}

export function showApps(shown, focuses = false) {
  if (!state.menu || state.menu.apps === shown) {
    if (shown && focuses) focusMenu(".submenu");
    return;
  }
  change({ menu: { ...state.menu, apps: shown } });
  if (focuses) focusMenu(shown ? ".submenu" : ".menu");
}

function focusMenu(selector) {
  afterDrawing(() => document.querySelector(`${selector} [role=menuitem]`)?.focus());
}

export function closeMenu(returnsFocus = true) {
  const returnTo = state.menu?.returnTo;
  change({ menu: null });
  if (returnsFocus) returnTo?.focus({ preventScroll: true });
}
