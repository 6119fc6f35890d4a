// Receives events from the server over a WebSocket, and sends actions as JSON.
import { followEnd } from "./scrolling.js";
import { change, channelOf, currentChannel, isWide, nameOf, remember, state } from "./store.js";
import { say } from "./words.js";

const RETRY_MILLISECONDS = 500;
const EPHEMERAL = 1 << 6;
const TYPING_MILLISECONDS = 10_000;
let socket = null;

export class Refusal extends Error {}

export function connect() {
  const url = new URL("/page/events", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  if (state.me) url.searchParams.set("person", state.me);
  const mine = (socket = new WebSocket(url));
  mine.addEventListener("message", (event) => {
    if (socket === mine) receive(JSON.parse(event.data));
  });
  mine.addEventListener("close", () => {
    if (socket !== mine) return;
    change({ connected: false });
    setTimeout(() => {
      if (socket === mine) connect();
    }, RETRY_MILLISECONDS);
  });
}

export function become(username) {
  remember({ me: username });
  forgetUnfinished();
  const previous = socket;
  connect();
  previous?.close();
}

// Forgets unfinished actions, whose messages and channels no longer exist.
function forgetUnfinished() {
  change({ replyTo: null, editing: null, command: null, picker: null, menu: null, dialog: null });
  change({ sending: [], failed: new Map(), busy: new Map() });
}

// Sends the language that the person chose to the server.
export async function chooseLanguage() {
  try {
    await act({ action: "language" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error; // the next action sends it again
  }
}

export async function act(does) {
  let response;
  try {
    response = await fetch("/page/actions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ person: state.me, locale: state.locale, own: state.own, does }),
    });
  } catch {
    throw new Refusal(say("The connection is lost."));
  }
  const answer = await response.json().catch(() => ({ error: "Something went wrong." }));
  if (!response.ok) throw new Refusal(answer.error);
  return answer;
}

function receive(update) {
  switch (update.type) {
    case "everything": {
      const { type, me, clock, ...rest } = update;
      rest.clock = clockOf(clock);
      const before = currentChannel();
      change({ ...rest, connected: true, wasConnected: true, unsent: null });
      if (before && !channelOf(before.id)) moveOn(before);
      if (state.me !== me) remember({ me });
      if (!state.locales.includes(state.locale)) remember({ locale: "en-US" });
      if (!state.ownLanguages.some((each) => each.code === state.own)) remember({ own: "" });
      break;
    }
    case "place":
      change({ guilds: update.guilds, direct: update.direct });
      break;
    case "message":
      put(update.message);
      break;
    case "deleted":
      drop(update.channel, update.message);
      break;
    case "typing":
      type(update.channel, update.user);
      break;
    case "clock":
      change({ clock: clockOf(update.clock) });
      break;
    case "notice":
      change({ notice: update.notice });
      break;
  }
}

function clockOf(clock) {
  return clock && { ahead: clock.now - Date.now() / 1000 };
}

// Keeps the draft after the server restarted, when its channels have new ids.
function moveOn(before) {
  forgetUnfinished();
  const now = currentChannel();
  const draft = state.drafts.get(before.id);
  if (draft && nameOf(now) === nameOf(before)) state.drafts.set(now.id, draft);
}

function put(message) {
  const channel = channelOf(message.channel_id);
  if (!channel) return;
  const index = channel.messages.findIndex((each) => each.id === message.id);
  if (index < 0) {
    channel.messages = [...channel.messages, message];
    arrived(channel, message);
  } else {
    channel.messages = channel.messages.with(index, message);
  }
  change();
}

function arrived(channel, message) {
  if (channel !== currentChannel() || document.hidden) state.unread.add(channel.id);
  state.typing.get(channel.id)?.delete(message.author.username);
  const asked = message.asked_by;
  if (message.flags & EPHEMERAL || asked?.user.username === state.me) followEnd();
  if (asked?.user.username === state.me) {
    const mine = state.sending.find((each) => each.channel === channel.id && each.name === asked.name);
    if (mine) state.sending = state.sending.filter((each) => each !== mine);
  }
}

function drop(channelId, messageId) {
  const channel = channelOf(channelId);
  if (!channel) return;
  channel.messages = channel.messages.filter((each) => each.id !== messageId);
  if (state.replyTo === messageId) state.replyTo = null;
  if (state.editing?.id === messageId) state.editing = null;
  change();
}

function type(channelId, name) {
  const typing = state.typing.get(channelId) ?? new Map();
  typing.set(name, Date.now() + TYPING_MILLISECONDS);
  state.typing.set(channelId, typing);
  change();
  setTimeout(change, TYPING_MILLISECONDS + 50);
}

export function openChannel(channel) {
  state.unread.delete(channel.id);
  remember({ channelId: channel.id, channelName: nameOf(channel) });
  change({ drawer: false, members: state.members && isWide(), replyTo: null, editing: null, command: null, picker: null, menu: null });
}
