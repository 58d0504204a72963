import * as wire from "./wire.js";

/** @import { Answer, Root } from "./types.js" */

/** `randomUUID` is missing where a page is not secure, as when a phone opens a developer's machine. */
export const uniqueId = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/**
 * Stands for an answer that never came; the event may or may not have run.
 * @param {string} code
 * @returns {Answer}
 */
export const noAnswer = (code) => ({ [wire.statusField]: 0, [wire.codeField]: code });

/**
 * Whether nothing but the page has told what the server had sent: scripts and visitors may have changed it before this script ran.
 * @param {Root} root
 */
export const isGuess = (root) => root.shownCheck == null;
