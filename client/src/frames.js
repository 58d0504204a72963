import * as wire from "./wire.js";

/**
 * What the server said, as a frame or as a problem document; over HTTP with the HTML, the status and Retry-After in the same members.
 * Operations (`delta`) lead from the HTML whose check value is `base` to the one whose check value is `check`.
 * @typedef {{ type?: string, ref?: number, id?: string, html?: string, delta?: Array, base?: string, check?: string, state?: string, rev?: number, status?: number, code?: string, error?: string, mount?: string, retry_after?: number }} Answer
 */

/** `randomUUID` is missing where a page is not secure, as when a phone opens a developer's machine. */
export const uniqueId = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/** Stands for an answer that never came; the event may or may not have run. */
export const noAnswer = (code) => ({ status: 0, code });

/** Asks the server to own the instance from its sealed state on, and to push its updates, as operations where they are smaller. */
export const join = (root) => ({
  type: wire.joinFrame,
  id: root.id,
  component: root.getAttribute(wire.componentAttribute),
  state: root.getAttribute(wire.stateAttribute),
  delta: true,
});

export const leave = (id) => ({ type: wire.leaveFrame, id });

/** Asks for the whole HTML of the instance as it is now. */
export const resync = (id) => ({ type: wire.resyncFrame, id });

/** `rev` is what the page showed when the event was raised. `payload` has every field by its name, what the view gave with its type; a form comes along as HTTP would carry it, repeated and empty fields included. */
export const event = ({ root, event, eventId, rev, payload, form }) => ({
  type: wire.eventFrame,
  id: root.id,
  event,
  event_id: eventId,
  event_rev: rev,
  payload,
  form,
});
