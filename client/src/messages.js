import { settings } from "./settings.js";
import * as wire from "./wire.js";

/** @type {Map<string, Element>} */
const shown = new Map();

const region = document.getElementById(wire.messagesId) ?? document.createElement("div");

/** Puts the region on the page before its first message: a screen reader announces only changes of a region it knows. */
export const showRegion = () => {
  region.id = wire.messagesId;
  region.role = "status";
  if (!region.isConnected) document.body.append(region);
};

/**
 * Shows one sentence about a component, in place of an earlier one about the same component.
 * @param {string} id
 * @param {string} code
 * @param {string} text
 */
export const say = (id, code, text) => {
  const message = document.createElement("div");
  const dismiss = document.createElement("button");
  message.className = wire.messageClass;
  message.dataset.code = code;
  // Unlike textContent, it breaks lines.
  message.innerText = text;
  message.append(dismiss);
  dismiss.innerText = "×";
  dismiss.ariaLabel = settings.dismiss;
  dismiss.onclick = () => message.remove();
  unsay(id);
  shown.set(id, message);
  showRegion();
  region.append(message);
};

/** @param {string} id */
export const unsay = (id) => shown.get(id)?.remove();
