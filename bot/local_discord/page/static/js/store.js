// The state of the page, from which everything is drawn. After changing it, call `change` to draw.

function remembered() {
  try {
    return JSON.parse(localStorage.getItem("remembered") ?? "{}") ?? {};
  } catch {
    return {};
  }
}

const memory = remembered();

export const state = {
  connected: false,
  wasConnected: false,
  // Stored in the browser.
  me: memory.me ?? null,
  locale: memory.locale ?? "en-US", // of the Discord client
  own: memory.own ?? "", // the language that the person chose instead
  theme: document.documentElement.dataset.theme,
  channelName: memory.channelName ?? null,
  channelId: null, // new at each start of the server, so the name is stored
  // Received from the server.
  people: [],
  locales: [],
  ownLanguages: [],
  rightToLeft: [],
  words: {}, // language → Map of English text → text
  about: { title: "Local Discord", line: "", text: "" },
  examples: [],
  examplesIn: {}, // the examples in other languages
  notice: null,
  clock: null, // the seconds that it is ahead of this browser's, and why it couldn't be moved
  guilds: [],
  direct: [],
  // The person's current actions.
  drawer: false,
  settings: false,
  members: false, // whether the member list is open
  unread: new Set(),
  typing: new Map(), // channel id → Map of name → end time
  drafts: new Map(), // channel id → text
  command: null,
  picker: null,
  replyTo: null,
  editing: null,
  menu: null,
  dialog: null,
  busy: new Map(), // message id → custom_id
  failed: new Map(), // message id → error
  sending: [], // commands without a response, and those that failed
};

// Whether the window has room for the member list beside the messages.
export const isWide = () => matchMedia("(min-width: 1100px)").matches;
state.members = isWide();

const listeners = new Set();
let scheduled = false;

export function subscribe(listener) {
  listeners.add(listener);
}

export function change(changes = {}) {
  Object.assign(state, typeof changes === "function" ? changes(state) : changes);
  if (!scheduled) {
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      for (const listener of listeners) listener();
    });
  }
}

// Runs after the next drawing, before the next key is handled.
export function afterDrawing(perform) {
  change();
  queueMicrotask(perform);
}

export function remember(changes) {
  change(changes);
  const { me, locale, own, theme, channelName } = state;
  try {
    localStorage.setItem("remembered", JSON.stringify({ me, locale, own, theme, channelName }));
  } catch {
    // Without storage, the page works and forgets its settings.
  }
}

// The language that the page speaks.
export const language = () => state.own || state.locale;

export const CATEGORY = 4;
export const ANNOUNCEMENT = 5;
export const ANNOUNCEMENT_THREAD = 10;
export const THREAD = 11;
export const FORUM = 15;

export function channels() {
  return [...state.guilds.flatMap((guild) => guild.channels), ...state.direct];
}

export function channelOf(id) {
  return channels().find((channel) => channel.id === id);
}

export function guildOf(channel) {
  return state.guilds.find((guild) => guild.id === channel?.guild_id);
}

export function currentChannel() {
  const all = channels().filter((channel) => channel.type !== CATEGORY);
  return channelOf(state.channelId) ?? all.find((channel) => nameOf(channel) === state.channelName) ?? all[0];
}

export function nameOf(channel) {
  return channel.name ?? channel.recipients.map((user) => user.global_name ?? user.username).join(", ");
}

export function isDirect(channel) {
  return !channel.guild_id;
}

export function me() {
  return state.people.find((person) => person.username === state.me);
}

export function everyone() {
  return [
    ...state.people,
    ...state.guilds.flatMap((guild) => guild.members),
    ...state.direct.flatMap((channel) => channel.recipients),
  ];
}

// The milliseconds since 1970 by the local Discord's clock, which can be moved.
export function now() {
  return Date.now() + (state.clock?.ahead ?? 0) * 1000;
}

export function messageOf(channel, id) {
  return channel?.messages.find((message) => message.id === id);
}
