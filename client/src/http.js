import { modules } from "./modules.js";
import { isGuess } from "./roots.js";
import { settings } from "./settings.js";
import * as wire from "./wire.js";

/** @import { Answer, Request } from "./types.js" */

// A browser lets 64 KiB of all requests together outlive their page.
const mostKeptAlive = 60000;

/**
 * Stands for an answer that never came; the event may or may not have run.
 * @param {string} code
 * @returns {Answer}
 */
export const noAnswer = (code) => ({ [wire.statusField]: 0, [wire.codeField]: code });

/**
 * Sends an event, or a mount when there is none, with the component's state of this moment.
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
export const post = async ({ root, headers, fields, eventId, rev, state = root.getAttribute(wire.stateAttribute) }) => {
  const body = new URLSearchParams(/** @type {any} */ (fields));
  if (state) body.set(wire.stateField, state);
  if (eventId) body.set(wire.eventIdField, eventId);
  if (rev) body.set(wire.eventRevisionField, /** @type {any} */ (rev));
  try {
    const url = `${settings.base}${wire.componentsPath}/${root.getAttribute(wire.componentAttribute)}`;
    const response = await fetch(url, { method: "POST", headers: isGuess(root) ? { ...headers, [wire.shownHeader]: "1" } : headers, body, keepalive: `${body}`.length < mostKeptAlive, signal: AbortSignal.timeout(settings.timeout) });
    const { status } = response;
    // A proxy answers so while the server behind it restarts.
    if (status > 501 && status < 505) return noAnswer(wire.offline);
    modules.hasten?.();
    const html = await response.text();
    /** @param {string} name */
    const header = (name) => response.headers.get(name);
    const focus = header(wire.focusHeader);
    return {
      ...(/json/.test(header("Content-Type")) ? JSON.parse(html) : { [wire.htmlField]: html }),
      [wire.statusField]: status,
      [wire.retryAfterField]: +header("Retry-After"),
      [wire.navigateField]: header(wire.navigateHeader),
      [wire.focusField]: focus && decodeURIComponent(focus),
      [wire.resetField]: header(wire.resetHeader),
    };
  } catch ({ name }) {
    return noAnswer(name === "TimeoutError" ? "timeout" : wire.offline);
  }
};
