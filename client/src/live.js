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

/** Whether the connection owns the component; waits for a join that is under way. */
export async function isJoined(id) {
  const member = members.get(id);
  await member?.ready;
  return member?.isJoined;
}

/** Joins the live components that came, leaves those that went. Waits for the holes: the first one may set the visitor's cookie. */
export function sync() {
  const roots = liveRoots();
  for (const [id, { root }] of members) {
    if (!roots.includes(root)) leave(id);
  }
  if (!roots.length || document.querySelector(`[${wire.mountAttribute}]`)) return;
  socket.connect();
  if (!socket.isOpen()) return;
  for (const root of roots) {
    // An event on its way over HTTP is about to change the state that a join would start from.
    if (!members.has(root.id) && !isBusy(root.id)) enter(root);
  }
}

export function leave(id) {
  if (members.delete(id)) socket.tell(wire.leave(id));
}

/** Shows what a broadcast changed; it may overtake the answer to the join. */
export function push({ id, html }) {
  const member = members.get(id);
  if (member) show(member.root, html);
}

export function lose(failures) {
  members.clear();
  const state = failures < failuresUntilOffline && navigator.onLine ? wire.stale : wire.offline;
  for (const root of liveRoots()) markLive(root, state);
}

function enter(root) {
  const member = { root };
  members.set(root.id, member);
  member.ready = socket.ask(wire.join(root)).then((answer) => {
    if (members.get(root.id) !== member) return;
    member.isJoined = answer.type === wire.joinedFrame;
    if (member.isJoined) markLive(root, wire.live);
    else refuse(answer);
  });
}

/** A refused component stays a member for a while, so that it is not asked for again and again. */
export function refuse(answer) {
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
}
