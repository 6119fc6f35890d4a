// Draws the member list of a guild, and the button that opens it.
import { html, nothing } from "../vendor/lit-html.js";
import { openChannel } from "./connection.js";
import { people } from "./icons.js";
import { appBadge, avatar, displayName } from "./names.js";
import { change, guildOf, state } from "./store.js";
import { say } from "./words.js";

export function membersButton(channel) {
  if (!guildOf(channel)) return nothing;
  return html`<button
    class="icon-button members-button"
    aria-label=${say("Members")}
    title=${say("Members")}
    aria-expanded=${state.members}
    @click=${() => change({ members: !state.members })}
  >
    ${people()}
  </button>`;
}

export function members(channel) {
  const guild = guildOf(channel);
  if (!guild || !state.members) return nothing;
  return html`<aside class="members" aria-label=${say("Members")}>
    <h2>${say("Online — {count}", { count: guild.members.length })}</h2>
    <ul>
      ${guild.members.map((user) => html`<li>${entry(user)}</li>`)}
    </ul>
  </aside>`;
}

// A bot's name opens its direct messages.
function entry(user) {
  const content = html`${avatar(user, "small")}<span dir="auto">${displayName(user)}</span>${appBadge(user)}`;
  const direct = state.direct.find((channel) => channel.recipients.some((each) => each.id === user.id));
  if (!direct) return html`<span class="member">${content}</span>`;
  return html`<button class="member" title=${say("Message {name}", { name: `@${displayName(user)}` })} @click=${() => openChannel(direct)}>${content}</button>`;
}
