import { place, sent, settled } from "./page.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach } from "node:test";
import { post } from "../src/http.js";
import { modules } from "../src/modules.js";

let root;

const send = (request = {}) => {
  const answered = post({ root, headers: { "HX-Request": "true" }, ...request });
  return { request: sent.at(-1), answered };
};

beforeEach(() => {
  root = place('<div data-component="cart" data-state="sealed"></div>');
  root.shownCheck = "c1";
});

afterEach(() => delete modules.hasten);

test("An event goes to its component, with the fields, the state and what the server tells repetitions by", () => {
  const { request } = send({ fields: { event: "add", product: "7" }, eventId: "e1", rev: 3 });
  assert.equal(request.url, "/shop/components/cart");
  assert.equal(request.options.method, "POST");
  assert.deepEqual(request.body, { event: "add", product: "7", state: "sealed", event_id: "e1", event_rev: "3" });
  assert.deepEqual(request.headers, { "HX-Request": "true" });
});

test("A mount has no event, and starts from another state where it is given one", () => {
  root.removeAttribute("data-state");
  assert.deepEqual(send().request.body, {});
  assert.deepEqual(send({ state: "to mount from" }).request.body, { state: "to mount from" });
});

test("A page that does not know what the server had sent asks for it", () => {
  delete root.shownCheck;
  assert.deepEqual(send().request.headers, { "HX-Request": "true", "Component-Shown": "1" });
});

test("An attempt has the time that the page says", () => assert.equal(send().request.options.signal.milliseconds, "15000"));

test("A small request outlives its page", () => {
  assert.equal(send({ fields: { note: "x" } }).request.options.keepalive, true);
  assert.equal(send({ fields: { note: "x".repeat(60000) } }).request.options.keepalive, false);
});

test("HTML is an answer with what the headers say", async () => {
  const { request, answered } = send();
  await request.answer("<p>new</p>", { "Component-Focus": encodeURIComponent("größe"), "Component-Reset": "true", "HX-Redirect": "/thanks" });
  assert.deepEqual(await answered, { html: "<p>new</p>", status: 200, retry_after: 0, navigate: "/thanks", focus: "größe", reset: "true" });
});

test("A problem is an answer with its members, the status and the seconds to wait", async () => {
  const { request, answered } = send();
  await request.answer({ status: 429, code: "rate_limited", error: "Too often." }, { "Retry-After": "3" });
  const { status, code, error, retry_after: seconds } = await answered;
  assert.deepEqual([status, code, error, seconds], [429, "rate_limited", "Too often.", 3]);
});

for (const status of [502, 503, 504]) {
  test(`A proxy's ${status} is no answer`, async () => {
    modules.hasten = assert.fail;
    const { request, answered } = send();
    await request.answer("Bad Gateway", { status });
    assert.deepEqual(await answered, { status: 0, code: "offline" });
  });
}

for (const status of [500, 501, 505]) {
  test(`A ${status} is the server's own`, async () => {
    const { request, answered } = send();
    await request.answer("", { status });
    assert.equal((await answered).status, status);
  });
}

test("A server that can't be reached and one that is silent are told apart", async () => {
  for (const [error, code] of [[new TypeError("Failed to fetch"), "offline"], [new DOMException("", "TimeoutError"), "timeout"]]) {
    const { request, answered } = send();
    request.answer(error);
    assert.deepEqual(await answered, { status: 0, code });
  }
});

test("A server that answers is told to the connection, which then tries again soon", async () => {
  let count = 0;
  modules.hasten = () => count++;
  const { request } = send();
  await settled();
  assert.equal(count, 0);
  await request.answer("<p>new</p>");
  assert.equal(count, 1);
});
