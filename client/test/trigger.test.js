import { heard, place, sent, settled } from "./page.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach } from "node:test";
import { learn } from "../src/served.js";
import { take } from "../src/trigger.js";

const raised = heard("component:before-event");

const page = `<div id="cart-1" data-component="cart" data-rev="4"><form>
  <input name="note" value="as a gift"><button>save</button></form><button hx-vals='{"product":7}'>add</button></div>`;

let root;

/** What htmx gives for a trigger: its event and fields, and what the view adds. */
const detail = (fields, { type = "click", action = "/shop/components/cart", method = "POST", form, ...rest } = {}) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return { ctx: { sourceEvent: { type }, request: { action, method, body, form, headers: { "HX-Request": "true" } }, ...rest } };
};

const request = () => raised.at(-1).detail;

beforeEach(() => {
  root = place(page);
  learn(root);
  raised.splice(0);
});

afterEach(async () => {
  await settled();
  for (const { answer } of sent.splice(0)) await answer({ status: 403, code: "permission_denied" });
});

test("A component's event is taken from htmx", () => {
  const button = root.lastChild;
  assert.equal(take(button, detail([["event", "add"], ["product", "7"]], { vals: { product: 7 } })), false);
  const { root: component, trigger, headers, event, rev, sending, payload, isSubmit, about } = request();
  assert.ok(component === root && trigger === button && about === button);
  assert.deepEqual([event, rev, sending, isSubmit], ["add", 4, '{"product":7}', false]);
  assert.deepEqual([headers, payload], [{ "HX-Request": "true" }, { product: 7 }]);
});

for (const [name, fields, options] of [
  ["A request of the page's own", [["q", "x"]], {}],
  ["A request to another address", [["event", "add"]], { action: "/search" }],
  ["A GET", [["event", "add"]], { method: "GET" }],
]) {
  test(`${name} is left to htmx`, () => {
    assert.equal(take(root.lastChild, detail(fields, options)), true);
    assert.deepEqual(raised, []);
  });
}

test("A child's trigger may be for its parent", () => {
  const child = document.createElement("div");
  child.dataset.component = "line";
  child.append(root.lastChild);
  root.append(child);
  take(child.firstChild, detail([["event", "remove"]]));
  assert.ok(request().root === root);
});

test("What the view gives keeps its type, and goes over HTTP as a form names it", () => {
  const vals = { product: 7, gift: true, lines: [{ size: "M" }, { size: "L" }], address: { street: null } };
  const given = detail([["event", "set"], ["product", "7"], ["lines", "[object Object]"]], { vals });
  take(root.lastChild, given);
  assert.deepEqual(request().payload, vals);
  assert.deepEqual([...given.ctx.request.body], [["event", "set"], ["product", "7"], ["gift", "true"], ["lines[0].size", "M"], ["lines[1].size", "L"], ["address.street", ""]]);
});

test("A form is submitted once, however often Enter is pressed; it is about all of its fields", () => {
  const form = root.querySelector("form");
  const submit = () => take(form, detail([["event", "save"], ["note", "as a gift"]], { type: "submit", form }));
  assert.equal(submit(), false);
  const { isSubmit, about, form: text, sent: values } = request();
  assert.ok(isSubmit && about === form);
  assert.equal(text, "event=save&note=as+a+gift");
  assert.deepEqual([...values.values()], ["as a gift"]);
  assert.equal(submit(), false);
  assert.equal(raised.length, 1);
});

test("A button may be meant several times", () => {
  for (let i = 0; i < 3; i++) take(root.lastChild, detail([["event", "add"]]));
  assert.equal(new Set(raised.map(({ detail }) => detail.eventId)).size, 3);
});

test("A visitor who is asked may say no", () => {
  globalThis.confirm = (question) => question === "Sure?" && false;
  assert.equal(take(root.lastChild, detail([["event", "add"]], { confirm: "Sure?" })), false);
  assert.deepEqual(raised, []);
  globalThis.confirm = () => true;
  take(root.lastChild, detail([["event", "add"]], { confirm: "Sure?" }));
  assert.equal(raised.length, 1);
});
