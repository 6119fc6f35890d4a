import { render } from "../vendor/lit-html.js";
import { app } from "./app.js";
import { connect } from "./connection.js";
import { listenForKeys } from "./keys.js";
import { placeMenu } from "./menu.js";
import { keepEndInSight, keepPlace } from "./scrolling.js";
import { subscribe } from "./store.js";
import { direct } from "./words.js";

function draw() {
  direct();
  const restore = keepPlace();
  render(app(), document.body);
  placeMenu();
  restore();
}

subscribe(draw);
listenForKeys();
keepEndInSight();
connect();
draw();
