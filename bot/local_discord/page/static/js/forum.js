// Draws a forum with its posts, which are threads.
import { html, nothing } from "../vendor/lit-html.js";
import { openChannel } from "./connection.js";
import { excerpt } from "./message.js";
import { avatar, displayName } from "./names.js";
import { guildOf, nameOf, state } from "./store.js";
import { say } from "./words.js";

export function forum(channel) {
  const posts = guildOf(channel).channels.filter((each) => each.parent_id === channel.id);
  return html`<section class="posts" aria-label=${say("Posts in {name}", { name: nameOf(channel) })}>
    ${posts.length ? html`<ul>${posts.map((each) => html`<li>${entry(each, channel.available_tags)}</li>`)}</ul>` : html`<p>${say("There are no posts yet.")}</p>`}
  </section>`;
}

function entry(post, offered) {
  const [first] = post.messages;
  const tags = offered.filter((tag) => post.applied_tags?.includes(tag.id));
  return html`<button class="post ${state.unread.has(post.id) ? "unread" : ""}" @click=${() => openChannel(post)}>
    <b dir="auto">${nameOf(post)}</b>
    ${first
      ? html`<span class="excerpt">${avatar(first.author, "tiny")} <span dir="auto">${displayName(first.author)}: ${excerpt(first)}</span></span>`
      : nothing}
    ${tags.length ? html`<span class="tags">${tags.map((tag) => html`<span class="tag" dir="auto">${tag.name}</span>`)}</span>` : nothing}
    <span class="count">${post.messages.length} ${post.messages.length === 1 ? "message" : "messages"}</span>
  </button>`;
}
