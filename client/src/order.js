/** @import { Request } from "./types.js" */

// Events of one component run one after the other, in the order of the clicks: each one starts from the state that the
// one before it has left. Components don't wait for each other.

/** @typedef {{ run: () => unknown, done: (value?: unknown) => void, request?: Request }} Task */

/** @type {Map<string, Task[]>} */
const queues = new Map();

/** @param {string} id */
export const isBusy = (id) => queues.has(id);

/**
 * Runs the task when everything queued for this component before it is done; resolves when it is done or dropped.
 * @param {string} id
 * @param {Task["run"]} run
 * @param {Request} [request]
 */
export const enqueue = (id, run, request) => new Promise((done) => {
  const queue = queues.get(id) ?? [];
  queues.set(id, queue);
  if (queue.push({ run, done, request }) === 1) work(id, queue);
});

/** The requests that wait behind running tasks. */
export const waiting = () => [...queues.values()].flatMap((queue) => queue.slice(1)).flatMap(({ request }) => request ?? /** @type {Request[]} */ ([]));

/**
 * Forgets what waits behind the running task, because it was meant for a page that no longer exists.
 * @param {string} id
 */
export const dropWaiting = (id) => queues.get(id)?.splice(1).forEach(({ done }) => done());

/**
 * @param {string} id
 * @param {Task[]} queue
 */
const work = async (id, queue) => {
  for (; queue.length; queue.shift().done()) await queue[0].run();
  queues.delete(id);
};
