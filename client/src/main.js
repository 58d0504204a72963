import { mayMorph, useMorph } from "./show.js";
import { showRegion } from "./messages.js";
import { connect, disconnect, isOpen, reconnect, use } from "./socket.js";
import { lose, push, refuse, sync } from "./live.js";
import { fill, pass } from "./requests.js";
import { take } from "./trigger.js";
import * as wire from "./wire.js";

const longSleep = 30000;
let hiddenAt;

const htmxActions = {
  init: useMorph,
  htmx_config_request: take,
  htmx_before_morph_node: mayMorph,
};

const socketActions = {
  sync,
  lose,
  [wire.updateFrame]: push,
  [wire.errorFrame]: refuse,
};

const pageActions = {
  online: reconnect,
  offline: disconnect,
  // An open connection would keep the page out of the back-forward cache.
  pagehide: disconnect,
  pageshow: ({ persisted }) => persisted && reconnect(),
  visibilitychange() {
    if (document.hidden) hiddenAt = Date.now();
    else if (!isOpen() || Date.now() - hiddenAt > longSleep) reconnect();
  },
};

const start = () => {
  htmx.registerExtension("components", htmxActions);
  use(socketActions);
  for (const name in pageActions) addEventListener(name, pageActions[name]);
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: [wire.parametersAttribute] });
  look();
};

/** Whatever has changed on the page: it may have brought holes and live components, or have taken the messages' region away. */
const look = () => {
  showRegion();
  pass();
  fill();
};

// htmx may stand before or after this script: by then both have run.
addEventListener("DOMContentLoaded", start);
