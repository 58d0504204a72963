import { change, commit, modules } from "./main.js";
import { apply } from "./operations.js";
import * as wire from "./wire.js";

/** @import { AnyNode, Operation, Request } from "./types.js" */

/** Shows what an event will probably change. */
modules.predict = (request, requests) => {
  try {
    const trigger = counterpart(request);
    const guess = JSON.parse(trigger.getAttribute(wire.optimisticAttribute));
    // Operations are lists; arguments are named.
    return guess && (guess[0].map ? operate(trigger, guess, request, requests) : hook(trigger, guess, request));
  } catch {
    // There is none, or it is damaged: the event goes on without.
  }
};

/**
 * The trigger of an event in the HTML that is shown now; one that sends something else by now predicts something else.
 * @param {Request} request
 */
const counterpart = ({ root, trigger, sending }) =>
  [trigger, ...root.querySelectorAll(`[${wire.optimisticAttribute}]`)].find((element) =>
    element.getAttribute("hx-vals") === sending && element.closest(`[${wire.componentAttribute}]`) === root);

/**
 * Tells style sheets the arguments that are known only now.
 * @param {Element} trigger
 * @param {string[]} args
 * @param {Request} request
 */
const hook = (trigger, args, { payload }) => {
  /** @type {[name: string, value: any][]} */
  const hooks = args.map((arg) => [`${wire.optimisticAttribute}-${arg.replaceAll("_", "-")}`, payload[arg] ?? ""]);
  for (const [name, value] of hooks) trigger.setAttribute(name, value);
  return { undo: () => hooks.forEach(([name]) => trigger.removeAttribute(name)) };
};

/**
 * @param {Element} trigger
 * @param {Operation[]} operations
 * @param {Request} request
 * @param {Request[]} requests all that are on their way from this component
 */
const operate = (trigger, operations, request, requests) => {
  const { root, event } = request;
  const isPlain = operations.every(([kind]) => /a|t/.test(kind));
  /** @type {AnyNode[]} */
  const touched = [trigger.twin, ...operations.map(([, path]) => path.reduce((node, index) => node?.childNodes[index], /** @type {AnyNode} */ (root.twin)))];
  // Two predictions are true together only when different events set attributes and texts of different nodes.
  /** @param {Request} request */
  const isCertain = ({ event: other, shown }) =>
    isPlain && shown.isPlain && other !== event && !shown.touched.some((node) => touched.includes(node));
  if (!requests.filter(({ shown }) => shown?.touched).every(isCertain)) return;

  const undo = change(root, () => commit(() => apply(root.twin, operations)));
  if (!undo) return;
  htmx.process(root);
  return { undo, touched, isPlain };
};
