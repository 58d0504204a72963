import { heard, place, sent, settled } from "./page.js";
import { connection } from "./connections.js";
import assert from "node:assert/strict";
import test, { beforeEach, mock } from "node:test";
import { enqueue, modules } from "../src/main.js";
import { leave, lose, member, sync } from "../src/members.js";
import { learn } from "../src/served.js";
import { connect, reconnect, use } from "../src/socket.js";

const changes = heard("component:live");
const errors = heard("component:error");

const html = (id, state = "sealed") => `<div id="${id}" data-component="cart" data-state="${state}" data-rev="1" data-live></div>`;
const said = () => connection().said.splice(0);

/** A page with these live components and an open connection. */
const open = async (...ids) => {
  const first = place(ids.map((id) => html(id)).join(""));
  for (const root of document.body.children) learn(root);
  sync();
  await settled();
  return first;
};

const joined = async (id = "a") => {
  const root = await open(id);
  const [{ ref }] = said();
  connection().say({ type: "joined", ref, id });
  await settled();
  return root;
};

// One clock for all tests: the connection's timers go on from one to the next.
mock.timers.enable({ apis: ["setTimeout"] });
use({ sync, lose, update() {}, error() {} });
modules.leave = leave;

// Each test has a connection of its own, on which nothing is asked yet.
beforeEach(() => {
  place("");
  reconnect();
  mock.timers.tick(1);
  connect();
  connection().open();
  for (const list of [changes, errors, sent, connection().said]) list.splice(0);
});

test("A live component is joined from its state on, and says that it is live", async () => {
  const root = await open("a");
  const [frame] = said();
  assert.deepEqual([frame.type, frame.id, frame.component, frame.state], ["join", "a", "cart", "sealed"]);
  assert.equal(root.getAttribute("data-live"), "");
  connection().say({ type: "joined", ref: frame.ref, id: "a" });
  await settled();
  assert.equal(root.getAttribute("data-live"), "live");
  assert.deepEqual(changes.map(({ target, detail }) => [target.id, detail.state]), [["a", "live"]]);
  assert.equal(await member("a").isJoined, true);
});

test("It is joined once; what came is joined too, and what went is left", async () => {
  await open("a");
  said();
  sync();
  assert.deepEqual(said(), []);
  document.body.insertAdjacentHTML("beforeend", html("b"));
  sync();
  assert.deepEqual(said().map(({ type, id }) => [type, id]), [["join", "b"]]);
  document.getElementById("a").remove();
  sync();
  assert.deepEqual(said().map(({ type, id }) => [type, id]), [["leave", "a"]]);
  assert.equal(member("a"), undefined);
});

test("Another element with the same id is joined afresh", async () => {
  await joined();
  await open("a");
  assert.deepEqual(said().map(({ type, id }) => [type, id]), [["leave", "a"], ["join", "a"]]);
});

test("Nothing is joined while a hole may set the visitor's cookie", async () => {
  place(`${html("a")}<div data-mount></div>`);
  sync();
  assert.deepEqual(said(), []);
  document.querySelector("[data-mount]").remove();
  sync();
  assert.equal(said().length, 1);
});

test("An event on its way over HTTP is waited for: it changes the state to join from", async () => {
  let done;
  const event = enqueue("a", () => new Promise((resolve) => (done = resolve)));
  await open("a");
  assert.deepEqual(said(), []);
  done();
  await event;
  sync();
  assert.equal(said().length, 1);
});

test("A refused component is offline, and is asked for again when the server says, else after half a minute", async () => {
  for (const [id, answer, seconds] of [["a", { retry_after: 5 }, 5], ["b", {}, 30]]) {
    const root = await open(id);
    const [{ ref }] = said().filter(({ type }) => type === "join");
    connection().say({ type: "error", ref, status: 429, code: "rate_limited", ...answer });
    await settled();
    assert.equal(root.getAttribute("data-live"), "offline");
    assert.deepEqual([errors.at(-1).target.id, errors.at(-1).detail.code], [id, "rate_limited"]);
    sync();
    mock.timers.tick(seconds * 1000 - 1);
    assert.deepEqual(said(), []);
    mock.timers.tick(1);
    const again = said();
    assert.deepEqual(again.map(({ type }) => type), ["leave", "join"]);
    connection().say({ type: "joined", ref: again[1].ref, id });
    await settled();
    assert.equal(root.getAttribute("data-live"), "live");
  }
});

test("A component whose state is too old is mounted afresh over HTTP, and joined from there", async () => {
  await open("old");
  const [{ ref }] = said();
  connection().say({ type: "error", ref, status: 409, code: "state_expired", mount: "to mount from" });
  await settled();
  assert.deepEqual(sent[0].body, { state: "to mount from" });
  await sent[0].answer(html("old", "fresh"));
  assert.deepEqual(said().map(({ type, state }) => [type, state]), [["leave", undefined], ["join", "fresh"]]);
});

test("Without a connection, components are stale; after three failures, or without a network, offline", async () => {
  const root = await joined();
  const states = [];
  for (const [failures, onLine] of [[1, true], [2, true], [3, true], [1, false]]) {
    navigator.onLine = onLine;
    lose(failures);
    states.push(root.getAttribute("data-live"));
  }
  navigator.onLine = true;
  assert.deepEqual(states, ["stale", "stale", "offline", "offline"]);
  assert.deepEqual(changes.map(({ detail }) => detail.state), ["live", "stale", "offline"]);
  assert.equal(member("a"), undefined);
});

test("An answer for a component that was left meanwhile says nothing about it", async () => {
  const root = await open("a");
  const [{ ref }] = said();
  lose(1);
  connection().say({ type: "joined", ref, id: "a" });
  await settled();
  assert.equal(root.getAttribute("data-live"), "stale");
});
