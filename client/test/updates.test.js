import { heard, place, processed, settled } from "./page.js";
import { connection } from "./connections.js";
import assert from "node:assert/strict";
import test, { beforeEach, mock } from "node:test";
import "../src/live.js";
import { modules } from "../src/main.js";
import { learn } from "../src/served.js";

// One clock for all tests: the connection's timers go on from one to the next.
mock.timers.enable({ apis: ["setTimeout"] });

const { carry, sync } = modules;

const errors = heard("component:error");

const html = (content, rev) => `<div id="${root.id}" data-component="cart" data-state="s${rev}" data-rev="${rev}" data-live="live">${content}</div>`;
const said = (type) => connection().said.filter((frame) => frame.type === type).at(-1);

let root, opened = 0;

const request = () => ({ root, trigger: root, event: "add", eventId: "e1", rev: 1, payload: { product: 7 } });

/** Has its answer, once it is there. */
const carried = async () => {
  const result = {};
  carry(request()).then((answer) => Object.assign(result, { answer, isThere: true }));
  await settled();
  return result;
};

const say = async (frame) => {
  connection().say(frame);
  await settled();
};

const answer = (type, frame) => say({ type: "update", id: root.id, ref: said(type).ref, ...frame });

const push = (frame) => say({ type: "update", id: root.id, ...frame });

// A component of its own for each test, over one connection.
beforeEach(async () => {
  root = place(`<div id="cart-${++opened}" data-component="cart" data-state="s1" data-rev="1" data-live>one</div>`);
  learn(root);
  sync();
  if (opened === 1) connection().open();
  await settled();
  errors.splice(0);
});

const join = () => say({ type: "joined", ref: said("join").ref, id: root.id });

/** Shows a first update, from which operations can start. */
const start = async () => {
  await join();
  await push({ html: html("two", 2), check: "c2", rev: 2 });
};

test("An event waits for the join that is under way, and is answered over the connection", async () => {
  const result = await carried();
  assert.equal(said("event"), undefined);
  await join();
  assert.deepEqual({ ...said("event"), ref: 0 }, { type: "event", id: root.id, ref: 0, event: "add", event_id: "e1", event_rev: 1, payload: { product: 7 } });
  await answer("event", { html: html("two", 2), check: "c2" });
  assert.equal(root.textContent, "two");
  assert.deepEqual(result, { isThere: true, answer: [undefined] });
});

test("A refusal is given back", async () => {
  await join();
  const result = await carried();
  await say({ type: "error", ref: said("event").ref, status: 403, code: "permission_denied" });
  assert.equal(result.answer[0].code, "permission_denied");
  assert.equal(root.textContent, "one");
});

test("An event of a component that is not joined has to go over HTTP", async () => {
  await say({ type: "error", ref: said("join").ref, status: 403, code: "permission_denied" });
  assert.deepEqual(await carried(), { isThere: true, answer: undefined });
});

test("So has one whose instance the server has forgotten; it is left, too", async () => {
  await join();
  const result = await carried();
  await say({ type: "error", ref: said("event").ref, status: 409, code: "state_expired" });
  assert.deepEqual(result, { isThere: true, answer: undefined });
  assert.equal(said("leave").id, root.id);
});

test("A push is shown, even before the answer to the join", async () => {
  await push({ html: html("two", 2), check: "c2" });
  assert.equal(root.textContent, "two");
});

test("A push for nobody is let go", async () => {
  await say({ type: "update", id: "nobody", html: "<p></p>" });
  assert.deepEqual(errors, []);
});

test("A refused push is told to the page", async () => {
  await join();
  await say({ type: "error", id: root.id, status: 403, code: "permission_denied" });
  assert.deepEqual([errors[0].detail.code, root.getAttribute("data-live")], ["permission_denied", "offline"]);
});

test("Operations lead from what is shown to what comes next, with its state and version", async () => {
  await start();
  await push({ delta: [["t", [0], "#text", "three"]], base: "c2", check: "c3", state: "s3", rev: 3 });
  assert.deepEqual([root.textContent, root.dataset.state, root.dataset.rev, root.shownCheck], ["three", "s3", "3", "c3"]);
  assert.ok(processed.at(-1) === root);
});

for (const [name, base, path] of [["start from something else", "c1", [0]], ["don't fit", "c2", [7]]]) {
  test(`For operations that ${name}, the whole HTML is asked for`, async () => {
    await start();
    await push({ delta: [["t", path, "#text", "three"]], base, check: "c3", state: "s3", rev: 3 });
    assert.equal(root.textContent, "two");
    assert.equal(said("resync").id, root.id);
    await answer("resync", { html: html("whole", 3), check: "c3", rev: 3 });
    assert.deepEqual([root.textContent, root.shownCheck], ["whole", "c3"]);
    assert.deepEqual(errors, []);
  });
}

test("It is asked for once, whatever comes meanwhile", async () => {
  await start();
  await push({ delta: [], base: "x", check: "c3", state: "s3", rev: 3 });
  const { ref } = said("resync");
  await push({ delta: [], base: "c3", check: "c4", state: "s4", rev: 4 });
  assert.equal(said("resync").ref, ref);
  await answer("resync", { html: html("whole", 4), check: "c4", rev: 4 });
  await push({ delta: [], base: "y", check: "c5", state: "s5", rev: 5 });
  assert.notEqual(said("resync").ref, ref);
});

test("Nothing moves under a pressed mouse; what came is shown after the click", async () => {
  place(`${root.outerHTML}<button>buy</button>`);
  root = document.body.firstElementChild;
  learn(root);
  sync();
  document.querySelector("button").dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await push({ html: html("two", 2), check: "c2" });
  assert.equal(root.textContent, "one");
  dispatchEvent(new Event("pointerup"));
  mock.timers.tick(50);
  await settled();
  assert.equal(root.textContent, "two");
});
