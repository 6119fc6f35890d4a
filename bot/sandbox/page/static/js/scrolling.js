// The log stays at its end as messages come, unless somebody reads further up.
import { currentChannel } from "./store.js";

const NEAR_PIXELS = 80;
let shownChannel = null;
let stayAtBottom = true;

export function followEnd() {
  stayAtBottom = true;
}

// Called before drawing; what it returns, after. Whoever reads older messages stays where they are.
export function keepPlace() {
  const before = document.getElementById("scroller");
  if (before) {
    stayAtBottom ||= before.scrollHeight - before.scrollTop - before.clientHeight < NEAR_PIXELS;
  }
  const focused = document.activeElement?.closest?.(".message")?.id;
  return () => {
    const after = document.getElementById("scroller");
    const channel = currentChannel();
    if (after && (stayAtBottom || channel?.id !== shownChannel)) after.scrollTop = after.scrollHeight;
    shownChannel = channel?.id;
    stayAtBottom = false;
    // What was pressed may be gone from the message: the focus stays with it.
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  };
}
