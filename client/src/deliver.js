import { post } from "./http.js";
import { say, unsay } from "./messages.js";
import { modules } from "./modules.js";
import { settings } from "./settings.js";
import { show } from "./show.js";
import * as wire from "./wire.js";

/** @import { Answer, Request } from "./types.js" */

const mostRetries = 5;
const firstPause = 500;

/**
 * Brings a request to the server, over the socket or HTTP, and shows the answer; resolves with one that has nothing to show.
 * Tries again under the same event id while the server can't be reached: the server runs an id once.
 * @param {Request} request
 * @returns {Promise<Answer | undefined>}
 */
export const deliver = async (request) => {
  const { root, root: { id } } = request;
  for (let retries = 0; ; retries++) {
    const [answer] = request.eventId && await modules.carry?.(request) || [show(root, await post(request), request)];
    if (answer?.status !== 0 || retries === mostRetries) {
      if (retries) unsay(id);
      return answer;
    }
    // A first reconnect is quick and silent.
    if (retries || answer.code !== wire.offline) say(id, answer.code, settings.retrying);
    await new Promise((resolve) => {
      setTimeout(resolve, firstPause * 2 ** retries);
      addEventListener("online", resolve, { once: true });
    });
  }
};
