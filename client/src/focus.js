/** @import { Focusable, Root } from "./types.js" */

// After every event, focus is where somebody with a keyboard goes on.

/** @type {Focusable} */
let lost;

/** Forgets what has lost the focus: it is somewhere else now, on purpose. */
export const forget = () => {
  lost = null;
};

/**
 * Makes a change after which the focus is where it was, as soon as it can be there again.
 * @template T
 * @param {() => T} run
 */
export const keep = (run) => {
  const { activeElement, body } = document;
  const result = run();
  if (!activeElement.isConnected || activeElement.matches(":disabled")) lost = activeElement;
  if (document.activeElement === body) focus(lost);
  return result;
};

/** @param {Focusable} [element] */
export const focus = (element) => element?.focus({ preventScroll: true });

/**
 * Moves the focus to an element by its id or name, as a handler has asked for; "" is the root.
 * @param {Root} root
 * @param {string} target
 */
export const move = (root, target) => {
  /**
   * @param {string} attribute
   * @param {string} value
   * @returns {Focusable | null}
   */
  const find = (attribute, value) => root.querySelector(`[${attribute}="${CSS.escape(value)}"]`);
  /** @type {Focusable | null} */
  const element = target ? find("id", target) ?? find("id", `${root.id}-${target}`) ?? find("name", target) : root;
  element?.focus();
  if (element && !element.matches(":focus")) {
    element.tabIndex = -1;
    element.focus();
  }
};
