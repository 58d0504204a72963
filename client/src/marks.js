import * as wire from "./wire.js";

/** Says on a live component how fresh it is. */
export const markLive = (root, state) => {
  if (root.getAttribute(wire.liveAttribute) === state) return;
  root.setAttribute(wire.liveAttribute, state);
  emit(root, wire.liveChanged, { state });
};

/** Tells the page; false when a listener has prevented what comes next. */
export const emit = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
