import { show } from "./main.js";
import { eventFrame, resyncFrame } from "./frames.js";
import { leave, member, refuse } from "./members.js";
import { apply } from "./operations.js";
import { released } from "./pointer.js";
import { ask } from "./socket.js";
import * as wire from "./wire.js";

/** @import { Answer, Request, Root } from "./types.js" */

// What comes over the connection for the components that the server owns, asked for or not.

/**
 * Brings an event to the server while the connection owns its component; a join that is under way is waited for.
 * @param {Request} request
 * @returns {Promise<[Answer?] | undefined>} a list with the answer when nothing was shown of it; nothing when the event has to go over HTTP
 */
export const carry = async (request) => {
  const { root, root: { id } } = request;
  if (!await member(id)?.isJoined) return;
  const answer = await accept(root, await ask(eventFrame(request)), request);
  if (![wire.offline, wire.stateExpiredCode].includes(answer?.code)) return [answer];
  // The connection is gone, or has forgotten the instance; the page has its state, and may be left in this moment.
  leave(id);
};

/**
 * Shows what a broadcast changed; it may overtake the answer to the join.
 * @param {Answer} frame
 */
export const push = async (frame) => {
  const { id } = frame;
  const root = member(id)?.root;
  const answer = root && await accept(root, frame);
  if (answer) refuse({ ...answer, [wire.idField]: id });
};

/**
 * Shows an update. Operations that don't fit what is shown are left for the whole HTML.
 * @param {Root} root
 * @param {Answer} answer
 * @param {Request} [request]
 * @returns {Promise<Answer | undefined>} an answer that shows nothing
 */
const accept = async (root, answer, request) => {
  if (answer.type) await released;
  const { delta, base, state, rev } = answer;
  const refused = show(root, answer, request, delta && (() => {
    if (root.shownCheck !== base) throw new Error();
    apply(root.twin, [...delta, ["a", [], root.localName, { [wire.stateAttribute]: state, [wire.revisionAttribute]: /** @type {any} */ (rev) }]]);
  }));
  if (!refused || !delta) return refused;
  // What comes until the whole HTML is there does not fit either.
  root.resync ??= ask(resyncFrame(root.id)).finally(() => (root.resync = null));
  return accept(root, await root.resync, request);
};
