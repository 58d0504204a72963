import { noAnswer, settings } from "./main.js";
import * as wire from "./wire.js";

/** @import { Answer, Frame, Listener } from "./types.js" */

const longestPause = 30000;
const open = 1;
/** @type {Map<number, (answer: Answer) => void>} */
const pending = new Map();

/** @type {WebSocket | null} */
let socket;
/** @type {Listener} */
let actions;
/** @type {number} */
let reconnecting;
let failures = 0, lastRef = 0;

/**
 * Sets what is done when the connection can be used or tried again, when it is lost, and for a frame that answers nothing, by its type.
 * @param {Listener} table
 */
export const use = (table) => (actions = table);

export const isOpen = () => socket?.readyState === open;

/** Opens the page's one connection, unless there is one or the pause after a failure still runs. Whether it can be used now. */
export const connect = () => {
  if (!socket && !reconnecting) {
    socket = new WebSocket(settings.base + wire.socketPath);
    socket.onopen = actions.sync;
    socket.onmessage = receive;
    socket.onclose = closed;
  }
  return isOpen();
};

/** Lets go of the connection without waiting for a handshake that a dead network never finishes. */
export const disconnect = () => {
  if (!socket) return;
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
  closed();
};

/** The network or the page came back: whatever connection there was may be dead without knowing it. */
export const reconnect = () => {
  disconnect();
  failures = 0;
  retryIn(0);
};

/**
 * Sends a frame, when there is a connection.
 * @param {Frame} frame
 */
export const tell = (frame) => {
  lastRef++;
  if (isOpen()) socket.send(JSON.stringify({ ...frame, [wire.refField]: lastRef }));
};

/**
 * Sends a frame and resolves with its answer; silence means that the connection is dead.
 * @param {Frame} frame
 * @returns {Promise<Answer>}
 */
export const ask = (frame) => new Promise((resolve) => {
  tell(frame);
  const timer = setTimeout(disconnect, settings.timeout);
  pending.set(lastRef, (answer) => {
    clearTimeout(timer);
    resolve(answer);
  });
});

/** @param {MessageEvent<string>} event */
const receive = ({ data }) => {
  /** @type {Answer} */
  const answer = JSON.parse(data);
  const resolve = answer.ref ? pending.get(answer.ref) : actions[/** @type {"update" | "error"} */ (answer.type)];
  pending.delete(answer.ref);
  failures = 0;
  resolve?.(answer);
};

const closed = () => {
  socket = null;
  for (const resolve of pending.values()) resolve(noAnswer(wire.offline));
  pending.clear();
  actions.lose(++failures);
  // Never much longer than half of the time that it has been away.
  retryIn(Math.min(longestPause, 500 * 1.5 ** failures) * (0.5 + Math.random() / 2));
};

/** The server is known to be there: tries again soon, though not in the same moment as every other page. */
export const hasten = () => {
  if (reconnecting) retryIn(1000 * Math.random());
};

/** @param {number} pause */
const retryIn = (pause) => {
  clearTimeout(reconnecting);
  reconnecting = setTimeout(() => {
    reconnecting = 0;
    actions.sync();
  }, pause);
};
