/**
 * What the server said, as a frame or as a problem document; over HTTP with the HTML, the status and Retry-After in the same members.
 * Operations (`delta`) lead from the HTML whose check value is `base` to the one whose check value is `check`.
 * @typedef {{ type?: string, ref?: number, id?: string, html?: string, delta?: Array, base?: string, check?: string, state?: string, rev?: number, status?: number, code?: string, error?: string, mount?: string, retry_after?: number }} Answer
 */

/** `randomUUID` is missing where a page is not secure, as when a phone opens a developer's machine. */
export const uniqueId = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/** Stands for an answer that never came; the event may or may not have run. */
export const noAnswer = (code) => ({ status: 0, code });

/** Whether nothing but the page has told what the server had sent: scripts and visitors may have changed it before this script ran. */
export const isGuess = (root) => root.shownCheck == null;
