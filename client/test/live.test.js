import { place, settled } from "./page.js";
import { connection, connections } from "./connections.js";
import assert from "node:assert/strict";
import test, { beforeEach, mock } from "node:test";
import { learn } from "../src/served.js";

// One clock for all tests: the connection's timers go on from one to the next.
mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1e12 });

const root = place('<div id="cart-1" data-component="cart" data-state="s1" data-rev="1" data-live></div>');
learn(root);
await import("../src/live.js");

const happens = (name, members = {}) => dispatchEvent(Object.assign(new Event(name), members));

const isOpen = () => connection().readyState === 1;

const hide = (hidden) => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  happens("visibilitychange");
};

beforeEach(async () => {
  happens("online");
  mock.timers.tick(1);
  connection().open();
  connections.splice(0, connections.length - 1);
  await settled();
});

test("The module joins what is live as soon as it is loaded", () => assert.equal(connection().said[0].type, "join"));

for (const name of ["offline", "pagehide"]) {
  test(`At ${name} the connection is let go`, () => {
    happens(name);
    assert.ok(!isOpen());
    assert.equal(root.getAttribute("data-live"), "stale");
  });
}

test("A page that comes back from the back-forward cache is connected at once; one that was just loaded has been", () => {
  happens("pagehide");
  happens("pageshow", { persisted: true });
  mock.timers.tick(1);
  assert.equal(connections.length, 2);
  connection().open();
  happens("pageshow", { persisted: false });
  assert.ok(isOpen());
});

test("A page that was hidden for long is connected anew: its connection may be dead without knowing", () => {
  hide(true);
  mock.timers.tick(31000);
  hide(false);
  mock.timers.tick(1);
  assert.equal(connections.length, 2);
});

test("A glance elsewhere keeps the connection", () => {
  hide(true);
  mock.timers.tick(29000);
  hide(false);
  mock.timers.tick(1);
  assert.equal(connections.length, 1);
  assert.ok(isOpen());
});
