// Draws Discord's Markdown as lit templates, which escape all text.
import SimpleMarkdown from "../vendor/simple-markdown.js";
import { html, nothing } from "../vendor/lit-html.js";
import { coloured } from "./code.js";
import { pressByKey } from "./inline.js";
import { channelOf, everyone, language, nameOf, now, state } from "./store.js";

const { defaultRules, parserFor } = SimpleMarkdown;

const inside = (state) => ({ ...state, nested: true, prevCapture: null });
const atLineStart = (previous, state) => !state.nested && (previous === "" || previous.endsWith("\n"));

function lineRule(order, regex, parse) {
  return {
    order,
    match: (source, state, previous) => (atLineStart(previous, state) ? regex.exec(source) : null),
    parse,
  };
}

function spanRule(order, regex, parse) {
  return { order, match: (source) => regex.exec(source), parse };
}

function nestingRule(name, order) {
  const rule = defaultRules[name];
  return {
    order,
    match: rule.match,
    quality: rule.quality,
    parse: (capture, parse, state) => ({ content: parse(capture[2] ?? capture[1], inside(state)) }),
  };
}

const LIST = /^ *(?:[*-]|\d{1,9}\.) +\S[^\n]*(?:\n *(?:[*-]|\d{1,9}\.) +\S[^\n]*)*(?:\n|$)/;
const ITEM = /^( *)([*-]|\d{1,9}\.) +(.*)$/;

function parseList(lines, parse, state) {
  const [, , marker] = ITEM.exec(lines[0]);
  const depth = ITEM.exec(lines[0])[1].length;
  const items = [];
  for (let index = 0; index < lines.length; ) {
    const content = [...parse(ITEM.exec(lines[index++])[3], inside(state))];
    const inner = [];
    while (index < lines.length && ITEM.exec(lines[index])[1].length > depth + 1) inner.push(lines[index++]);
    if (inner.length) content.push(parseList(inner, parse, state));
    items.push(content);
  }
  return { type: "list", start: /\d/.test(marker) ? Number.parseInt(marker, 10) : null, items };
}

