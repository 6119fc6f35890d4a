// Draws the settings: the person to act as, the client's language and its colours.
import { html } from "../vendor/lit-html.js";
import { become } from "./connection.js";
import { avatar, displayName, languageName } from "./names.js";
import { remember, state } from "./store.js";

export function settings() {
  return html`<div class="settings" role="group" aria-label="Settings">
    <fieldset>
      <legend>You are</legend>
      ${state.people.map(
        (person) => html`<label class="choice">
          <input type="radio" name="person" .checked=${person.username === state.me} @change=${() => become(person.username)} />
          ${avatar(person, "small")}
          <span class="account-name"><b dir="auto">${displayName(person)}</b><span>${person.label}</span></span>
        </label>`,
      )}
    </fieldset>
    <fieldset class="theme-choice">
      <legend>Colours</legend>
      ${["dark", "light"].map(
        (theme) => html`<label class="choice">
          <input type="radio" name="theme" .checked=${theme === state.theme} @change=${() => wear(theme)} />
          ${theme === "dark" ? "Dark" : "Light"}
        </label>`,
      )}
    </fieldset>
    <label class="field">
      <span>Language of Discord</span>
      <select @change=${(event) => remember({ locale: event.target.value })}>
        ${state.locales.map(
          (locale) =>
            html`<option value=${locale} ?selected=${locale === state.locale}>${languageName(locale)}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

function wear(theme) {
  document.documentElement.dataset.theme = theme;
  remember({ theme });
}
