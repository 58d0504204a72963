import { emit, enqueue, isBusy, recover } from "./main.js";
import { joinFrame, leaveFrame } from "./frames.js";
import { ask, connect, tell } from "./socket.js";
import * as wire from "./wire.js";

/** @import { Answer, Root } from "./types.js" */
/** @typedef {{ root: Root, isJoined?: Promise<boolean | undefined> }} Member */

// The live components of the page: which ones the server owns, and how fresh they are.

const failuresUntilOffline = 3;
const secondsUntilNextJoin = 30;
/** @type {Map<string, Member>} */
const members = new Map();

/**
 * @param {string} id
 * @returns {Member | undefined}
 */
export const member = (id) => members.get(id);

const liveRoots = () => [...document.querySelectorAll(`[${wire.liveAttribute}]`)];

/**
 * Says on a live component how fresh it is.
 * @param {Root} root
 * @param {string} state
 */
const mark = (root, state) => {
  if (root.getAttribute(wire.liveAttribute) === state) return;
  root.setAttribute(wire.liveAttribute, state);
  emit(root, wire.liveChanged, { state });
};

/** Joins the live components that came, leaves those that went. Waits for the holes: the first one may set the visitor's cookie. */
export const sync = () => {
  const roots = liveRoots();
  for (const [id, { root }] of members) {
    if (!roots.includes(root)) leave(id);
  }
  if (!roots.length || document.querySelector(`[${wire.mountAttribute}]`) || !connect()) return;
  for (const root of roots) {
    // An event on its way over HTTP is about to change the state that a join would start from.
    if (!members.has(root.id) && !isBusy(root.id)) enter(root);
  }
};

/** @param {string} id */
export const leave = (id) => {
  if (members.delete(id)) tell(leaveFrame(id));
};

/**
 * The connection is gone.
 * @param {number} failures
 */
export const lose = (failures) => {
  members.clear();
  const state = failures < failuresUntilOffline && navigator.onLine ? wire.stale : wire.offline;
  for (const root of liveRoots()) mark(root, state);
};

/** @param {Root} root */
const enter = (root) => {
  /** @type {Member} */
  const member = { root };
  members.set(root.id, member);
  member.isJoined = ask(joinFrame(root)).then((answer) => {
    if (members.get(root.id) !== member) return;
    if (answer.type !== wire.joinedFrame) return refuse({ ...answer, [wire.idField]: root.id });
    mark(root, wire.live);
    return true;
  });
};

/**
 * A refused component stays a member for a while, so that it is not asked for again and again.
 * @param {Answer} answer
 * @returns {undefined}
 */
export const refuse = (answer) => {
  const { id } = answer;
  const root = members.get(id)?.root;
  if (!root) return;
  mark(root, wire.offline);
  if (answer.code === wire.stateExpiredCode) {
    enqueue(id, () => recover({ root }, answer)).then(sync);
    return;
  }
  emit(root, wire.failed, answer);
  setTimeout(() => {
    leave(id);
    sync();
  }, 1000 * (answer.retry_after || secondsUntilNextJoin));
};
