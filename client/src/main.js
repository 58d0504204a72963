import { change, compose } from "./fields.js";
import { merge } from "./merge.js";
import { commit, learn, parse, place, setAttribute, setText } from "./served.js";
import { load, modules } from "./modules.js";
import { enqueue, isBusy } from "./order.js";
import { showRegion } from "./messages.js";
import { noAnswer } from "./http.js";
import { emit } from "./marks.js";
import { forget } from "./focus.js";
import { recover } from "./recovery.js";
import { show } from "./show.js";
import { take } from "./trigger.js";
import { settings } from "./settings.js";
import { fill, flush, pass } from "./requests.js";
import * as wire from "./wire.js";

/** @import { Field } from "./types.js" */

// What the modules are made of.
export { change, commit, emit, enqueue, isBusy, merge, modules, noAnswer, parse, place, recover, setAttribute, setText, settings, show };

/** @type {{ [event: string]: (event: any) => void }} */
const pageActions = {
  compositionstart: compose,
  compositionend: compose,
  focusin: forget,
  pagehide: flush,
  keydown(event) {
    // A key that is held down on a trigger is one press.
    if (event.repeat && event.key === "Enter" && event.target.closest("button")?.closest("[hx-post]")) event.preventDefault();
  },
};

const start = () => {
  htmx.registerExtension("components", { htmx_config_request: take });
  for (const name in pageActions) addEventListener(name, pageActions[name]);
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: [wire.parametersAttribute] });
  look([]);
};

/**
 * Whatever has changed on the page: it may have brought components, holes and triggers, or have taken the messages' region away.
 * @param {Pick<MutationRecord, "addedNodes">[]} changes
 */
const look = (changes) => {
  study();
  // Triggers that a script has put there work like the view's own.
  for (const { addedNodes } of changes) /** @type {NodeListOf<Element>} */ (addedNodes).forEach((node) => node.closest?.(`[${wire.componentAttribute}]`) && htmx.process(node));
  showRegion();
  load();
  pass();
  fill();
};

const study = () => {
  for (const root of document.querySelectorAll(`[${wire.componentAttribute}],[${wire.mountAttribute}]`)) {
    if (!root.twin) learn(root);
  }
};

// What forms carry for the time before this script is no part of their component's HTML.
for (const field of /** @type {NodeListOf<Field>} */ (document.querySelectorAll(`[name^=${wire.nativeFormField}]`))) {
  if (field.type === "hidden") field.remove();
  else field.removeAttribute("name");
}
// Before htmx and other scripts leave their marks.
study();
// htmx may stand before or after this script: by then both have run.
addEventListener("DOMContentLoaded", start);
