import * as frames from "./frames.js";
import { emit, markLive } from "./marks.js";
import { enqueue, isBusy } from "./order.js";
import { recover } from "./recovery.js";
import { show } from "./show.js";
import * as socket from "./socket.js";
import * as wire from "./wire.js";

const failuresUntilOffline = 3;
const secondsUntilNextJoin = 30;
const members = new Map();

const liveRoots = () => [...document.querySelectorAll(`[${wire.liveAttribute}]`)];

/** Whether the connection owns the component; a join that is under way is waited for. */
export const isJoined = (id) => members.get(id)?.isJoined;

/** Joins the live components that came, leaves those that went. Waits for the holes: the first one may set the visitor's cookie. */
export const sync = () => {
  const roots = liveRoots();
  for (const [id, { root }] of members) {
    if (!roots.includes(root)) leave(id);
  }
  if (!roots.length || document.querySelector(`[${wire.mountAttribute}]`) || !socket.connect()) return;
  for (const root of roots) {
    // An event on its way over HTTP is about to change the state that a join would start from.
    if (!members.has(root.id) && !isBusy(root.id)) enter(root);
  }
};

export const leave = (id) => {
  if (members.delete(id)) socket.tell(frames.leave(id));
};

/** Shows what a broadcast changed; it may overtake the answer to the join. */
export const push = (frame) => {
  const root = members.get(frame.id)?.root;
  if (root) accept(root, frame).then(refuse);
};

/** Shows an update. Operations that don't fit what is shown are left for the whole HTML. Resolves with an answer that shows nothing. */
export const accept = async (root, answer, request) => {
  if (show(root, answer, request)) return;
  return answer.delta ? accept(root, await socket.ask(frames.resync(root.id)), request) : answer;
};

export const lose = (failures) => {
  members.clear();
  const state = failures < failuresUntilOffline && navigator.onLine ? wire.stale : wire.offline;
  for (const root of liveRoots()) markLive(root, state);
};

const enter = (root) => {
  const member = { root };
  members.set(root.id, member);
  member.isJoined = socket.ask(frames.join(root)).then((answer) => {
    if (members.get(root.id) !== member) return;
    if (answer.type !== wire.joinedFrame) return refuse(answer);
    markLive(root, wire.live);
    return true;
  });
};

/** A refused component stays a member for a while, so that it is not asked for again and again. */
export const refuse = (answer = {}) => {
  const { id } = answer;
  const root = members.get(id)?.root;
  if (!root) return;
  markLive(root, wire.offline);
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
