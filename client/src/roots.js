import * as wire from "./wire.js";

/** @import { Root } from "./types.js" */

// What a component's element says of what it shows.

/**
 * The number of the version.
 * @param {Root} root
 */
export const revision = (root) => +root.getAttribute(wire.revisionAttribute);

/**
 * Whether nothing but the page has told what the server had sent: scripts and visitors may have changed it before this script ran.
 * @param {Root} root
 */
export const isGuess = (root) => root.shownCheck == null;
