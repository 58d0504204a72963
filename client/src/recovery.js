import { deliver } from "./deliver.js";
import { emit } from "./marks.js";
import { say } from "./messages.js";
import { modules } from "./modules.js";
import { dropWaiting } from "./order.js";
import { settings } from "./settings.js";
import * as wire from "./wire.js";

/** @import { Answer, Request } from "./types.js" */
/** @typedef {(request: Request, answer: Answer) => unknown} Remedy */

const pauseBetween = 30000;
const reloadedAt = "component-reloaded";
/** @type {Record<string, number>} */
const remountedAt = {};

/**
 * What happens to a request that the server refused or never answered. A listener that prevents it takes over.
 * @type {Remedy}
 */
export const recover = async (request, answer) => {
  const remedy = remedies[answer.code];
  // What waits behind it was meant for a page that is about to change, or for a server that can't be reached.
  if (remedy || !answer.status) dropWaiting(request.root.id);
  if (emit(request.root, wire.failed, { ...answer, request })) await (remedy ?? report)(request, answer);
};

/**
 * Says why; to a developer, what was thrown and where.
 * @type {Remedy}
 */
export const report = ({ root }, { code = "failed", error = settings.failed, development = { error } }) => {
  say(root.id, code, Object.values(development).join("\n"));
};

/**
 * Only a visitor's own event leads away; a part of the page that nobody asked for just says why it is missing.
 * @type {Remedy}
 */
const signIn = (request, answer) => {
  if (request.eventId && settings.login) location = /** @type {any} */ (`${settings.login}?ReturnUrl=${encodeURIComponent(location.pathname + location.search)}`);
  else report(request, answer);
};

/**
 * Mounts afresh, else loads the page anew. The event is not sent again: it was meant for what the visitor saw before.
 * @type {Remedy}
 */
const remount = async (request, answer) => {
  const { root, eventId } = request;
  const { id } = root;
  if (answer.mount && isTime(remountedAt, id) && !await deliver({ root, trigger: root, state: answer.mount, isMount: true })) {
    modules.leave?.(id);
    if (eventId) say(id, answer.code, settings.expired);
  } else if (isTime(sessionStorage, reloadedAt)) {
    location.reload();
  } else {
    report(request, answer);
  }
};

/**
 * Keeps a cure that does not help from being tried in a circle.
 * @param {Record<string, any>} times
 * @param {string} name
 */
const isTime = (times, name) => !(Date.now() - times[name] < pauseBetween) && (times[name] = Date.now());

/** @type {Record<string, Remedy>} */
const remedies = {
  [wire.authenticationRequiredCode]: signIn,
  [wire.stateExpiredCode]: remount,
};
