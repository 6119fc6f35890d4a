// Handles keys that work anywhere on the page.
import { closeMenu } from "./overlays.js";
import { change, isWide, state } from "./store.js";

const TYPED = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

export function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") escape();
    else if (isTyping(event)) document.getElementById("composer-text")?.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (state.menu && !event.target.closest(".menu")) closeMenu(false);
    if (state.settings && !event.target.closest(".account")) change({ settings: false });
  });
}

function escape() {
  if (state.menu) closeMenu();
  else if (state.settings) {
    change({ settings: false });
    document.getElementById("account-button")?.focus();
  } else if (state.drawer) change({ drawer: false });
  else if (state.members && !isWide()) change({ members: false });
  else if (state.replyTo) change({ replyTo: null });
}

// Typing anywhere writes a message, as in Discord's client.
function isTyping(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || state.dialog || state.menu || state.editing) return false;
  return TYPED.test(event.key) && !event.target.closest("input, textarea, select, [role=combobox]");
}
