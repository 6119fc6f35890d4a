// Draws an embed as Discord does.
import { html, nothing } from "../vendor/lit-html.js";
import { markdown } from "./markdown.js";
import { fullTime } from "./names.js";

export function embed(subject) {
  const colour = subject.color === undefined || subject.color === null ? "" : `--accent: #${subject.color.toString(16).padStart(6, "0")}`;
  return html`<div class="embed" .style=${colour}>
    ${subject.title ? html`<b class="embed-title" dir="auto">${title(subject)}</b>` : nothing}
    ${subject.description ? html`<div class="text">${markdown(subject.description)}</div>` : nothing}
    ${(subject.fields ?? []).map(field)}
    ${footer(subject)}
  </div>`;
}

function title(subject) {
  if (!/^https?:\/\//i.test(subject.url ?? "")) return markdown(subject.title);
  return html`<a href=${subject.url} target="_blank" rel="noopener noreferrer">${markdown(subject.title)}</a>`;
}

function field(subject) {
  const name = subject.name.replaceAll("\u200b", "").trim();
  return html`<div class="embed-field">
    ${name ? html`<b dir="auto">${markdown(name)}</b>` : nothing}
    <div class="text">${markdown(subject.value)}</div>
  </div>`;
}

function footer(subject) {
  const parts = [subject.footer?.text, subject.timestamp && fullTime(subject.timestamp)].filter(Boolean);
  return parts.length ? html`<small class="embed-footer" dir="auto">${parts.join(" • ")}</small>` : nothing;
}
