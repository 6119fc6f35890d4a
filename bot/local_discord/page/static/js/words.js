// Returns the page's own texts in the reader's language, or in English.
import { language, state } from "./store.js";

export function say(english, values = {}) {
  return sayWith(english, values).join("");
}

// Returns the pieces of a text. Its values may be templates.
export function sayWith(english, values) {
  const words = state.words[language()] ?? state.words[language().split("-")[0]] ?? {};
  return (words[english] ?? english).split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? (values[piece] ?? `{${piece}}`) : piece));
}

// Sets the language and the direction of the whole page.
export function direct() {
  document.documentElement.lang = language();
  document.documentElement.dir = state.rightToLeft.includes(language()) ? "rtl" : "ltr";
}
