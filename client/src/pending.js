import { keep } from "./focus.js";
import { modules } from "./modules.js";
import * as wire from "./wire.js";

/** @import { Request, Root } from "./types.js" */

// What an event will probably change is shown at the click, on top of what the server has sent. Whatever the server sends
// then goes beneath: all predictions are taken back and those still due are put on anew, before anything can be painted.

/** @type {Request[]} */
let raised = [];
/** @type {boolean} */
let isBeneath;

/** @param {Element} trigger */
export const isOnItsWay = (trigger) => raised.some((request) => request.trigger === trigger);

/**
 * Marks the component and the trigger of a request, and shows what its event will change, for as long as it is on its way.
 * @param {Request} request
 */
export const begin = (request) => {
  raised.push(request);
  mark(request);
  keep(() => put(request.root));
};

/**
 * Takes back what was shown for a request that came to nothing.
 * @param {Request} request
 */
export const end = (request) => {
  if (raised.includes(request)) beneath(request.root, () => true, request);
};

/**
 * Changes what the server has sent of a component.
 * @param {Root} root
 * @param {() => boolean | undefined} run makes the change and says whether it did
 * @param {Partial<Request>} [request] is answered by the change and no longer on its way
 */
export const beneath = (root, run, request) => keep(() => {
  const requests = raised.filter((other) => root.contains(other.root)).reverse();
  for (const other of requests) {
    other.shown?.undo?.();
    other.shown = null;
    other.root.removeAttribute(wire.predictedAttribute);
  }
  let isDone;
  isBeneath = true;
  try {
    isDone = run();
  } finally {
    isBeneath = false;
  }
  if (isDone && request) {
    raised = raised.filter((other) => other !== request);
    mark(request);
  }
  put(root);
  for (const other of requests) put(other.root);
  return isDone;
});

/** @param {Partial<Request>} request */
const mark = ({ root, trigger }) => {
  for (const element of [root, trigger]) {
    element.toggleAttribute(wire.loadingAttribute, raised.some((request) => request.root === element || request.trigger === element));
  }
};

/** @param {Root} root */
const put = (root) => {
  // The change may raise an event itself.
  if (isBeneath) return;
  const requests = raised.filter((request) => request.root === root);
  for (const request of requests) {
    request.shown ??= modules.predict?.(request, requests);
  }
  root.toggleAttribute(wire.predictedAttribute, requests.some(({ shown }) => shown?.touched));
};
