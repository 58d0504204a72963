import { post } from "./http.js";
import { isJoined, leave } from "./live.js";
import { say, unsay } from "./messages.js";
import { sentence } from "./settings.js";
import { ask } from "./socket.js";
import * as wire from "./wire.js";

const mostRetries = 5;
const firstPause = 500;
const longestRetryAfter = 60;

/**
 * Brings a request to the server, over the socket or HTTP, and resolves with the answer.
 * Tries again under the same event id while that makes sense: the server runs an id once.
 */
export async function deliver(request) {
  const { id } = request.root;
  for (let retries = 0; ; retries++) {
    const isLive = request.eventId && await isJoined(id);
    const answer = isLive ? await ask(wire.event(request)) : await post(request);
    if (isLive && answer.code === wire.stateExpiredCode) {
      // The connection has forgotten the instance; the page has its state.
      leave(id);
      continue;
    }
    const pause = retries < mostRetries && pauseBefore(answer, retries);
    if (!pause) {
      if (retries) unsay(id);
      return answer;
    }
    // A first reconnect is quick and silent.
    if (retries || answer.code !== wire.offline) say(id, answer.code, answer.error ?? sentence("retrying"));
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
      addEventListener("online", resolve, { once: true });
    });
  }
}

function pauseBefore({ status, retry_after: seconds }, retries) {
  if (status === 0) return firstPause * 2 ** retries;
  if (status === 429 && seconds <= longestRetryAfter) return seconds * 1000;
}
