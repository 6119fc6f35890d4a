// Draws a message as Discord does.
import { html, nothing } from "../vendor/lit-html.js";
import { component, fileLink, picture } from "./components.js";
import { act, Refusal } from "./connection.js";
import { embed } from "./embed.js";
import { close, dots, eye, horn, pencil, reply } from "./icons.js";
import { forget } from "./interactions.js";
import { markdown, plainText } from "./markdown.js";
import { appBadge, avatar, displayName, fullTime, shortTime } from "./names.js";
import { openMenu } from "./overlays.js";
import { change, me, messageOf, state } from "./store.js";
import { remove, startEditing, startReply } from "./writing.js";
import { say } from "./words.js";

const CROSSPOSTED = 1 << 0;
const IS_CROSSPOST = 1 << 1;
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;
const REPLY = 19;
const CHAT_INPUT = 1;
const HOLD_MILLISECONDS = 500;

export const isEphemeral = (message) => Boolean(message.flags & EPHEMERAL);
export const isOwn = (message) => message.author.id === me()?.id;

export function message(subject, channel, grouped) {
  const ephemeral = isEphemeral(subject);
  const pinged = subject.mention_everyone || subject.mentions.some((user) => user.id === me()?.id);
  const last = channel.messages.at(-1)?.id === subject.id;
  const classes = ["message", grouped && "grouped", ephemeral && "ephemeral", pinged && "pinged", state.replyTo === subject.id && "replying", state.menu?.message.id === subject.id && "chosen"];
  return html`<article
    class=${classes.filter(Boolean).join(" ")}
    id="message-${subject.id}"
    tabindex=${last ? "0" : "-1"}
    aria-labelledby="author-${subject.id} time-${subject.id}"
    @contextmenu=${(event) => openMenuAt(event, subject, channel)}
    @keydown=${(event) => menuKey(event, subject, channel)}
    @pointerdown=${(event) => hold(event, subject, channel)}
  >
    ${reference(subject, channel)} ${asked(subject, channel)}
    <div class="gutter">${grouped ? nothing : avatar(subject.author)}</div>
    <div class="body">
      <div class=${grouped ? "visually-hidden" : "byline"}>
        <span class="author ${subject.author.bot ? "" : "person"}" id="author-${subject.id}" dir="auto">${displayName(subject.author)}</span>
        ${appBadge(subject.author)}
        <time id="time-${subject.id}" datetime=${subject.timestamp} title=${fullTime(subject.timestamp)}>${shortTime(subject.timestamp)}</time>
      </div>
      ${grouped ? html`<time class="gutter-time" datetime=${subject.timestamp} aria-hidden="true">${shortTime(subject.timestamp)}</time>` : nothing}
      ${state.editing?.id === subject.id ? editor(subject) : content(subject)}
      ${failure(subject)} ${ephemeral ? onlyYou(subject) : nothing}
    </div>
    ${state.editing?.id === subject.id ? nothing : toolbar(subject, channel)}
  </article>`;
}

function content(subject) {
  if (subject.flags & LOADING) {
    return html`<div class="text loading" role="status">
      <span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span> ${say("{name} is thinking…", { name: displayName(subject.author) })}
    </div>`;
  }
  const edited = subject.edited_timestamp
    ? html` <span class="edited" title=${fullTime(subject.edited_timestamp)}>${say("(edited)")}</span>`
    : nothing;
  const busy = state.busy.get(subject.id);
  return html`
    ${subject.content ? html`<div class="text">${markdown(subject.content)}${edited}</div>` : nothing}
    ${subject.flags & COMPONENTS_V2 ? nothing : subject.attachments.map(attachment)} ${subject.embeds.map(embed)}
    ${subject.components.length
      ? html`<div class="components">${subject.components.map((each) => component(each, { message: subject, busy }))}</div>`
      : nothing}
    ${subject.content ? nothing : edited} ${published(subject)}
  `;
}

function published(subject) {
  if (!(subject.flags & (CROSSPOSTED | IS_CROSSPOST))) return nothing;
  const text = subject.flags & CROSSPOSTED ? say("Published") : say("From a channel that this one follows");
  return html`<div class="published">${horn(16)} ${text}</div>`;
}

