// Draws the local Discord's clock, with buttons that move it.
import { html, nothing } from "../vendor/lit-html.js";
import { act, Refusal } from "./connection.js";
import { clock as icon } from "./icons.js";
import { change, language, now, state } from "./store.js";
import { say } from "./words.js";

const DAY = 24 * 60 * 60;

export function clock() {
  if (!state.clock) return nothing;
  const shown = new Intl.DateTimeFormat(language(), { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  const time = new Date(now());
  return html`<section class="clock" aria-label=${say("Clock")}>
    <span class="clock-time">${icon(16)} <time datetime=${time.toISOString()}>${shown.format(time)}</time></span>
    <span class="clock-buttons">
      <button class="button secondary" @click=${() => move(null)}>${say("To the next post")}</button>
      <button class="button secondary" @click=${() => move(DAY)}>${say("A day later")}</button>
    </span>
    <span role="status">${state.clock.problem ?? nothing}</span>
  </section>`;
}

async function move(seconds) {
  try {
    await act({ action: "move_clock", seconds });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    change({ clock: { ...state.clock, problem: error.message } });
  }
}
