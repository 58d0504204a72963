import { heard, messages, place, sent, settled } from "./page.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { modules } from "../src/modules.js";
import { fill, flush, pass, raise, uniqueId } from "../src/requests.js";
import { learn } from "../src/served.js";

let prevents = false;

const raised = heard("component:before-event", () => !prevents);
const errors = heard("component:error");

const component = (id, attributes = "", content = "one") => `<div id="${id}" data-component="cart" data-rev="1"${attributes}>${content}</div>`;
const html = (id, content = "two") => `<div id="${id}" data-component="cart" data-rev="2">${content}</div>`;

const open = (...components) => {
  const root = place(components.join(""));
  for (const child of document.body.children) learn(child);
  return root;
};

const request = (root, eventId = "e1") => ({ root, trigger: root, event: "add", eventId, fields: { event: "add" } });

beforeEach(() => {
  prevents = false;
  for (const list of [raised, errors, sent]) list.splice(0);
  mock.timers.enable({ apis: ["setTimeout"] });
});

afterEach(() => {
  mock.timers.reset();
  for (const name in modules) delete modules[name];
});

test("An event is told to the page, sent, and its answer shown", async () => {
  const root = open(component("a1"));
  const event = request(root);
  const done = raise(event);
  await settled();
  assert.ok(raised.length === 1 && raised[0].target === root && raised[0].detail === event);
  assert.ok(root.hasAttribute("data-loading"));
  await sent[0].answer(html("a1"));
  await done;
  assert.equal(root.textContent, "two");
  assert.ok(!root.hasAttribute("data-loading"));
});

test("A listener that prevents it drops it", async () => {
  prevents = true;
  await raise(request(open(component("a2"))));
  assert.deepEqual(sent, []);
});

test("Events of one component are sent one after the other", async () => {
  const root = open(component("a3"));
  raise(request(root, "e1"));
  raise(request(root, "e2"));
  await settled();
  assert.deepEqual(sent.map(({ body }) => body.event_id), ["e1"]);
  await sent[0].answer(html("a3"));
  assert.deepEqual(sent.map(({ body }) => body.event_id), ["e1", "e2"]);
});

test("An event that comes too often is sent again when the server says, and the visitor reads why it waits", async () => {
  const root = open(component("a4"));
  raise(request(root));
  await settled();
  await sent[0].answer({ status: 429, code: "rate_limited", error: "Too often." }, { "Retry-After": "3" });
  assert.deepEqual(messages(), ["Too often."]);
  mock.timers.tick(2999);
  await settled();
  assert.equal(sent.length, 1);
  mock.timers.tick(1);
  await settled();
  assert.deepEqual(sent.map(({ body }) => body.event_id), ["e1", "e1"]);
  await sent[1].answer(html("a4"));
  assert.deepEqual([messages(), errors, root.textContent], [[], [], "two"]);
});

for (const [name, headers] of [["without a time", {}], ["with more than a minute", { "Retry-After": "61" }]]) {
  test(`A refusal for its rate ${name} is a refusal`, async () => {
    raise(request(open(component(`a5${name.length}`))));
    await settled();
    await sent[0].answer({ status: 429, code: "rate_limited", error: "Too often." }, headers);
    assert.equal(errors.length, 1);
    mock.timers.tick(120000);
    await settled();
    assert.equal(sent.length, 1);
  });
}

test("Nobody waits for ever: after five more attempts it is refused", async () => {
  raise(request(open(component("a6"))));
  await settled();
  for (let i = 0; i < 6; i++) {
    await sent[i].answer({ status: 429, code: "rate_limited", error: "Too often." }, { "Retry-After": "1" });
    mock.timers.tick(1000);
    await settled();
  }
  assert.deepEqual([sent.length, errors.length], [6, 1]);
});

test("The next event takes away what is said about the one before it", async () => {
  const root = open(component("a7"));
  raise(request(root, "e1"));
  await settled();
  await sent[0].answer({ status: 403, code: "permission_denied", error: "Not yours." });
  assert.deepEqual(messages(), ["Not yours."]);
  raise(request(root, "e2"));
  assert.deepEqual(messages(), []);
});

test("A hole is mounted, the next one after it, and then live components are joined", async () => {
  const joined = [];
  modules.sync = () => joined.push(sent.length);
  open(component("b1", " data-mount"), component("b2", " data-mount"));
  fill();
  fill();
  await settled();
  assert.deepEqual(sent.map(({ url, body }) => [url, body]), [["/shop/components/cart", {}]]);
  await sent[0].answer(html("b1"));
  assert.equal(sent.length, 2);
  await sent[1].answer(html("b2"));
  assert.deepEqual([document.body.textContent, document.querySelector("[data-mount]"), joined.at(-1)], ["twotwo", null, 2]);
});

test("A hole that can't be mounted says why, and is left", async () => {
  open(component("b3", " data-mount"));
  fill();
  await settled();
  await sent[0].answer({ status: 403, code: "permission_denied", error: "Not yours." });
  assert.deepEqual([messages(), document.querySelector("[data-mount]")], [["Not yours."], null]);
});

test("Parameters from a parent are taken by an event, before the next event", async () => {
  const root = open(component("c1", ' data-parameters="sealed parameters"'));
  pass();
  raise(request(root));
  await settled();
  assert.equal(root.hasAttribute("data-parameters"), false);
  const { event, parameters } = sent[0].body;
  assert.deepEqual([sent.length, event, parameters], [1, "refresh", "sealed parameters"]);
  await sent[0].answer(html("c1"));
  assert.deepEqual([root.passed, sent[1].body.event], [null, "add"]);
});

test("Parameters that were refused are given again with the next event", async () => {
  const root = open(component("c2", ' data-parameters="sealed parameters"'));
  pass();
  await settled();
  await sent[0].answer({ status: 403, code: "permission_denied", error: "Not yours." });
  raise(request(root));
  await settled();
  assert.equal(sent[1].body.parameters, "sealed parameters");
});

test("Newer parameters that came meanwhile are given too", async () => {
  const root = open(component("c3", ' data-parameters="first"'));
  pass();
  await settled();
  root.setAttribute("data-parameters", "second");
  pass();
  await sent[0].answer(html("c3"));
  assert.equal(sent[1].body.parameters, "second");
});

test("When the page is left, what waits goes out at once", async () => {
  const root = open(component("d1"));
  for (const id of ["e1", "e2", "e3"]) raise(request(root, id));
  await settled();
  flush();
  assert.deepEqual(sent.map(({ body }) => body.event_id), ["e1", "e2", "e3"]);
});

test("A failure in the client is reported, and the visitor learns that it did not work", async () => {
  const reported = [];
  globalThis.reportError = (error) => reported.push(error.message);
  modules.carry = () => { throw new Error("broken"); };
  await raise(request(open(component("e1"))));
  assert.deepEqual([reported, messages()], [["broken"], ["That did not work."]]);
});

test("Ids are different, and long enough for nobody to guess", () => {
  const ids = new Set(Array.from({ length: 100 }, uniqueId));
  assert.equal(ids.size, 100);
  for (const id of ids) assert.match(id, /^(\d+-){3}\d+$/);
});
