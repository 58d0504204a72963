import { deliver } from "./deliver.js";
import { post } from "./http.js";
import { emit } from "./marks.js";
import { say, unsay } from "./messages.js";
import { modules } from "./modules.js";
import { enqueue, waiting } from "./order.js";
import { begin, end } from "./pending.js";
import { recover, report } from "./recovery.js";
import * as wire from "./wire.js";

/** @import { Request, Root } from "./types.js" */

const longestRetryAfter = 60;
const mostRetries = 5;

/** @type {boolean} */
let filling;

/** `randomUUID` is missing where a page is not secure, as when a phone opens a developer's machine. */
export const uniqueId = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/**
 * Takes an event's way from the click to the answer.
 * @param {Request} request
 */
export const raise = async (request) => {
  if (!emit(request.root, wire.beforeEvent, request)) return;
  unsay(request.root.id);
  await run(request);
};

/** Gives children the parameters that the answers of their parents brought. Until they have taken them, nothing else happens to them. */
export const pass = () => {
  for (const root of document.querySelectorAll(`[${wire.parametersAttribute}]`)) {
    root.passed = root.getAttribute(wire.parametersAttribute);
    root.removeAttribute(wire.parametersAttribute);
    run({ root, trigger: root });
  }
};

/** Mounts the holes that the server left, one after the other: the first answer may set the visitor's cookie. */
export const fill = async () => {
  if (filling) return;
  filling = true;
  for (/** @type {Root} */ let hole; (hole = document.querySelector(`[${wire.mountAttribute}]`)); hole.removeAttribute(wire.mountAttribute)) {
    await run({ root: hole, trigger: hole, isMount: true });
  }
  filling = false;
  modules.sync?.();
};

/** The page is being left: what waits goes out now, without looking for answers. */
export const flush = () => waiting().forEach(post);

/** @param {Request} request */
const run = async (request) => {
  begin(request);
  for (let retries = 0; retries <= mostRetries; retries++) {
    /** @type {number | undefined} */
    let pause;
    await enqueue(request.root.id, async () => {
      pause = await settle(request, retries < mostRetries);
    }, request.event && request);
    if (!pause) break;
    // Others go on meanwhile.
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  end(request);
  modules.sync?.();
};

/**
 * Resolves with the milliseconds after which the request is to be sent again.
 * @param {Request} request
 * @param {boolean} mayRetry
 */
const settle = async (request, mayRetry) => {
  const { eventId, root } = request;
  try {
    const refusal = await take(root) || (request.event || request.isMount) && await deliver(request);
    unsay(eventId);
    if (!refusal) return;
    const { status, retry_after: seconds, code, error } = refusal;
    if (mayRetry && status === 429 && seconds > 0 && seconds <= longestRetryAfter) {
      say(eventId ?? root.id, code, error);
      return seconds * 1000;
    }
    end(request);
    await recover(request, refusal);
  } catch (error) {
    reportError(error);
    report(request, {});
  }
};

/**
 * Gives a component the parameters that wait for it.
 * @param {Root} root
 */
const take = async (root) => {
  const { passed } = root;
  const payload = { [wire.eventField]: wire.refreshEvent, [wire.parametersField]: passed };
  const refusal = passed && await deliver({ ...payload, root, trigger: root, eventId: uniqueId(), fields: payload, payload });
  if (!refusal && root.passed === passed) root.passed = null;
  return refusal;
};
