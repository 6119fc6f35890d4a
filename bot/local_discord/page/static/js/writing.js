// Starts replies and edits, and deletes messages.
import { act, Refusal } from "./connection.js";
import { afterDrawing, change, currentChannel, me, state } from "./store.js";

export function startReply(message) {
  change({ replyTo: message.id, command: null, editing: null });
  focusComposer();
}

export function startEditing(message) {
  change({ editing: { id: message.id, text: message.content }, replyTo: null });
  afterDrawing(() => {
    const editor = document.getElementById("editor-text");
    editor?.focus();
    editor?.setSelectionRange(editor.value.length, editor.value.length);
  });
}

export function editLatest() {
  const mine = currentChannel().messages.findLast((message) => message.author.id === me()?.id);
  if (mine) startEditing(mine);
}

// Begins a message to somebody. Text that is already written stays after the name.
export function startMention(channel, name) {
  const text = state.drafts.get(channel.id) ?? "";
  if (!text.startsWith(`@${name} `)) state.drafts.set(channel.id, `@${name} ${text}`);
  change({ command: null });
  focusComposer();
}

export function focusComposer() {
  afterDrawing(() => document.getElementById("composer-text")?.focus());
}

export async function remove(subject) {
  try {
    await act({ action: "delete", channel: subject.channel_id, message: subject.id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    change({ failed: state.failed.set(subject.id, error.message) });
  }
}
