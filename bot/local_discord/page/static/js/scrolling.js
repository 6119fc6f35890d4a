// The log stays at its end as messages come, unless somebody reads further up.
import { currentChannel } from "./store.js";

const NEAR_PIXELS = 80;
let shownChannel = null;
let stayAtBottom = true;

export function followEnd() {
  stayAtBottom = true;
}

// Where the window shrinks, as for a phone's keyboard, the end stays in sight too.
export function keepEndInSight() {
  let atEnd = true;
  document.addEventListener("scroll", () => (atEnd = isAtEnd(document.getElementById("scroller"))), { capture: true });
  addEventListener("resize", () => {
    const log = document.getElementById("scroller");
    if (log && atEnd) log.scrollTop = log.scrollHeight;
  });
}

const isAtEnd = (log) => !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PIXELS;

// Called before drawing; what it returns, after. Whoever reads older messages stays where they are.
export function keepPlace() {
  const before = document.getElementById("scroller");
  if (before) stayAtBottom ||= isAtEnd(before);
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
