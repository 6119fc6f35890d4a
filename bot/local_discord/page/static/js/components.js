// Draws message components as Discord does.
import { html, nothing } from "../vendor/lit-html.js";
import { emoji, file, out } from "./icons.js";
import { click } from "./interactions.js";
import { markdown, reveal } from "./markdown.js";
import { selectMenu } from "./select.js";

const WIDEST = 550;
const HIGHEST = 350;
const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "primary" };

// `context` has the message, and the custom_id of the component that waits for a response.
export function component(subject, context) {
  return draw[subject.type]?.(subject, context) ?? nothing;
}

const all = (subjects, context) => (subjects ?? []).map((each) => component(each, context));

const draw = {
  1: (row, context) => html`<div class="row">${all(row.components, context)}</div>`,
  2: button,
  3: selectMenu,
  5: selectMenu,
  6: selectMenu,
  7: selectMenu,
  8: selectMenu,
  9: (section, context) => html`<div class="section">
    <div class="section-text">${all(section.components, context)}</div>
    <div class="accessory">${section.accessory ? component(section.accessory, context) : nothing}</div>
  </div>`,
  10: (text) => html`<div class="text">${markdown(text.content)}</div>`,
  11: (thumbnail, context) => html`<div class="thumbnail">${hidden(image(thumbnail.media, thumbnail.description, context), thumbnail.spoiler)}</div>`,
  12: (gallery, context) => html`<div class="gallery ${gallery.items.length === 1 ? "single" : ""}">
    ${gallery.items.map((item) => hidden(image(item.media, item.description, context), item.spoiler))}
  </div>`,
  13: (subject, context) => {
    const found = own(subject.file, context);
    return hidden(fileLink(found?.filename ?? subject.file.url.split("/").at(-1), found?.url, found?.size), subject.spoiler);
  },
  14: (separator) => html`<div class="separator ${separator.spacing === 2 ? "large" : ""} ${separator.divider ? "ruled" : ""}" role=${separator.divider ? "separator" : "presentation"}></div>`,
  17: (container, context) => {
    const colour = container.accent_color;
    const style = colour === null || colour === undefined ? "" : `--accent: #${colour.toString(16).padStart(6, "0")}`;
    return hidden(html`<div class="container ${style ? "accented" : ""}" .style=${style}>${all(container.components, context)}</div>`, container.spoiler);
  },
};

function button(subject, { message, busy }) {
  const label = html`${emoji(subject.emoji, !subject.label)}${subject.label ? html`<span dir="auto">${subject.label}</span>` : nothing}`;
  if (subject.url) {
    const url = /^https?:\/\//i.test(subject.url) ? subject.url : nothing;
    return html`<a class="button link" href=${url} target="_blank" rel="noopener noreferrer">${label}${out()}</a>`;
  }
  const waiting = busy === subject.custom_id;
  return html`<button
    class="button ${STYLES[subject.style] ?? "secondary"} ${waiting ? "waiting" : ""}"
    ?disabled=${subject.disabled}
    aria-disabled=${busy && !waiting ? "true" : "false"}
    aria-busy=${waiting}
    @click=${() => !busy && click(message, subject.custom_id)}
  >
    <span class="button-label">${label}</span>
    ${waiting ? html`<span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
  </button>`;
}

// Draws a picture attached to the message. Pictures from elsewhere aren't fetched: their description and address are
// shown.
function image(media, description, context) {
  const found = own(media, context);
  if (found) return picture(found, description ?? found.description ?? found.filename);
  const url = /^https?:\/\//i.test(media.url) ? media.url : null;
  return html`<span class="picture">
    <span role="img" aria-label=${description ?? "Picture"}><span dir="auto">${description ?? "Picture"}</span></span>
    ${url ? html`<a class="picture-address" href=${url} target="_blank" rel="noopener noreferrer">${url}</a>` : nothing}
  </span>`;
}

export function fileLink(name, url, size) {
  return html`<a class="file" href=${url ?? nothing} target="_blank" rel="noopener"
    >${file()}<span class="option-text"><span dir="auto">${name}</span>${size === undefined ? nothing : html`<small>${fileSize(size)}</small>`}</span></a
  >`;
}

function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

// A click opens the picture in a new tab. Its size is set before it loads, so that nothing moves.
export function picture(file, description, kind = "") {
  const scale = Math.min(1, WIDEST / file.width, HIGHEST / file.height);
  return html`<a class="picture-link ${kind}" href=${file.url} target="_blank" rel="noopener">
    <img src=${file.url} alt=${description} width=${scale ? Math.round(file.width * scale) : nothing} height=${scale ? Math.round(file.height * scale) : nothing} />
  </a>`;
}

function own(media, { message }) {
  const name = media.url.startsWith("attachment://") ? media.url.slice("attachment://".length) : null;
  return message.attachments.find((each) => each.filename === name);
}

function hidden(content, isSpoiler) {
  return isSpoiler
    ? html`<div class="spoiler block" role="button" tabindex="0" aria-label="Spoiler" @click=${reveal} @keydown=${reveal}><div class="hidden-text">${content}</div></div>`
    : content;
}
