import * as wire from "./wire.js";

/**
 * What the page says at the script element, as `data-base="…"` and so on; ScriptTags.cs writes all of it.
 * @type {{ base: string, login: string, timeout: string, retrying: string, expired: string, failed: string, dismiss: string, liveModule: string, optimisticModule: string }}
 * `base` is the app's path base, without a slash at its end; `login` where a visitor signs in, empty when the app has no such
 * page; `timeout` how long one attempt waits for its answer, in milliseconds; then sentences for the visitor, and the modules.
 */
export const settings = document.querySelector(`[${wire.clientAttribute}]`).dataset;
