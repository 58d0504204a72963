import { deliver } from "./deliver.js";
import { uniqueId } from "./frames.js";
import { sync } from "./live.js";
import { emit } from "./marks.js";
import { unsay } from "./messages.js";
import { enqueue } from "./order.js";
import { begin, end } from "./predictions.js";
import { recover, report } from "./recovery.js";
import * as wire from "./wire.js";

let filling;

/** Takes an event's way from the click to the answer. */
export const raise = async (request) => {
  if (!emit(request.root, wire.beforeEvent, request)) return;
  unsay(request.root.id);
  await run(request);
};

/** Gives children the parameters that the answers of their parents brought. Until they have taken them, nothing else happens to them. */
export const pass = () => {
  for (const root of document.querySelectorAll(`[${wire.parametersAttribute}]`)) {
    root.passed = root.dataset.parameters;
    delete root.dataset.parameters;
    run({ root, trigger: root });
  }
};

/** Mounts the holes that the server left, one after the other: the first answer may set the visitor's cookie. */
export const fill = async () => {
  if (filling) return;
  filling = true;
  for (let hole; (hole = document.querySelector(`[${wire.mountAttribute}]`)); hole.removeAttribute(wire.mountAttribute)) {
    await run({ root: hole, trigger: hole, isMount: true });
  }
  filling = false;
  sync();
};

const run = async (request) => {
  begin(request);
  await enqueue(request.root.id, () => settle(request));
  end(request);
  sync();
};

const settle = async (request) => {
  try {
    const refusal = await take(request.root) || (request.event || request.isMount) && await deliver(request);
    if (!refusal) return;
    end(request);
    await recover(request, refusal);
  } catch (error) {
    reportError(error);
    report(request, {});
  }
};

const take = async (root) => {
  const { passed } = root;
  const payload = { event: wire.refreshEvent, parameters: passed };
  const refusal = passed && await deliver({ ...payload, root, trigger: root, eventId: uniqueId(), fields: payload, payload });
  if (!refusal && root.passed === passed) root.passed = null;
  return refusal;
};
