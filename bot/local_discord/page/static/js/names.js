// Draws and formats people, channels, times and languages.
import { html, nothing } from "../vendor/lit-html.js";
import { check, folder, forum, hash, horn, thread } from "./icons.js";
import { ANNOUNCEMENT, ANNOUNCEMENT_THREAD, CATEGORY, FORUM, language, state, THREAD } from "./store.js";

export const displayName = (user) => user.global_name ?? user.username;

const COLOURS = 5;

export function avatar(user, size = "medium") {
  const name = displayName(user);
  const colour = user.bot ? "bot" : `c${[...user.username].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLOURS}`;
  return html`<span class="avatar ${size} ${colour}" aria-hidden="true">${[...name][0]?.toUpperCase() ?? "?"}</span>`;
}

// Draws the icon for a channel's type.
export function placeIcon(channel, size = 20) {
  const icons = { [CATEGORY]: folder, [THREAD]: thread, [ANNOUNCEMENT_THREAD]: thread, [FORUM]: forum, [ANNOUNCEMENT]: horn };
  return (icons[channel.type] ?? hash)(size);
}

export function appBadge(user, verified = true) {
  return user.bot ? html`<span class="badge">${verified ? check() : nothing}APP</span>` : nothing;
}

export function shortTime(iso) {
  return new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(new Date(iso));
}

export function fullTime(iso) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "full", timeStyle: "short" }).format(new Date(iso));
}

export function day(iso) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "long" }).format(new Date(iso));
}

export function languageName(locale) {
  const inItself = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  return `${inItself[0].toLocaleUpperCase(locale)}${inItself.slice(1)}`;
}

export function localised(thing, key) {
  return thing[`${key}_localizations`]?.[state.locale] ?? thing[key];
}
