import { modules } from "./main.js";
import { leave, lose, refuse, sync } from "./members.js";
import { press } from "./pointer.js";
import { disconnect, hasten, isOpen, reconnect, use } from "./socket.js";
import { carry, push } from "./updates.js";
import * as wire from "./wire.js";

// The module for live components: joins them to the connection, and what happens to the page.

const longSleep = 30000;

/** @type {number} */
let hiddenAt;

/** @type {{ [event: string]: (event: any) => void }} */
const pageActions = {
  pointerdown: press,
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

use({
  sync,
  lose,
  [wire.updateFrame]: push,
  [wire.errorFrame]: refuse,
});
for (const name in pageActions) addEventListener(name, pageActions[name]);
Object.assign(modules, { sync, leave, carry, hasten });
sync();
