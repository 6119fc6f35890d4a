// Sends interactions, and keeps in the store the state that Discord's client shows meanwhile.
import { act, Refusal } from "./connection.js";
import { openForm } from "./overlays.js";
import { change, state } from "./store.js";
import { say } from "./words.js";

const CHAT_INPUT = 1;
const MESSAGE_COMMAND = 3;
const SHOW_AFTER_MILLISECONDS = 250;
let count = 0;

async function perform(does) {
  const answer = await act(does);
  if (answer?.modal) openForm(answer.modal);
  return answer;
}

// Shows the command as waiting until its response arrives. With a quick response, it is never shown.
async function performInChannel(channel, name, type, user, does) {
  const waiting = { id: `waiting-${++count}`, channel: channel.id, name, type, user, shown: false, error: null };
  change({ sending: [...state.sending, waiting] });
  const timer = setTimeout(() => {
    waiting.shown = true;
    change();
  }, SHOW_AFTER_MILLISECONDS);
  try {
    await perform(does);
    change({ sending: state.sending.filter((each) => each !== waiting) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    waiting.shown = true;
    waiting.error = error.message;
    change();
  } finally {
    clearTimeout(timer);
  }
}

export function runCommand(channel, application, name, options, user) {
  const does = { action: "run", channel: channel.id, application, command: name, options };
  return performInChannel(channel, name, CHAT_INPUT, user, does);
}

export function useMenu(message, command, user) {
  const { id, application_id: application, name } = command;
  const does = { action: "menu", channel: message.channel_id, message: message.id, application, command: name };
  return performInChannel({ id: message.channel_id }, name, MESSAGE_COMMAND, user, does);
}

export function forget(waiting) {
  change({ sending: state.sending.filter((each) => each !== waiting) });
}

// Whether the application responded.
async function useComponent(message, customId, does) {
  if (state.busy.has(message.id)) return false;
  state.busy.set(message.id, customId);
  state.failed.delete(message.id);
  change();
  try {
    await perform({ ...does, channel: message.channel_id, message: message.id, custom_id: customId });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    state.failed.set(message.id, say("This interaction failed"));
    return false;
  } finally {
    state.busy.delete(message.id);
    change();
  }
}

export function click(message, customId) {
  return useComponent(message, customId, { action: "click" });
}

export function select(message, customId, values) {
  return useComponent(message, customId, { action: "select", values });
}
