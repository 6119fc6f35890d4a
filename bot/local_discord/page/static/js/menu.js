// Draws the menu of a message, with the commands that applications have for it.
import { html, nothing } from "../vendor/lit-html.js";
import { apps, bin, copy, pencil, reply, right } from "./icons.js";
import { useMenu } from "./interactions.js";
import { avatar, localised } from "./names.js";
import { closeMenu, confirmRemoval, showApps } from "./overlays.js";
import { change, me, state } from "./store.js";
import { startEditing, startReply } from "./writing.js";
import { say } from "./words.js";

const EDGE_PIXELS = 8;

// Keeps the menu inside the window. Called after each drawing, when its size is known.
export function placeMenu() {
  const menu = document.querySelector(".menu");
  if (!menu || !state.menu) return;
  const { x, y } = state.menu;
  const left = Math.max(EDGE_PIXELS, Math.min(x, innerWidth - menu.offsetWidth - EDGE_PIXELS));
  const top = Math.max(EDGE_PIXELS, Math.min(y, innerHeight - menu.offsetHeight - EDGE_PIXELS));
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
  menu.classList.toggle("at-right", left + menu.offsetWidth * 2 + EDGE_PIXELS > innerWidth);
}

export function menu() {
  if (!state.menu) return nothing;
  const { message, channel, commands } = state.menu;
  const own = message.author.id === me()?.id;
  return html`<div class="menu" role="menu" aria-label=${say("Message")} @keydown=${onKey} @contextmenu=${(event) => event.preventDefault()}>
    ${channel.may_send ? item(say("Reply"), reply(18), () => startReply(message)) : nothing}
    ${own ? item(say("Edit Message"), pencil(18), () => startEditing(message)) : nothing}
    ${message.content ? item(say("Copy Text"), copy(), () => navigator.clipboard?.writeText(message.content)) : nothing}
    <div class="menu-apps" @pointerleave=${(event) => event.pointerType === "mouse" && showApps(false)}>
      <button
        role="menuitem"
        tabindex="-1"
        aria-haspopup="menu"
        aria-expanded=${state.menu.apps}
        @click=${() => showApps(true, true)}
        @pointerenter=${(event) => event.pointerType === "mouse" && showApps(true)}
      >
        ${apps()}<span>${say("Apps")}</span>${right()}
      </button>
      ${state.menu.apps ? appsMenu(message, commands) : nothing}
    </div>
    ${own || channel.may_manage
      ? html`<hr />
          ${item(say("Delete Message"), bin(), () => confirmRemoval(message), "danger")}`
      : nothing}
  </div>`;
}

function appsMenu(message, commands) {
  const empty = commands === null ? say("Loading…") : say("No app has anything here");
  return html`<div class="submenu" role="menu" aria-label=${say("Apps")}>
    ${commands?.length
      ? commands.map((command) =>
          item(localised(command, "name"), avatar(command.application, "tiny"), () => {
            useMenu(message, command, me());
          }),
        )
      : html`<button role="menuitem" tabindex="-1" aria-disabled="true">${empty}</button>`}
  </div>`;
}

function item(label, icon, perform, kind = "") {
  return html`<button role="menuitem" tabindex="-1" class=${kind} @click=${() => choose(perform)}>
    ${icon}<span dir="auto">${label}</span>
  </button>`;
}

function choose(perform) {
  closeMenu();
  perform();
}

function onKey(event) {
  const inApps = event.target.closest(".submenu");
  const menu = inApps ?? event.currentTarget;
  const items = [...menu.querySelectorAll("[role=menuitem]")].filter((each) => inApps || !each.closest(".submenu"));
  const index = items.indexOf(event.target);
  const moves = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 };
  if (event.key in moves) {
    items.at(moves[event.key] % items.length)?.focus();
  } else if (event.key === "ArrowRight" && event.target.hasAttribute("aria-haspopup")) {
    showApps(true, true);
  } else if (event.key === "ArrowLeft" && inApps) {
    change({ menu: { ...state.menu, apps: false } });
    document.querySelector(".menu-apps > [role=menuitem]")?.focus();
  } else if (event.key === "Tab") {
    closeMenu();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}
