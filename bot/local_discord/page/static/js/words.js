// Returns the page's own texts in the reader's language, or in English.
import { language, state } from "./store.js";

export function say(english, values = {}) {
  return sayWith(english, values).join("");
}

// Returns the pieces of a text. Its values may be templates.
export function sayWith(english, values) {
  const words = inLanguage(state.words) ?? {};
  return (words[english] ?? english).split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? (values[piece] ?? `{${piece}}`) : piece));
}

// Returns the value for the reader's language, or for its plain language ("fr" for "fr-CA"), if there is one.
export function inLanguage(values) {
  return values[language()] ?? values[language().split("-")[0]];
}

// Sets the language and the direction of the whole page.
export function direct() {
  document.documentElement.lang = language();
  document.documentElement.dir = state.rightToLeft.includes(language()) ? "rtl" : "ltr";
}
