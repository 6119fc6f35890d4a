// Beginning to reply to a message or to edit one.
import { afterDrawing, change, currentChannel, me } from "./store.js";

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

export function focusComposer() {
  afterDrawing(() => document.getElementById("composer-text")?.focus());
}
