import * as wire from "./wire.js";

const given = document.querySelector(`[${wire.clientAttribute}]`).dataset;

const sentences = {
  retrying: "The server does not answer. Trying again…",
  expired: "This part was out of date. Please try again.",
  failed: "This did not work. Please try again.",
  dismiss: "Dismiss",
};

/** The app's path base, without a slash at its end. */
export const base = given.base ?? "";

/** Where a visitor signs in; nothing when the app has no such page. */
export const { login } = given;

/** How long one attempt waits for its answer, in milliseconds. */
export const timeout = +(given.timeout || 15000);

/** A sentence for the visitor; `data-retrying="…"` and so on at the script element translate it. */
export const sentence = (name) => given[name] ?? sentences[name];
