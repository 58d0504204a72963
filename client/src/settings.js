import * as wire from "./wire.js";

/** @import { Settings } from "./types.js" */

export const settings = /** @type {Settings} */ (/** @type {unknown} */ (/** @type {HTMLElement} */ (document.querySelector(`[${wire.clientAttribute}]`)).dataset));
