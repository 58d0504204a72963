import { deliver } from "./deliver.js";
import { sync } from "./live.js";
import { emit, mark } from "./marks.js";
import { say, unsay } from "./messages.js";
import { enqueue } from "./order.js";
import { recover } from "./recovery.js";
import { sentence } from "./settings.js";
import { show } from "./show.js";
import * as wire from "./wire.js";

let filling;

/** Takes an event's way from the click to the answer. */
export async function raise(request) {
  if (!emit(request.root, wire.beforeEvent, request)) return;
  unsay(request.root.id);
  await run(request);
}

/** Mounts the holes that the server left, one after the other: the first answer may set the visitor's cookie. */
export async function fill() {
  if (filling) return;
  filling = true;
  for (let hole; (hole = document.querySelector(`[${wire.mountAttribute}]`)); hole.removeAttribute(wire.mountAttribute)) {
    await run({ root: hole, isMount: true });
  }
  filling = false;
  sync();
}

async function run(request) {
  mark(request, 1);
  await enqueue(request.root.id, () => settle(request));
  mark(request, -1);
  sync();
}

async function settle(request) {
  try {
    const answer = await deliver(request);
    if (answer.html && show(request.root, answer.html, answer.status === 422 ? { ...request, about: null } : request)) return;
    await recover(request, answer);
  } catch (error) {
    reportError(error);
    say(request.root.id, "failed", sentence("failed"));
  }
}
