import * as wire from "./wire.js";

const underWay = new WeakMap();

/** Counts a request in (1) or out (-1) at its component and its trigger; both are marked while the count is above zero. */
export function mark({ root, trigger = root }, step) {
  for (const element of new Set([root, trigger])) {
    const count = (underWay.get(element) ?? 0) + step;
    underWay.set(element, count);
    element.toggleAttribute(wire.loadingAttribute, count > 0);
  }
}

/** Says on a live component how fresh it is. */
export function markLive(root, state) {
  if (root.getAttribute(wire.liveAttribute) === state) return;
  root.setAttribute(wire.liveAttribute, state);
  emit(root, wire.liveChanged, { state });
}

/** Tells the page; false when a listener has prevented what comes next. */
export const emit = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
