import { heard, messages, place, sent, settled, visited } from "./page.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { modules } from "../src/modules.js";
import { enqueue } from "../src/order.js";
import { recover } from "../src/recovery.js";
import { learn } from "../src/served.js";

let root, request, prevents, opened = 0;

const errors = heard("component:error", () => !prevents);

const expired = { status: 409, code: "state_expired", error: "Too old.", mount: "to mount from" };
const html = (content) => `<div id="${root.id}" data-component="cart" data-rev="1">${content}</div>`;

// Each test has a component of its own: what has been tried for one is remembered.
beforeEach(() => {
  root = place(`<div id="cart-${++opened}" data-component="cart" data-rev="5">one</div>`);
  learn(root);
  request = { root, trigger: root, event: "add", eventId: "e1" };
  prevents = false;
  for (const list of [errors, sent, visited]) list.splice(0);
  sessionStorage.clear();
  mock.timers.enable({ apis: ["Date"], now: 1e12 });
});

afterEach(() => {
  mock.timers.reset();
  delete modules.leave;
});

test("The page hears of a refusal, and the visitor reads why", async () => {
  const answer = { status: 403, code: "permission_denied", error: "Not yours." };
  await recover(request, answer);
  assert.deepEqual(errors.map(({ target, detail }) => [target === root, { ...detail, request: detail.request === request }]), [[true, { ...answer, request: true }]]);
  assert.deepEqual(messages(), ["Not yours."]);
  assert.equal(document.querySelector(".component-message").dataset.code, "permission_denied");
});

test("A listener that prevents it takes over", async () => {
  prevents = true;
  await recover(request, { status: 401, code: "authentication_required", error: "Sign in." });
  await recover(request, expired);
  await recover(request, { status: 403, code: "permission_denied", error: "Not yours." });
  assert.deepEqual([messages(), visited, sent], [[], [], []]);
});

test("An answer that says nothing has a sentence of the page's", async () => {
  await recover(request, { status: 500 });
  assert.deepEqual(messages(), ["That did not work."]);
  assert.equal(document.querySelector(".component-message").dataset.code, "failed");
});

test("A developer reads what was thrown and where", async () => {
  await recover(request, { status: 500, code: "handler_failed", error: "It failed.", development: { exception: "InvalidOperationException", message: "No cart.", source: "Cart.cs:12" } });
  assert.deepEqual(messages(), ["InvalidOperationException\nNo cart.\nCart.cs:12"]);
});

test("An event of somebody who is not signed in leads to the sign-in page and back", async () => {
  await recover(request, { status: 401, code: "authentication_required" });
  assert.deepEqual(visited, ["/sign-in?ReturnUrl=%2Fcart%3Fsize%3DM"]);
});

test("A part that nobody asked for says why it is missing, and leads nowhere", async () => {
  await recover({ root, trigger: root, isMount: true }, { status: 401, code: "authentication_required", error: "Sign in." });
  assert.deepEqual([visited, messages()], [[], ["Sign in."]]);
});

test("A component whose state is too old is mounted afresh, and the visitor learns it", async () => {
  const left = [];
  modules.leave = (id) => left.push(id);
  const recovered = recover(request, expired);
  await settled();
  assert.deepEqual(sent[0].body, { state: "to mount from" });
  await sent[0].answer(html("afresh"));
  await recovered;
  assert.equal(root.textContent, "afresh");
  assert.deepEqual([left, messages(), visited], [[root.id], ["The page was old."], []]);
});

test("Nobody learns it who has asked for nothing", async () => {
  const recovered = recover({ root }, expired);
  await settled();
  await sent[0].answer(html("afresh"));
  await recovered;
  assert.deepEqual(messages(), []);
});

test("Where there is nothing to mount from, the page is loaded anew, once", async () => {
  const { mount, ...answer } = expired;
  await recover(request, answer);
  assert.deepEqual([visited, messages()], [["reload"], []]);
  await recover(request, answer);
  assert.deepEqual([visited, messages()], [["reload"], ["Too old."]]);
  mock.timers.setTime(1e12 + 30000);
  await recover(request, answer);
  assert.deepEqual(visited, ["reload", "reload"]);
});

test("A mount that does not help is not tried in a circle", async () => {
  const recovered = recover(request, expired);
  await settled();
  await sent[0].answer(html("afresh"));
  await recovered;
  await recover(request, expired);
  assert.deepEqual([sent.length, visited], [1, ["reload"]]);
});

test("A mount that is refused loads the page anew", async () => {
  const recovered = recover(request, expired);
  await settled();
  await sent[0].answer({ status: 403, code: "permission_denied" });
  await recovered;
  assert.deepEqual(visited, ["reload"]);
});

for (const [name, answer, isDropped] of [
  ["for a server that can't be reached is dropped", { status: 0, code: "offline" }, true],
  ["for a page that is about to change is dropped", expired, true],
  ["behind a refused event goes on", { status: 403, code: "permission_denied", error: "Not yours." }, false],
]) {
  test(`What waits ${name}`, async () => {
    prevents = true;
    const ran = [];
    const refused = Promise.resolve();
    await Promise.all([enqueue(root.id, () => refused.then(() => recover(request, answer))), enqueue(root.id, () => ran.push("next"))]);
    assert.equal(ran.length, isDropped ? 0 : 1);
  });
}
