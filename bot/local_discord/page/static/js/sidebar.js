// Draws the guilds, the channels and the current person.
import { html, nothing } from "../vendor/lit-html.js";
import { openChannel } from "./connection.js";
import { clock } from "./clock.js";
import { gear, speech } from "./icons.js";
import { appBadge, avatar, displayName, placeIcon } from "./names.js";
import { settings } from "./settings.js";
import { CATEGORY, change, currentChannel, isDirect, me, nameOf, state } from "./store.js";
import { say } from "./words.js";

export function sidebar() {
  const current = currentChannel();
  return html`<div class="sidebar">
    <nav class="rail" aria-label=${say("Servers")}>
      ${railButton(say("Direct Messages"), speech(), isDirect(current), state.direct, () => open(state.direct))}
      <span class="rail-line" aria-hidden="true"></span>
      ${state.guilds.map((guild) =>
        railButton(guild.name, initials(guild), current.guild_id === guild.id, guild.channels, () => open(guild.channels)),
      )}
    </nav>
    <div class="panel">
      ${isDirect(current) ? directList(current) : channelList(current)} ${clock()} ${account()}
    </div>
  </div>`;
}

function open(channels) {
  const first = channels.find((each) => each.type !== CATEGORY);
  if (first) openChannel(first);
}

// Drawn by the style sheet, because screen readers read the whole name.
function initials({ name }) {
  const letters = name.split(/\s+/).map((word) => [...word][0]).join("").slice(0, 3);
  return html`<span class="rail-initials" data-letters=${letters}></span>`;
}

function railButton(label, content, isCurrent, channels, onClick) {
  const unread = !isCurrent && channels.some((channel) => state.unread.has(channel.id));
  return html`<button
    class="rail-button ${unread ? "unread" : ""}"
    aria-label=${unread ? say("{name}, unread", { name: label }) : label}
    title=${label}
    aria-current=${isCurrent ? "true" : "false"}
    @click=${onClick}
  >
    ${content}
  </button>`;
}

function channelList(current) {
  const guild = state.guilds.find((each) => each.id === current.guild_id);
  return html`<nav class="channels" aria-label=${say("Channels of {name}", { name: guild.name })}>
    <h2 dir="auto">${guild.name}</h2>
    ${entries(guild, null, current)}
    ${guild.channels
      .filter((each) => each.type === CATEGORY)
      .map((each) => html`<h3 dir="auto">${each.name}</h3>${entries(guild, each.id, current)}`)}
  </nav>`;
}

// Draws the channels of a category, the channels without a category, or the threads of a channel.
function entries(guild, parent, current) {
  const within = guild.channels.filter((each) => (each.parent_id ?? null) === parent && each.type !== CATEGORY);
  if (!within.length) return nothing;
  return html`<ul>
    ${within.map((each) => entry(each, current, html`${placeIcon(each)}<span dir="auto">${each.name}</span>`, entries(guild, each.id, current)))}
  </ul>`;
}

function directList(current) {
  return html`<nav class="channels" aria-label=${say("Direct Messages")}>
    <h2>${say("Direct Messages")}</h2>
    <ul>
      ${state.direct.map((channel) =>
        entry(
          channel,
          current,
          html`${avatar(channel.recipients[0], "small")}<span dir="auto">${nameOf(channel)}</span>${appBadge(channel.recipients[0])}`,
        ),
      )}
    </ul>
  </nav>`;
}

function entry(channel, current, content, within = nothing) {
  const unread = state.unread.has(channel.id) && channel !== current;
  return html`<li>
    <button
      class="channel ${unread ? "unread" : ""}"
      aria-current=${channel === current ? "page" : "false"}
      @click=${() => openChannel(channel)}
    >
      ${content}${unread ? html`<span class="visually-hidden">${say("{name}, unread", { name: "" })}</span>` : nothing}
    </button>
    ${within}
  </li>`;
}

function account() {
  const user = me();
  if (!user) return nothing;
  return html`<section class="account" aria-label=${say("You")}>
    ${state.settings ? settings() : nothing}
    <button
      class="account-button"
      id="account-button"
      aria-expanded=${state.settings}
      @click=${() => change({ settings: !state.settings })}
    >
      ${avatar(user, "small")}
      <span class="account-name"><b dir="auto">${displayName(user)}</b><span>${say(user.label)}</span></span>
      ${gear()}<span class="visually-hidden">${say("Settings")}</span>
    </button>
  </section>`;
}
