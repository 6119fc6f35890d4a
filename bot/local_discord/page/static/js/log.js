// Draws a channel's messages.
import { html, nothing, repeat } from "../vendor/lit-html.js";
import { openChannel } from "./connection.js";
import { spark } from "./icons.js";
import { pressByKey } from "./inline.js";
import { runCommand } from "./interactions.js";
import { message, repliedTo, waitingMessage } from "./message.js";
import { avatar, day, placeIcon } from "./names.js";
import { followEnd } from "./scrolling.js";
import { ANNOUNCEMENT_THREAD, isDirect, me, nameOf, state, THREAD } from "./store.js";
import { startMention } from "./writing.js";
import { inLanguage, say, sayWith } from "./words.js";

const GROUP_MILLISECONDS = 7 * 60_000;

export function log(channel) {
  const waiting = state.sending.filter((each) => each.channel === channel.id && each.shown);
  return html`<div class="scroller" id="scroller" tabindex="-1">
    ${intro(channel)}
    <div class="log" role="log" aria-label=${say("Messages in {name}", { name: nameOf(channel) })} @keydown=${walk}>
      ${repeat(
        channel.messages.map((each, index) => [each, channel.messages[index - 1]]),
        ([each]) => each.id,
        ([each, previous]) => html`${divider(each, previous)}${message(each, channel, follows(each, previous))}`,
      )}
      ${repeat(waiting, (each) => each.id, (each) => waitingMessage(each))}
    </div>
    <div class="typing" role="status">${typing(channel)}</div>
  </div>`;
}

function divider(current, previous) {
  if (previous && day(previous.timestamp) === day(current.timestamp)) return nothing;
  return html`<div class="divider" role="separator" aria-label=${day(current.timestamp)}><span aria-hidden="true">${day(current.timestamp)}</span></div>`;
}

// Whether a message is drawn under the name above it, as Discord groups messages of one author.
function follows(current, previous) {
  return Boolean(
    previous &&
      previous.author.id === current.author.id &&
      !repliedTo(current) &&
      !current.asked_by &&
      (current.flags & 64) === (previous.flags & 64) &&
      new Date(current.timestamp) - new Date(previous.timestamp) < GROUP_MILLISECONDS,
  );
}

function intro(channel) {
  const name = nameOf(channel);
  const direct = isDirect(channel);
  const isNamed = direct || [THREAD, ANNOUNCEMENT_THREAD].includes(channel.type);
  return html`<section class="intro" aria-labelledby="intro-title">
    ${direct ? avatar(channel.recipients[0], "huge") : html`<span class="intro-icon">${placeIcon(channel, 40)}</span>`}
    <h2 id="intro-title" dir=${isNamed ? "auto" : nothing}>${isNamed ? name : say("Welcome to {name}!", { name: `#${name}` })}</h2>
    <p>
      ${direct
        ? say("This is the beginning of your direct message history with {name}.", { name })
        : channel.type === THREAD ? say("This is the start of the thread.") : say("This is the start of the {name} channel.", { name: `#${name}` })}
    </p>
    ${state.about.text ? html`<p class="about" dir="auto">${say(state.about.text)}</p>` : nothing} ${examples(channel)}
  </section>`;
}

function examples(channel) {
  if (!state.examples.length) return nothing;
  const offered = inLanguage(state.examplesIn) ?? state.examples;
  return html`<div class="examples">
    <h3>${spark()} ${say("Try one of these")}</h3>
    <ul>
      ${offered.map(
        (example) => html`<li>
          <button class="example" @click=${() => tryExample(channel, example)}>
            <span class="example-label">${say(example.label)}</span>
            <span dir="auto">${example.text}</span>
          </button>
        </li>`,
      )}
    </ul>
    ${state.direct.map((direct) => otherWays(channel, direct))}
    <p>
      ${sayWith("Type {slash} to see all commands, or right-click a message (hold it on a phone) and choose {apps}.", {
        slash: html`<kbd>/</kbd>`,
        apps: html`<b>${say("Apps")}</b>`,
      })}
    </p>
  </div>`;
}

// Explains how to ask a bot without a command.
function otherWays(channel, direct) {
  const name = nameOf(direct);
  if (channel === direct) return html`<p>${say("Here you need no command: write your question to {name}.", { name })}</p>`;
  return html`<p>
    ${sayWith("You can also write {mention} with your question in a channel, or {direct}.", {
      mention: html`<span class="mention" role="button" tabindex="0" dir="ltr" @click=${() => startMention(channel, name)} @keydown=${pressByKey}
        >@${name}</span
      >`,
      direct: html`<span class="link-button" role="button" tabindex="0" @click=${() => openChannel(direct)} @keydown=${pressByKey}
        >${say("send {name} a direct message", { name })}</span
      >`,
    })}
  </p>`;
}

function tryExample(channel, example) {
  followEnd();
  runCommand(channel, example.application, example.command, example.options, me());
}

function typing(channel) {
  const names = [...(state.typing.get(channel.id) ?? [])].filter(([, until]) => until > Date.now()).map(([name]) => name);
  if (!names.length) return nothing;
  return html`<span class="thinking" aria-hidden="true"><i></i><i></i><i></i></span> <b>${names.join(", ")}</b>
    ${names.length === 1 ? "is" : "are"} typing…`;
}

// Moves the focus between messages with the arrow keys.
function walk(event) {
  const here = event.target;
  if (!here.classList.contains("message")) return;
  const all = [...event.currentTarget.querySelectorAll(".message")];
  const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };
  if (!(event.key in steps)) return;
  event.preventDefault();
  const index = Math.min(Math.max(all.indexOf(here) + steps[event.key], 0), all.length - 1);
  all[index].focus();
}
