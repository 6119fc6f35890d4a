// Draws the settings: the person to act as, the client's language and its colours.
import { html, nothing } from "../vendor/lit-html.js";
import { become, chooseLanguage } from "./connection.js";
import { avatar, displayName, languageName } from "./names.js";
import { remember, state } from "./store.js";
import { say } from "./words.js";

const OWN = "own:";

export function settings() {
  return html`<div class="settings" role="group" aria-label=${say("Settings")}>
    <fieldset>
      <legend>${say("You are")}</legend>
      ${state.people.map(
        (person) => html`<label class="choice">
          <input type="radio" name="person" .checked=${person.username === state.me} @change=${() => become(person.username)} />
          ${avatar(person, "small")}
          <span class="account-name"><b dir="auto">${displayName(person)}</b><span>${say(person.label)}</span></span>
        </label>`,
      )}
    </fieldset>
    <fieldset class="theme-choice">
      <legend>${say("Colours")}</legend>
      ${["dark", "light"].map(
        (theme) => html`<label class="choice">
          <input type="radio" name="theme" .checked=${theme === state.theme} @change=${() => setTheme(theme)} />
          ${theme === "dark" ? say("Dark") : say("Light")}
        </label>`,
      )}
    </fieldset>
    <label class="field">
      <span>${say("Language")}</span>
      <select @change=${(event) => choose(event.target.value)}>
        <optgroup label=${say("Of your Discord")}>
          ${state.locales.map((locale) => choice(locale, locale, languageName(locale), !state.own && locale === state.locale))}
        </optgroup>
        ${state.ownLanguages.length
          ? html`<optgroup label=${say("Your own, as with /language")}>
              ${state.ownLanguages.map(({ code, name }) => choice(`${OWN}${code}`, code, name, code === state.own))}
            </optgroup>`
          : nothing}
      </select>
    </label>
  </div>`;
}

function choice(value, language, name, selected) {
  return html`<option value=${value} lang=${language} ?selected=${selected}>${name}</option>`;
}

// A language that Discord's clients lack is the person's own choice. The client keeps its language.
function choose(value) {
  const own = value.startsWith(OWN) ? value.slice(OWN.length) : "";
  remember(own ? { own } : { own, locale: value });
  chooseLanguage();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember({ theme });
}
