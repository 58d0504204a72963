/** @import { Root } from "./types.js" */

/**
 * Tells the page; false when a listener has prevented what comes next.
 * @param {Root} element
 * @param {string} name
 * @param {unknown} detail
 */
export const emit = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
