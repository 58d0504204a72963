import { base, timeout } from "./settings.js";
import * as wire from "./wire.js";

const htmlRequest = { "HX-Request": "true" };

/** Sends an event, or a mount when there is none, with the component's state of this moment. */
export async function post({ root, url = mountUrl(root), headers = htmlRequest, fields, eventId, state = root.getAttribute(wire.stateAttribute) }) {
  const body = new URLSearchParams(fields);
  if (state) body.set(wire.stateField, state);
  if (eventId) body.set(wire.eventIdField, eventId);
  try {
    const response = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(timeout) });
    const { status } = response;
    // A proxy answers so while the server behind it restarts.
    if (status > 501 && status < 505) return wire.noAnswer(wire.offline);
    const html = await response.text();
    const said = /json/.test(response.headers.get("Content-Type")) ? JSON.parse(html) : { html };
    return { ...said, status, retry_after: +response.headers.get("Retry-After") };
  } catch ({ name }) {
    return wire.noAnswer(name === "TimeoutError" ? "timeout" : wire.offline);
  }
}

const mountUrl = (root) => `${base}${wire.componentsPath}/${root.getAttribute(wire.componentAttribute)}`;
