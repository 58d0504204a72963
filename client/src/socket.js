import { base, timeout } from "./settings.js";
import * as wire from "./wire.js";

const longestPause = 30000;
const pending = new Map();

let socket, actions, reconnecting, failures = 0, lastRef = 0;

/** Sets what is done when the connection can be used or tried again, when it is lost, and for a frame that answers nothing, by its type. */
export const use = (table) => (actions = table);

export const isOpen = () => socket?.readyState === WebSocket.OPEN;

/** Opens the page's one connection, unless there is one or the pause after a failure still runs. */
export function connect() {
  if (socket || reconnecting) return;
  socket = new WebSocket(base + wire.socketPath);
  socket.onopen = actions.sync;
  socket.onmessage = receive;
  socket.onclose = closed;
}

/** Lets go of the connection without waiting for a handshake that a dead network never finishes. */
export function disconnect() {
  if (!socket) return;
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
  closed();
}

/** The network or the page came back: whatever connection there was may be dead without knowing it. */
export function reconnect() {
  disconnect();
  failures = 0;
  retry();
}

export function tell(frame, ref = ++lastRef) {
  if (isOpen()) socket.send(JSON.stringify({ ...frame, ref }));
}

/** Sends a frame and resolves with its answer; silence means that the connection is dead. */
export const ask = (frame) => new Promise((resolve) => {
  tell(frame, ++lastRef);
  const timer = setTimeout(disconnect, timeout);
  pending.set(lastRef, (answer) => {
    clearTimeout(timer);
    resolve(answer);
  });
});

function receive({ data }) {
  const answer = JSON.parse(data);
  const resolve = answer.ref ? pending.get(answer.ref) : actions[answer.type];
  pending.delete(answer.ref);
  failures = 0;
  resolve?.(answer);
}

function closed() {
  socket = null;
  for (const resolve of pending.values()) resolve(wire.noAnswer(wire.offline));
  pending.clear();
  actions.lose(++failures);
  reconnecting = setTimeout(retry, Math.min(longestPause, 500 * 2 ** failures) * (0.5 + Math.random() / 2));
}

function retry() {
  clearTimeout(reconnecting);
  reconnecting = 0;
  actions.sync();
}
