import * as wire from "./wire.js";

/**
 * What the page says at the script element, as `data-base="…"` and so on.
 * `login` is where a visitor signs in; nothing when the app has no such page.
 */
export const settings = {
  /** The app's path base, without a slash at its end. */
  base: "",

  /** How long one attempt waits for its answer, in milliseconds. */
  timeout: 15000,

  // Sentences for the visitor.
  retrying: "The server does not answer. Trying again…",
  expired: "This part was out of date. Please try again.",
  failed: "This did not work. Please try again.",
  dismiss: "Dismiss",

  ...document.querySelector(`[${wire.clientAttribute}]`).dataset,
};
