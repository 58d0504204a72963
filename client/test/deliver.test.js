import { messages, place, sent, settled } from "./page.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { deliver } from "../src/deliver.js";
import { unsay } from "../src/messages.js";
import { modules } from "../src/modules.js";
import { learn } from "../src/served.js";

const html = (content) => `<div id="cart-1" data-component="cart" data-rev="2">${content}</div>`;

let root, request;

/** What `deliver` gives back, once it is there. */
const outcome = async (request) => {
  const result = { isThere: false };
  deliver(request).then((answer) => Object.assign(result, { isThere: true, answer }));
  await settled();
  return result;
};

const failed = new TypeError("Failed to fetch");

const wait = async (milliseconds) => {
  mock.timers.tick(milliseconds);
  await settled();
};

beforeEach(() => {
  root = place('<div id="cart-1" data-component="cart" data-rev="1">one</div>');
  learn(root);
  request = { root, trigger: root, event: "add", eventId: "e1", fields: { event: "add" } };
  sent.splice(0);
  mock.timers.enable({ apis: ["setTimeout"] });
});

afterEach(() => {
  mock.timers.reset();
  delete modules.carry;
  unsay("cart-1");
});

test("An answer is shown, and nothing is left to do", async () => {
  const result = await outcome(request);
  await sent[0].answer(html("two"));
  assert.deepEqual(result, { isThere: true, answer: undefined });
  assert.equal(root.textContent, "two");
});

test("A refusal is given back, and the page stays as it is", async () => {
  const result = await outcome(request);
  await sent[0].answer({ status: 403, code: "permission_denied" });
  assert.equal(result.answer.code, "permission_denied");
  assert.equal(root.textContent, "one");
  assert.equal(sent.length, 1);
});

test("While the server can't be reached, the same event is sent again, with growing pauses", async () => {
  await outcome(request);
  for (const [i, pause] of [500, 1000, 2000, 4000, 8000].entries()) {
    await sent[i].answer(failed);
    await wait(pause - 1);
    assert.equal(sent.length, i + 1);
    await wait(1);
    assert.equal(sent.length, i + 2);
  }
  assert.deepEqual(new Set(sent.map(({ body }) => body.event_id)), new Set(["e1"]));
});

test("A first reconnect is silent; the second says so, until there is an answer", async () => {
  const result = await outcome(request);
  await sent[0].answer(failed);
  assert.deepEqual(messages(), []);
  await wait(500);
  await sent[1].answer(failed);
  assert.deepEqual(messages(), ["Trying again …"]);
  await wait(1000);
  await sent[2].answer(html("two"));
  assert.deepEqual(messages(), []);
  assert.ok(result.isThere);
});

test("A silent server is told at once", async () => {
  await outcome(request);
  await sent[0].answer(new DOMException("", "TimeoutError"));
  assert.deepEqual(messages(), ["Trying again …"]);
  await wait(500);
  await sent[1].answer(html("two"));
  assert.deepEqual(messages(), []);
});

test("After the sixth attempt, the visitor has waited long enough", async () => {
  const result = await outcome(request);
  for (let i = 0; i < 6; i++) {
    await sent[i].answer(failed);
    if (i < 5) await wait(8000);
  }
  assert.deepEqual(result.answer, { status: 0, code: "offline" });
  await wait(60000);
  assert.equal(sent.length, 6);
});

test("It is sent at once when the browser is online again", async () => {
  await outcome(request);
  await sent[0].answer(failed);
  dispatchEvent(new Event("online"));
  await settled();
  assert.equal(sent.length, 2);
});

test("An event that the connection carries does not go over HTTP", async () => {
  const carried = [];
  modules.carry = async ({ eventId }) => {
    carried.push(eventId);
    return [];
  };
  const result = await outcome(request);
  assert.deepEqual([carried, sent, result], [["e1"], [], { isThere: true, answer: undefined }]);
});

test("A refusal over the connection is given back", async () => {
  modules.carry = async () => [{ status: 403, code: "permission_denied" }];
  assert.equal((await deliver(request)).code, "permission_denied");
});

test("What the connection can't carry goes over HTTP", async () => {
  modules.carry = async () => undefined;
  const result = await outcome(request);
  await sent[0].answer(html("two"));
  assert.ok(result.isThere);
});

test("A mount goes over HTTP, whatever the connection can do", async () => {
  modules.carry = assert.fail;
  const result = await outcome({ root, trigger: root, isMount: true });
  await sent[0].answer(html("two"));
  assert.ok(result.isThere);
});