function attachment(subject) {
  if (subject.content_type?.startsWith("image/")) {
    return picture(subject, subject.description ?? subject.filename, "attachment");
  }
  return fileLink(subject.filename, subject.url, subject.size);
}

// Returns the id of the message that this one replies to, or whose component it responds to.
export function repliedTo(subject) {
  const asked = subject.interaction_metadata;
  const used = asked?.interacted_message_id ?? asked?.triggering_interaction_metadata?.interacted_message_id;
  return subject.type === REPLY ? subject.message_reference?.message_id : used;
}

function reference(subject, channel) {
  const id = repliedTo(subject);
  if (!id || (subject.type !== REPLY && !messageOf(channel, id))) return nothing;
  const target = messageOf(channel, id) ?? subject.referenced_message;
  if (!target || !messageOf(channel, id)) {
    return html`<div class="reference"><span class="spine" aria-hidden="true"></span>${reply(14)}<i>${say("Original message was deleted")}</i></div>`;
  }
  return html`<div class="reference">
    <span class="spine" aria-hidden="true"></span>
    <a href="#${id}" data-jump=${id} data-channel=${channel.id}>
      <span class="visually-hidden">${say("Replying to")}</span>${avatar(target.author, "tiny")}${appBadge(target.author)}
      <b dir="auto">${displayName(target.author)}</b> <span class="excerpt" dir="auto">${excerpt(target)}</span>
    </a>
  </div>`;
}

const commandName = ({ type, name }) => (type === CHAT_INPUT ? `/${name}` : name);

// Draws the user and the command above the response to it.
function asked(subject, channel) {
  const by = subject.asked_by;
  if (!by) return nothing;
  return html`<div class="reference">
    <span class="spine" aria-hidden="true"></span>
    ${avatar(by.user, "tiny")} <b dir="auto">${displayName(by.user)}</b>
    <span>${say("used")} <span class="used-command" dir="auto">${commandName(by)}</span></span>
    ${by.target && messageOf(channel, by.target)
      ? html`<a href="#${by.target}" data-jump=${by.target} data-channel=${channel.id}>on a message</a>`
      : nothing}
  </div>`;
}

export function excerpt(subject) {
  const texts = [subject.content];
  const walk = (components) => {
    for (const each of components ?? []) {
      if (each.type === 10) texts.push(each.content);
      walk(each.components);
    }
  };
  walk(subject.components);
  const text = plainText(texts.filter(Boolean).join("\n"));
  return text || (subject.attachments.length ? say("Attachment") : say("Message"));
}

function failure(subject) {
  const failed = state.failed.get(subject.id);
  return failed ? html`<div class="failed" role="alert">${failed}</div>` : nothing;
}

function onlyYou(subject) {
  return html`<div class="only-you">
    ${eye()} <span>${say("Only you can see this")}</span> <span aria-hidden="true">•</span>
    <button class="link-button" @click=${() => dismiss(subject)}>${say("Dismiss message")}</button>
  </div>`;
}

async function dismiss(subject) {
  const neighbour = document.getElementById(`message-${subject.id}`)?.previousElementSibling;
  await remove(subject);
  (neighbour?.classList.contains("message") ? neighbour : document.getElementById("composer-text"))?.focus();
}

export function waitingMessage(waiting) {
  const { user, error } = waiting;
  return html`<article class="message ${error ? "unsent" : "pending"}" aria-label=${commandName(waiting)}>
    <div class="reference">
      <span class="spine" aria-hidden="true"></span>${avatar(user, "tiny")} <b dir="auto">${displayName(user)}</b>
      <span>${say("used")} <span class="used-command" dir="auto">${commandName(waiting)}</span></span>
    </div>
    <div class="gutter"><span class="avatar medium bot" aria-hidden="true">…</span></div>
    <div class="body">
      ${error
        ? html`<div class="failed" role="alert">${error}</div>
            <div class="only-you">
              ${eye()} <span>${say("Only you can see this")}</span> <span aria-hidden="true">•</span>
              <button class="link-button" @click=${() => forget(waiting)}>${say("Dismiss message")}</button>
            </div>`
        : html`<div class="text loading" role="status">
            <span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span> ${say("Sending command…")}
          </div>`}
    </div>
  </article>`;
}

