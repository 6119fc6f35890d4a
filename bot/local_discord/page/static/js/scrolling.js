// Keeps the log at its end when messages arrive, unless somebody reads older ones.
import { currentChannel, state } from "./store.js";

const NEAR_PIXELS = 80;
const MOST_AT_FIRST = 2;
let shownChannel = null;
let stayAtBottom = true;

export function followEnd() {
  stayAtBottom = true;
}

// Keeps the end in sight when the window shrinks, as for a phone's keyboard.
export function keepEndInSight() {
  let atEnd = true;
  document.addEventListener("scroll", () => (atEnd = isAtEnd(document.getElementById("scroller"))), { capture: true });
  addEventListener("resize", () => {
    const log = document.getElementById("scroller");
    if (log && atEnd) log.scrollTop = log.scrollHeight;
  });
}

const isAtEnd = (log) => !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PIXELS;

// Whether a channel has only the messages that it began with. Its examples then matter more than its end.
function isUntouched(channel) {
  return state.examples.length > 0 && channel.messages.length <= MOST_AT_FIRST;
}

// To be called before drawing. Returns a function to call after it, which restores the position.
export function keepPlace() {
  const before = document.getElementById("scroller");
  if (before) stayAtBottom ||= isAtEnd(before);
  const focused = document.activeElement?.closest?.(".message")?.id;
  return () => {
    const after = document.getElementById("scroller");
    const channel = currentChannel();
    const isNew = channel?.id !== shownChannel;
    if (after && isNew && isUntouched(channel)) after.scrollTop = 0;
    else if (after && (stayAtBottom || isNew)) after.scrollTop = after.scrollHeight;
    shownChannel = channel?.id;
    stayAtBottom = false;
    // The focused button may be gone after drawing: then its message gets the focus.
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  };
}
