import { messages, place } from "./page.js";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { say, showRegion, unsay } from "../src/messages.js";

const region = () => document.getElementById("component-messages");

beforeEach(() => place(""));

test("The region stands on the page before its first message, for screen readers", () => {
  showRegion();
  assert.deepEqual([region().getAttribute("role"), region().children.length], ["status", 0]);
});

test("The region comes back when the page has lost it", () => {
  showRegion();
  region().remove();
  say("cart-1", "failed", "It failed.");
  assert.deepEqual(messages(), ["It failed."]);
});

test("A message tells style sheets its code, and breaks lines", () => {
  say("cart-1", "handler_failed", "one\ntwo");
  assert.equal(region().firstChild.className, "component-message");
  assert.equal(region().firstChild.dataset.code, "handler_failed");
  assert.deepEqual(messages(), ["one\ntwo"]);
});

test("What a message says is text", () => {
  say("cart-1", "failed", "<b>x</b>");
  assert.equal(region().querySelector("b"), null);
});

test("A component has one message, and each its own", () => {
  say("cart-1", "failed", "one");
  say("line-1", "failed", "two");
  say("cart-1", "failed", "three");
  assert.deepEqual(messages(), ["two", "three"]);
  unsay("line-1");
  unsay("nobody");
  assert.deepEqual(messages(), ["three"]);
});

test("A visitor takes it away", () => {
  say("cart-1", "failed", "one");
  region().querySelector("button").click();
  assert.deepEqual(messages(), []);
});