function toolbar(subject, channel) {
  if (subject.flags & LOADING) return nothing;
  const ephemeral = isEphemeral(subject);
  return html`<div class="toolbar" role="group" aria-label=${say("Message actions")}>
    ${channel.may_send && !ephemeral
      ? html`<button aria-label=${say("Reply")} title=${say("Reply")} @click=${() => startReply(subject)}>${reply()}</button>`
      : nothing}
    ${isOwn(subject)
      ? html`<button aria-label=${say("Edit")} title=${say("Edit")} @click=${() => startEditing(subject)}>${pencil()}</button>`
      : nothing}
    ${ephemeral
      ? html`<button aria-label=${say("Dismiss")} title=${say("Dismiss")} @click=${() => dismiss(subject)}>${close()}</button>`
      : html`<button
          aria-label=${say("More")}
          title=${say("More")}
          aria-haspopup="menu"
          @click=${(event) => openMenuBeside(event.currentTarget, subject, channel)}
        >
          ${dots()}
        </button>`}
  </div>`;
}

function editor(subject) {
  return html`<form class="editor" @submit=${(event) => saveEdit(event, subject)}>
    <textarea
      id="editor-text"
      aria-label=${say("Edit the message")}
      dir="auto"
      maxlength="4000"
      .value=${state.editing.text}
      @input=${(event) => (state.editing.text = event.target.value)}
      @keydown=${(event) => editorKey(event, subject)}
    ></textarea>
    <p class="hint">
      escape to <button type="button" class="link-button" @click=${() => change({ editing: null })}>cancel</button> • enter to
      <button class="link-button">save</button>
    </p>
  </form>`;
}

function editorKey(event, subject) {
  if (event.key === "Escape") {
    event.stopPropagation();
    change({ editing: null });
    document.getElementById("composer-text")?.focus();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    saveEdit(event, subject);
  }
}

async function saveEdit(event, subject) {
  event.preventDefault();
  const text = state.editing.text.trim();
  change({ editing: null });
  document.getElementById("composer-text")?.focus();
  if (!text || text === subject.content) return;
  try {
    await act({ action: "edit", channel: subject.channel_id, message: subject.id, text });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    change({ failed: state.failed.set(subject.id, error.message) });
  }
}

function openMenuAt(event, subject, channel) {
  if (event.target.closest("a[href^=http], textarea, input") || isEphemeral(subject)) return;
  event.preventDefault();
  const box = event.currentTarget.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  openMenu(subject, channel, byKey ? { x: box.left + 72, y: box.top + 24 } : { x: event.clientX, y: event.clientY });
}

function openMenuBeside(button, subject, channel) {
  const box = button.getBoundingClientRect();
  openMenu(subject, channel, { x: box.right, y: box.bottom + 4 }, button);
}

function menuKey(event, subject, channel) {
  const isMenuKey = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
  if (!isMenuKey || isEphemeral(subject)) return;
  event.preventDefault();
  const box = event.currentTarget.getBoundingClientRect();
  openMenu(subject, channel, { x: box.left + 72, y: Math.max(box.top, 48) + 24 }, event.target);
}

// Opens the menu on a long touch. Some phones' browsers have no event for this.
function hold(event, subject, channel) {
  if (event.pointerType !== "touch" || isEphemeral(subject) || event.target.closest("button, a, [data-command]")) return;
  const { clientX: x, clientY: y, currentTarget } = event;
  const timer = setTimeout(() => openMenu(subject, channel, { x, y }), HOLD_MILLISECONDS);
  const stop = () => clearTimeout(timer);
  for (const kind of ["pointerup", "pointercancel", "pointerleave"]) {
    currentTarget.addEventListener(kind, stop, { once: true });
  }
}
