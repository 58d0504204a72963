import { extensions, place, processed, sent, settled } from "./page.js";
import assert from "node:assert/strict";
import test from "node:test";
import { take } from "../src/trigger.js";

const root = place(`<div id="cart-1" data-component="cart" data-rev="1"><form>
  <input type="hidden" name="_component" value="cart"><button name="_component*save">save</button><button hx-post="/components/cart">add</button></form></div>`);
await import("../src/main.js");
const [save, add] = root.querySelectorAll("button");

const press = (target, key, repeat) => {
  const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key, repeat });
  target.dispatchEvent(event);
  return !event.defaultPrevented;
};

test("What forms carry for the time before the script is taken away, and is no part of what the server sent", () => {
  assert.ok(!root.querySelector("[name^=_component]") && save.isConnected);
  assert.equal(root.twin.outerHTML, root.outerHTML);
});

test("The page is taken over when htmx has run", () => {
  assert.deepEqual(extensions, {});
  dispatchEvent(new Event("DOMContentLoaded"));
  assert.ok(extensions.components.htmx_config_request === take);
  assert.ok(document.getElementById("component-messages"));
});

test("A key that is held down on a trigger is one press", () => {
  assert.deepEqual([press(add, "Enter", false), press(add, "Enter", true), press(add, "a", true), press(save, "Enter", true)], [true, false, true, true]);
});

test("A component that comes later is known, and a trigger that a script has put there works", async () => {
  processed.splice(0);
  document.body.insertAdjacentHTML("beforeend", '<div id="cart-2" data-component="cart">two</div>');
  root.firstElementChild.append(add.cloneNode(true));
  await settled();
  assert.equal(document.getElementById("cart-2").twin.textContent, "two");
  assert.ok(processed.includes(root.firstElementChild.lastChild));
});

test("A hole that comes later is mounted, and parameters that come are taken", async () => {
  document.body.insertAdjacentHTML("beforeend", '<div id="cart-3" data-component="cart" data-mount></div>');
  root.setAttribute("data-parameters", "sealed");
  await settled();
  assert.deepEqual(sent.map(({ body }) => body.parameters), ["sealed", undefined]);
  for (const request of sent) await request.answer({ status: 403, code: "permission_denied", error: "Not yours." });
});

test("The messages' region comes back when the page has lost it", async () => {
  document.getElementById("component-messages").remove();
  await settled();
  assert.ok(document.getElementById("component-messages"));
});
