import { isGuess } from "./frames.js";
import * as wire from "./wire.js";

// What the page says over its connection.

/** Asks the server to own the instance from its sealed state on, and to push its updates, as operations where they are smaller. */
export const joinFrame = (root) => ({
  type: wire.joinFrame,
  id: root.id,
  component: root.getAttribute(wire.componentAttribute),
  state: root.getAttribute(wire.stateAttribute),
  delta: true,
  [wire.shownField]: isGuess(root),
});

export const leaveFrame = (id) => ({ type: wire.leaveFrame, id });

/** Asks for the whole HTML of the instance as it is now. */
export const resyncFrame = (id) => ({ type: wire.resyncFrame, id });

/** `rev` is what the page showed when the event was raised. `payload` has every field by its name, what the view gave with its type; a form comes along as HTTP would carry it, repeated and empty fields included. */
export const eventFrame = ({ root, event, eventId, rev, payload, form }) => ({
  type: wire.eventFrame,
  id: root.id,
  event,
  event_id: eventId,
  event_rev: rev,
  payload,
  form,
});
