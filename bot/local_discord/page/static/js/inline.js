// Buttons inside a sentence are spans with the role of a button, which flow with the words as in Discord. A <button> is a
// box of its own: the line may break between it and the full stop after it.

// Presses such a button with the keys of a <button>.
export function pressByKey(event) {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.currentTarget.click();
}
