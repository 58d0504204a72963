import { emit, enqueue, isBusy, modules, recover, show } from "./main.js";
import { eventFrame, joinFrame, leaveFrame, resyncFrame } from "./joins.js";
import { apply } from "./operations.js";
import { ask, connect, disconnect, hasten, isOpen, reconnect, tell, use } from "./socket.js";
import * as wire from "./wire.js";

const failuresUntilOffline = 3;
const secondsUntilNextJoin = 30;
const longSleep = 30000;
const longestPress = 5000;
const members = new Map();

let hiddenAt, pressed;

const liveRoots = () => [...document.querySelectorAll(`[${wire.liveAttribute}]`)];

/** Says on a live component how fresh it is. */
const mark = (root, state) => {
  if (root.getAttribute(wire.liveAttribute) === state) return;
  root.setAttribute(wire.liveAttribute, state);
  emit(root, wire.liveChanged, { state });
};

/** Joins the live components that came, leaves those that went. Waits for the holes: the first one may set the visitor's cookie. */
const sync = () => {
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

const leave = (id) => {
  if (members.delete(id)) tell(leaveFrame(id));
};

/**
 * Brings an event to the server while the connection owns its component; a join that is under way is waited for.
 * @returns a list with the answer when nothing was shown of it; nothing when the event has to go over HTTP
 */
const carry = async (request) => {
  const { root, root: { id } } = request;
  if (!await members.get(id)?.isJoined) return;
  const answer = await accept(root, await ask(eventFrame(request)), request);
  if (![wire.offline, wire.stateExpiredCode].includes(answer?.code)) return [answer];
  // The connection is gone, or has forgotten the instance; the page has its state, and may be left in this moment.
  leave(id);
};

/** Shows what a broadcast changed; it may overtake the answer to the join. */
const push = async (frame) => {
  const { id } = frame;
  const root = members.get(id)?.root;
  const answer = root && await accept(root, frame);
  if (answer) refuse({ ...answer, id });
};

/** Shows an update. Operations that don't fit what is shown are left for the whole HTML. Resolves with an answer that shows nothing. */
const accept = async (root, answer, request) => {
  // Nothing moves under a finger or a pressed mouse: the click would be lost, or meet something else.
  if (answer.type) await pressed;
  const { delta, base, state, rev } = answer;
  const refused = show(root, answer, request, delta && (() => {
    if (root.shownCheck !== base) throw new Error();
    apply(root.twin, [...delta, ["a", [], root.localName, { [wire.stateAttribute]: state, [wire.revisionAttribute]: rev }]]);
  }));
  if (!refused || !delta) return refused;
  // What comes until the whole HTML is there does not fit either.
  root.resync ??= ask(resyncFrame(root.id)).finally(() => (root.resync = null));
  return accept(root, await root.resync, request);
};

const lose = (failures) => {
  members.clear();
  const state = failures < failuresUntilOffline && navigator.onLine ? wire.stale : wire.offline;
  for (const root of liveRoots()) mark(root, state);
};

const enter = (root) => {
  const member = { root };
  members.set(root.id, member);
  member.isJoined = ask(joinFrame(root)).then((answer) => {
    if (members.get(root.id) !== member) return;
    if (answer.type !== wire.joinedFrame) return refuse({ ...answer, id: root.id });
    mark(root, wire.live);
    return true;
  });
};

/** A refused component stays a member for a while, so that it is not asked for again and again. */
const refuse = (answer) => {
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

const press = ({ target }) => {
  if (!target.closest("button,a,label,summary,input,select")) return;
  pressed = new Promise((resolve) => {
    // The click comes right behind.
    const release = () => setTimeout(resolve, 50);
    // A release may get lost, in a menu or another window.
    setTimeout(resolve, longestPress);
    for (const name of ["pointerup", "pointercancel", "dragend"]) addEventListener(name, release, { once: true, capture: true });
  });
};

const pageActions = {
  pointerdown: press,
  online: reconnect,
  offline: disconnect,
  // An open connection would keep the page out of the back-forward cache.
  pagehide: disconnect,
  pageshow: ({ persisted }) => persisted && reconnect(),
  visibilitychange() {
    if (document.hidden) hiddenAt = Date.now();
    else if (!isOpen() || Date.now() - hiddenAt > longSleep) reconnect();
  },
};

use({
  sync,
  lose,
  [wire.updateFrame]: push,
  [wire.errorFrame]: refuse,
});
for (const name in pageActions) addEventListener(name, pageActions[name]);
Object.assign(modules, { sync, leave, carry, hasten });
sync();
