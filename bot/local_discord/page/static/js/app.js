// Draws the whole page.
import { html, nothing } from "../vendor/lit-html.js";
import { composer, openCommand } from "./composer.js";
import { openChannel } from "./connection.js";
import { dialog } from "./dialog.js";
import { forum } from "./forum.js";
import { at, bars, warning } from "./icons.js";
import { log } from "./log.js";
import { members, membersButton } from "./members.js";
import { menu } from "./menu.js";
import { placeIcon } from "./names.js";
import { sidebar } from "./sidebar.js";
import { change, channelOf, currentChannel, FORUM, isDirect, nameOf, state } from "./store.js";
import { say } from "./words.js";

export function app() {
  const channel = currentChannel();
  if (!channel) return html`<main class="empty" aria-busy="true"><p role="status">${say("Connecting…")}</p></main>`;
  document.title = `${isDirect(channel) ? "@" : "#"}${nameOf(channel)} | ${state.about.title}`;
  return html`
    <div class="app ${state.drawer ? "drawer-open" : ""}" @click=${follow}>
      ${sidebar()}
      <div class="scrim" @click=${() => change({ drawer: false })}></div>
      <main class="chat" ?inert=${state.drawer}>
        ${header(channel)} ${connectionBar()} ${noticeBar()}
        <div class="chat-body">
          <div class="chat-column">
            ${channel.type === FORUM ? forum(channel) : html`${log(channel)} ${composer(channel)} ${menu()}`}
          </div>
          ${members(channel)}
        </div>
      </main>
    </div>
    ${dialog()}
  `;
}

function header(channel) {
  return html`<header class="topbar">
    <button class="icon-button drawer-button" aria-label=${say("Channels")} aria-expanded=${state.drawer} @click=${() => change({ drawer: true })}>
      ${bars()}
    </button>
    <span class="topbar-icon">${isDirect(channel) ? at() : placeIcon(channel, 24)}</span>
    <h1 dir="auto">${nameOf(channel)}</h1>
    ${state.about.line ? html`<p class="topbar-line" dir="auto">${say(state.about.line)}</p>` : nothing} ${membersButton(channel)}
  </header>`;
}

function connectionBar() {
  if (state.connected || !state.wasConnected) return nothing;
  return html`<div class="bar" role="status">${say("The connection is lost. Trying again…")}</div>`;
}

function noticeBar() {
  const notice = state.notice;
  if (!notice) return nothing;
  return html`<section class="notice" role="alert" aria-label="Notice">
    ${warning()}
    <div>
      <strong dir="auto">${notice.text}</strong>
      ${notice.details.length
        ? html`<ul tabindex="0" aria-label="Details">
            ${notice.details.map((line) => html`<li dir="auto">${line}</li>`)}
          </ul>`
        : nothing}
    </div>
  </section>`;
}

// Follows a link to a message in any channel, or a mention of a command.
function follow(event) {
  const mention = event.target.closest?.("[data-command]");
  if (mention) openCommand(mention.dataset.command, mention.dataset.name);
  const link = event.target.closest?.("[data-jump]");
  if (!link) return;
  event.preventDefault();
  const channel = channelOf(link.dataset.channel);
  if (channel && channel !== currentChannel()) openChannel(channel);
  setTimeout(() => {
    const message = document.getElementById(`message-${link.dataset.jump}`);
    if (!message) return;
    message.scrollIntoView({ block: "center" });
    message.focus();
    message.classList.remove("flash");
    void message.offsetWidth;
    message.classList.add("flash");
  });
}