const rules = {
  escape: spanRule(1, /^\\([^0-9A-Za-z\s])/, (capture) => ({ type: "text", content: capture[1] })),
  codeBlock: spanRule(2, /^```(?:([a-z0-9_+\-.#]+)\n)?\n*([\s\S]*?[^\n][\s\S]*?)\n*```\n?/i, (capture) => ({
    language: capture[1] ?? "",
    content: capture[2],
  })),
  quote: {
    order: 3,
    match: (source, state, previous) =>
      atLineStart(previous, state) && !state.quoted
        ? /^>>> ([\s\S]+)|^> [^\n]*(?:\n> [^\n]*)*\n?/.exec(source)
        : null,
    parse: (capture, parse, state) => ({
      content: parse(capture[1] ?? capture[0].replace(/^> /gm, "").replace(/\n$/, ""), {
        ...state,
        quoted: true,
        prevCapture: null,
      }),
    }),
  },
  heading: lineRule(3, /^(#{1,3}) +([^\n]+)(?:\n|$)/, (capture, parse, state) => ({
    level: capture[1].length,
    content: parse(capture[2].trim(), inside(state)),
  })),
  subtext: lineRule(3, /^-# +([^\n]+)(?:\n|$)/, (capture, parse, state) => ({
    content: parse(capture[1].trim(), inside(state)),
  })),
  list: lineRule(3, LIST, (capture, parse, state) => parseList(capture[0].replace(/\n$/, "").split("\n"), parse, state)),
  newline: spanRule(4, /^\n/, () => ({ type: "text", content: "\n" })),
  url: spanRule(5, /^<(https?:\/\/[^\s>]+)>|^(https?:\/\/[^\s<]*[^\s<.,:;"'*_~|()\]])/i, (capture) => ({
    type: "link",
    url: capture[1] ?? capture[2],
    content: [{ type: "text", content: capture[1] ?? capture[2] }],
  })),
  link: spanRule(
    5,
    /^\[((?:\[[^\]]*\]|[^[\]])+)\]\(<?(https?:\/\/[^\s<>]*?)>?(?: +"[^"\n]*")?\)/i,
    (capture, parse, state) => ({ url: capture[2], content: parse(capture[1], inside(state)) }),
  ),
  timestamp: spanRule(5, /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, (capture) => ({
    seconds: Number(capture[1]),
    style: capture[2] ?? "f",
  })),
  mention: spanRule(5, /^<(@!?|@&|#)(\d{1,20})>/, (capture) => ({ kind: capture[1], id: capture[2] })),
  slash: spanRule(5, /^<\/([-_'\p{L}\p{N} ]{1,98}):(\d{1,20})>/u, (capture) => ({ name: capture[1], id: capture[2] })),
  everyone: spanRule(5, /^@(?:everyone|here)/, (capture) => ({ content: capture[0] })),
  emoji: spanRule(5, /^<a?(:\w{2,32}:)\d{1,20}>/, (capture) => ({ type: "text", content: capture[1] })),
  strong: nestingRule("strong", 6),
  underline: nestingRule("u", 6),
  emphasis: nestingRule("em", 6),
  strike: { ...nestingRule("del", 7), quality: undefined },
  spoiler: spanRule(7, /^\|\|([\s\S]+?)\|\|/, (capture, parse, state) => ({
    content: parse(capture[1], inside(state)),
  })),
  code: spanRule(7, /^(`+)([\s\S]*?[^`])\1(?!`)/, (capture) => ({ content: capture[2].trim() })),
  text: spanRule(9, /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|https?:|$)/, (capture) => ({ content: capture[0] })),
};

const parser = parserFor(rules, { inline: true });

export function markdown(source) {
  return drawAll(parser(source, { inline: true }));
}

// Returns Markdown as one line of plain text.
export function plainText(source) {
  return read(parser(source, { inline: true })).replace(/\s+/g, " ").trim();
}

const BLOCKS = new Set(["heading", "subtext", "quote", "list", "codeBlock"]);

function read(node) {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(read).join("");
  if (node.type === "mention") return mentioned(node);
  if (node.type === "slash") return `/${node.name}`;
  if (node.type === "spoiler") return "▮▮▮";
  const text = node.items?.map(read).join(" ") ?? read(node.content ?? "");
  return BLOCKS.has(node.type) ? ` ${text} ` : text;
}

const drawAll = (nodes) => nodes.map((node) => draw[node.type]?.(node) ?? nothing);

const draw = {
  text: (node) => node.content,
  codeBlock: (node) => html`<pre dir="ltr" tabindex="0" role="group" aria-label="Code"><code>${coloured(node.content, node.language)}</code></pre>`,
  quote: (node) => html`<blockquote dir="auto">${drawAll(node.content)}</blockquote>`,
  // All headings have one level: a message may begin with any level, but a page may not skip levels.
  heading: (node) => html`<h3 class="heading h${node.level}" dir="auto">${drawAll(node.content)}</h3>`,
  subtext: (node) => html`<small class="subtext" dir="auto">${drawAll(node.content)}</small>`,
  list: (node) =>
    node.start === null
      ? html`<ul dir="auto">${node.items.map(drawItem)}</ul>`
      : html`<ol dir="auto" start=${node.start}>${node.items.map(drawItem)}</ol>`,
  link: drawLink,
  timestamp: drawTimestamp,
  mention: (node) => html`<span class="mention" dir="auto">${mentioned(node)}</span>`,
  slash: (node) =>
    html`<span class="mention" role="button" tabindex="0" dir="ltr" data-command=${node.id} data-name=${node.name} @keydown=${pressByKey}
      >/${node.name}</span
    >`,
  everyone: (node) => html`<span class="mention" dir="ltr">${node.content}</span>`,
  strong: (node) => html`<strong>${drawAll(node.content)}</strong>`,
  underline: (node) => html`<u>${drawAll(node.content)}</u>`,
  emphasis: (node) => html`<em>${drawAll(node.content)}</em>`,
  strike: (node) => html`<s>${drawAll(node.content)}</s>`,
  spoiler: (node) =>
    html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler" @click=${reveal} @keydown=${reveal}
      ><span class="hidden-text">${drawAll(node.content)}</span></span
    >`,
  code: (node) => html`<code dir=${node.content.startsWith("/") ? "ltr" : "auto"}>${node.content}</code>`,
};

// Items have no direction of their own, so that the list can take it from their text.
function drawItem(content) {
  return html`<li>${drawAll(content)}</li>`;
}

const JUMP = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)\/(\d+)$/;

function drawLink(node) {
  const jump = JUMP.exec(node.url);
  const channel = jump && channelOf(jump[1]);
  if (channel && node.content[0]?.content === node.url) {
    return html`<a class="mention" href="#${jump[2]}" data-jump=${jump[2]} data-channel=${jump[1]}
      >#${nameOf(channel)} › message</a
    >`;
  }
  return html`<a href=${node.url} title=${node.url} target="_blank" rel="noopener noreferrer nofollow">${drawAll(node.content)}</a>`;
}

function mentioned(node) {
  if (node.kind === "#") {
    const channel = channelOf(node.id);
    return `#${channel ? nameOf(channel) : "unknown"}`;
  }
  if (node.kind === "@&") {
    const roles = state.guilds.flatMap((guild) => guild.roles);
    return `@${roles.find((role) => role.id === node.id)?.name ?? "deleted-role"}`;
  }
  const user = everyone().find((each) => each.id === node.id);
  return `@${user ? (user.global_name ?? user.username) : "unknown-user"}`;
}

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];

function drawTimestamp(node) {
  const date = new Date(node.seconds * 1000);
  if (Number.isNaN(date.getTime())) return "Invalid date";
  const full = new Intl.DateTimeFormat(language(), STYLES.F).format(date);
  let shown = full;
  if (node.style === "R") {
    const seconds = (date.getTime() - now()) / 1000;
    const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
    shown = new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(Math.round(seconds / size), unit);
  } else {
    shown = new Intl.DateTimeFormat(language(), STYLES[node.style]).format(date);
  }
  return html`<time datetime=${date.toISOString()} title=${full}>${shown}</time>`;
}

export function reveal(event) {
  if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
  const spoiler = event.currentTarget;
  if (spoiler.classList.contains("revealed")) return;
  event.preventDefault();
  spoiler.classList.add("revealed");
  for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
}
