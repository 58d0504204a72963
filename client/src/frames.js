import { isGuess } from "./roots.js";
import * as wire from "./wire.js";

/** @import { Frame, Request, Root } from "./types.js" */

// What the page says over its connection.

/**
 * Asks the server to own the instance from its sealed state on, and to push its updates, as operations where they are smaller.
 * @param {Root} root
 * @returns {Frame}
 */
export const joinFrame = (root) => ({
  [wire.typeField]: wire.joinFrame,
  [wire.idField]: root.id,
  [wire.componentField]: root.getAttribute(wire.componentAttribute),
  [wire.stateField]: root.getAttribute(wire.stateAttribute),
  [wire.deltaField]: true,
  [wire.shownField]: isGuess(root),
});

/**
 * Gives the instance back.
 * @param {string} id
 * @returns {Frame}
 */
export const leaveFrame = (id) => ({ [wire.typeField]: wire.leaveFrame, [wire.idField]: id });

/**
 * Asks for the whole HTML of the instance as it is now.
 * @param {string} id
 * @returns {Frame}
 */
export const resyncFrame = (id) => ({ [wire.typeField]: wire.resyncFrame, [wire.idField]: id });

/**
 * Sends an event to the instance.
 * @param {Request} request
 * @returns {Frame}
 */
export const eventFrame = ({ root, event, eventId, rev, payload, form }) => ({
  [wire.typeField]: wire.eventFrame,
  [wire.idField]: root.id,
  [wire.eventField]: event,
  [wire.eventIdField]: eventId,
  [wire.eventRevisionField]: rev,
  [wire.payloadField]: payload,
  [wire.formField]: form,
});
