import * as frames from "./frames.js";
import { post } from "./http.js";
import { accept, isJoined, leave } from "./live.js";
import { say, unsay } from "./messages.js";
import { settings } from "./settings.js";
import { ask } from "./socket.js";
import * as wire from "./wire.js";

const mostRetries = 5;
const firstPause = 500;
const longestRetryAfter = 60;

/**
 * Brings a request to the server, over the socket or HTTP, and shows the answer; resolves with one that has nothing to show.
 * Tries again under the same event id while that makes sense: the server runs an id once.
 */
export const deliver = async (request) => {
  const { root, root: { id } } = request;
  for (let retries = 0; ;) {
    const isLive = request.eventId && await isJoined(id);
    const answer = await accept(root, isLive ? await ask(frames.event(request)) : await post(request), request);
    if (isLive && [wire.offline, wire.stateExpiredCode].includes(answer?.code)) {
      // The connection is gone, or has forgotten the instance; the page has its state, and may be left in this moment.
      leave(id);
      continue;
    }
    const pause = answer && retries < mostRetries && pauseBefore(answer, retries);
    if (!pause) {
      if (retries) unsay(id);
      return answer;
    }
    // A first reconnect is quick and silent.
    if (retries++ || answer.code !== wire.offline) say(id, answer.code, answer.error ?? settings.retrying);
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
      addEventListener("online", resolve, { once: true });
    });
  }
};

const pauseBefore = ({ status, retry_after: seconds }, retries) =>
  status ? status === 429 && seconds <= longestRetryAfter && seconds * 1000 : firstPause * 2 ** retries;
