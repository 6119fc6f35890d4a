// The choices and the checks for the options of slash commands.
import { localised } from "./names.js";
import { CHANNELS, PEOPLE, pickable, ROLES } from "./pickable.js";
import { say } from "./words.js";

const INTEGER = 4;
const BOOLEAN = 5;
const KINDS = { 6: [PEOPLE], 7: [CHANNELS], 8: [ROLES], 9: [PEOPLE, ROLES] };
export const NUMBERS = new Set([4, 10]);

// Returns the choices for an option, or null if any text is allowed.
export function choicesOf(option, channel) {
  if (option.choices?.length) return option.choices.map((choice) => ({ ...choice, name: localised(choice, "name") }));
  if (option.type === BOOLEAN) return [true, false].map((value) => ({ name: value ? say("True") : say("False"), value }));
  const kinds = KINDS[option.type];
  return kinds ? pickable(kinds, channel, option.channel_types).map(({ label, ...rest }) => ({ ...rest, name: label })) : null;
}

// Makes "general", "#general" and "General" equal.
export const plain = (text) => text.trim().replace(/^[#@]/, "").toLocaleLowerCase();

function numberProblem({ type, min_value: least, max_value: most, choices }, given) {
  const number = Number(given);
  if (choices?.length) return choices.some((choice) => choice.value === number) ? null : say("Pick one of the options.");
  if (Number.isNaN(number) || (type === INTEGER && !Number.isInteger(number))) return `Input a valid ${type === INTEGER ? "integer" : "number"}.`;
  if (number < (least ?? -Infinity)) return `Input a number of at least ${least}.`;
  return number > (most ?? Infinity) ? `Input a number of at most ${most}.` : null;
}

// Returns the problem of an option's value, in the words of Discord's client.
export function optionProblem(option, given, channel) {
  if (!given?.text) return option.required ? say("This option is required. Specify a value.") : null;
  if (NUMBERS.has(option.type)) return numberProblem(option, given.value);
  if (given.text.length < (option.min_length ?? 0)) return `Input at least ${option.min_length} characters.`;
  if (!option.autocomplete && !given.chosen && choicesOf(option, channel)) return say("Pick one of the options.");
  return null;
}
