import { change } from "./fields.js";
import { apply } from "./operations.js";
import * as wire from "./wire.js";

// What an event will probably change is shown at the click, on top of what the server has sent. Whatever the server sends
// then goes beneath: all predictions are taken back and those still due are put on anew, before anything can be painted.

let raised = [];
let isBeneath;

const raisedAt = (root) => raised.filter((request) => request.root === root);

/** Marks the component and the trigger of a request, and shows what its event will change, for as long as it is on its way. */
export const begin = (request) => {
  raised.push(request);
  mark(request);
  put(request.root);
};

/** Takes back what was shown for a request that came to nothing. */
export const end = (request) => {
  if (raised.includes(request)) beneath(request.root, () => true, request);
};

/**
 * Changes what the server has sent of a component.
 * @param run makes the change and says whether it did
 * @param request is answered by the change and no longer on its way
 */
export const beneath = (root, run, request) => {
  const requests = raisedAt(root).reverse();
  for (const request of requests) {
    request.shown?.undo?.();
    request.shown = null;
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
  if (document.activeElement === document.body) requests.find(({ unfocused }) => unfocused)?.unfocused.focus({ preventScroll: true });
  return isDone;
};

const mark = ({ root, trigger }) => {
  for (const element of [root, trigger]) {
    element.toggleAttribute(wire.loadingAttribute, raised.some((request) => request.root === element || request.trigger === element));
  }
};

const put = (root) => {
  // The change may raise an event itself.
  if (isBeneath) return;
  const requests = raisedAt(root);
  for (const request of requests) {
    request.shown ??= show(request, requests);
  }
  root.toggleAttribute(wire.predictedAttribute, requests.some(isPredicted));
};

const show = (request, requests) => {
  try {
    const trigger = counterpart(request);
    const guess = JSON.parse(trigger.getAttribute(wire.optimisticAttribute));
    // Operations are lists; arguments are named.
    return guess && (guess[0].map ? operate(trigger, guess, request, requests) : hook(trigger, guess, request));
  } catch {
    // There is none, or it is damaged: the event goes on without.
  }
};

/** The trigger of an event in the HTML that is shown now; one that sends something else by now predicts something else. */
const counterpart = ({ root, trigger, sending }) =>
  [trigger, ...root.querySelectorAll(`[${wire.optimisticAttribute}]`)].find((element) =>
    element.getAttribute("hx-vals") === sending && element.closest(`[${wire.componentAttribute}]`) === root);

/** Tells style sheets the arguments that are known only now. */
const hook = (trigger, args, { payload }) => {
  const hooks = args.map((arg) => [`${wire.optimisticAttribute}-${arg.replaceAll("_", "-")}`, payload[arg] ?? ""]);
  return { undo: apply(trigger, [["a", [], trigger.localName, Object.fromEntries(hooks)]]) };
};

const operate = (trigger, operations, request, requests) => {
  const { root, event } = request;
  const isPlain = operations.every(([kind]) => /a|t/.test(kind));
  const touched = [trigger, ...operations.map(([, path]) => path.reduce((node, index) => node?.childNodes[index], root))];
  // Two predictions are true together only when different events set attributes and texts of different nodes.
  const isCertain = ({ event: other, shown }) =>
    isPlain && shown.isPlain && other !== event && !shown.touched.some((node) => touched.includes(node));
  if (!requests.filter(isPredicted).every(isCertain)) return;

  const focused = document.activeElement;
  const undo = change(root, () => apply(root, operations));
  if (!undo) return;
  htmx.process(root);
  if (!focused.isConnected || focused.matches(":disabled")) request.unfocused = focused;
  return { undo, touched, isPlain };
};

const isPredicted = ({ shown }) => shown?.touched;
