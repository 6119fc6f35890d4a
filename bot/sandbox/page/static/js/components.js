// Message components, as Discord draws them.
import { html, nothing } from "../vendor/lit-html.js";
import { file, out } from "./icons.js";
import { click } from "./interactions.js";
import { markdown } from "./markdown.js";
import { selectMenu } from "./select.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "primary" };

// `context` holds the message, and the custom_id that an answer is awaited for.
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
  11: (thumbnail, context) => html`<div class="thumbnail">${image(thumbnail.media, thumbnail.description, context)}</div>`,
  12: (gallery, context) => html`<div class="gallery">${gallery.items.map((item) => image(item.media, item.description, context))}</div>`,
  13: (subject, context) => {
    const url = own(subject.file, context);
    return html`<a class="file" href=${url ?? nothing} target="_blank" rel="noopener">${file()}<span dir="auto">${subject.file.url.split("/").at(-1)}</span></a>`;
  },
  14: (separator) => html`<div class="separator ${separator.spacing === 2 ? "large" : ""} ${separator.divider ? "ruled" : ""}" role=${separator.divider ? "separator" : "presentation"}></div>`,
  17: (container, context) => {
    const colour = container.accent_color;
    const style = colour === null || colour === undefined ? "" : `--accent: #${colour.toString(16).padStart(6, "0")}`;
    return html`<div class="container ${style ? "accented" : ""}" .style=${style}>${all(container.components, context)}</div>`;
  },
};

function button(subject, { message, busy }) {
  const label = html`${emoji(subject.emoji)}${subject.label ? html`<span dir="auto">${subject.label}</span>` : nothing}`;
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

export function emoji(subject) {
  if (!subject) return nothing;
  return html`<span class="emoji" aria-hidden="true">${subject.id ? `:${subject.name}:` : subject.name}</span>`;
}

// Pictures elsewhere are not fetched: their place is kept and their description shown.
function image(media, description, context) {
  const url = own(media, context);
  if (url) return html`<img src=${url} alt=${description ?? ""} />`;
  return html`<span class="picture" role="img" aria-label=${description ?? "Picture"}><span dir="auto">${description ?? "Picture"}</span></span>`;
}

function own(media, { message }) {
  const name = media.url.startsWith("attachment://") ? media.url.slice("attachment://".length) : null;
  return message.attachments.find((each) => each.filename === name)?.url;
}
