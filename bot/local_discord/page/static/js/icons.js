// Icons and emoji. Icons are drawn in place, so that nothing is fetched.
import { html, nothing, svg } from "../vendor/lit-html.js";

const icon = (paths, size = 24) =>
  html`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true" focusable="false">${paths}</svg>`;

const stroke = (d) =>
  svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
const fill = (d) => svg`<path d=${d} fill="currentColor" fill-rule="evenodd"/>`;

export const check = () => icon(stroke("M5 12.5l4.5 4.5L19 7.5"), 12);
export const hash = (size) => icon(stroke("M10 3.5L8 20.5M16 3.5l-2 17M4.5 9h16M3.5 15h16"), size);
export const at = () => icon([svg`<circle cx="12" cy="12" r="4" fill="none" stroke="currentColor" stroke-width="2"/>`, stroke("M16 8v5a3 3 0 0 0 5 0v-1a9 9 0 1 0-3.5 7.1")]);
export const close = (size = 20) => icon(stroke("M6 6l12 12M18 6L6 18"), size);
export const gear = () =>
  icon(
    [
      svg`<circle cx="12" cy="12" r="5" fill="none" stroke="currentColor" stroke-width="3.4"/>`,
      svg`<path d=${"M12 2v4M12 18v4M2 12h4M18 12h4M4.9 4.9l2.9 2.9M16.2 16.2l2.9 2.9M4.9 19.1l2.9-2.9M16.2 7.8l2.9-2.9"} stroke="currentColor" stroke-width="3.6"/>`,
    ],
    20,
  );
export const people = () => icon([svg`<circle cx="9" cy="8" r="4" fill="currentColor"/>`, fill("M2 20c0-4 3-6.500 7-6.500s7 2.500 7 6.500zM15.500 4.200a4 4 0 0 1 0 7.600M17.500 14c2.700.700 4.500 2.800 4.500 6h-4")]);
export const bars = () => icon(stroke("M4 6.5h16M4 12h16M4 17.5h16"));
export const eye = (size = 16) => icon([svg`<circle cx="12" cy="12" r="3" fill="currentColor"/>`, stroke("M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z")], size);
export const reply = (size = 20) => icon(stroke("M9 6L4 11l5 5M4.5 11H14a6 6 0 0 1 6 6v2"), size);
export const pencil = (size = 20) => icon(stroke("M4 20l1-4L16.5 4.5a2 2 0 0 1 3 3L8 19l-4 1zM14 7l3 3"), size);
export const dots = (size = 20) => icon([5, 12, 19].map((x) => svg`<circle cx=${x} cy="12" r="2" fill="currentColor"/>`), size);
export const bin = (size = 18) => icon(stroke("M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5"), size);
export const copy = (size = 18) => icon(stroke("M9 9h10v11H9zM5 15V4h10"), size);
export const apps = (size = 18) => icon(fill("M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z"), size);
export const chevron = (size = 18) => icon(stroke("M7 10l5 5 5-5"), size);
export const right = (size = 18) => icon(stroke("M10 7l5 5-5 5"), size);
export const out = (size = 16) => icon(stroke("M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"), size);
export const warning = (size = 20) => icon(stroke("M12 4L2.8 20h18.4zM12 10.5v4M12 17.3v.2"), size);
export const speech = () => icon(fill("M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H12l-5 4.5V16h-.500A2.5 2.5 0 0 1 4 13.5z"));
export const send = () => icon(fill("M3 4l18 8-18 8 2.5-7L14 12 5.5 11z"), 20);
export const spark = (size = 18) => icon(fill("M12 2l2.3 7.7L22 12l-7.7 2.3L12 22l-2.3-7.7L2 12l7.7-2.3z"), size);
export const tick = (size = 18) => icon(stroke("M5 12.5l4.5 4.5L19 7.5"), size);
export const file = (size = 28) => icon(stroke("M6 3h8l4 4v14H6zM14 3v4h4"), size);
export const thread = (size = 20) => icon([stroke("M8.5 4L7 16M15 4l-.7 6M4 8h14M3 13h9"), svg`<path d=${"M13.5 14h7v5h-3l-2 2v-2h-2z"} fill="currentColor"/>`], size);
export const forum = (size = 20) => icon(stroke("M3.5 4h12v8.5H9L5.5 15.5v-3h-2zM9.5 15.5v1h6l3.5 3v-3h1.5V9"), size);
export const horn = (size = 20) => icon(stroke("M4 9.5v5h3.500l9 4.500v-14l-9 4.500zM8 15l1.500 5M19.500 10v4"), size);
export const clock = (size = 20) => icon([svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/>`, stroke("M12 7v5l3.500 2")], size);
export const folder = (size = 20) => icon(stroke("M3.5 6h6l2 2.5h9V19h-17z"), size);

// An emoji beside a label is decoration. Alone, it is the name that screen readers read.
export function emoji(subject, alone = false) {
  if (!subject) return nothing;
  return html`<span class="emoji" aria-hidden=${alone ? "false" : "true"}>${subject.id ? `:${subject.name}:` : subject.name}</span>`;
}
