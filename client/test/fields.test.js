import assert from "node:assert/strict";
import test from "node:test";
import { isUnfinished, stays } from "../src/fields.js";

const push = undefined;

test("Typed text that the server knows nothing of stays", () => assert.ok(stays("typed", "", "", push)));

test("A field that nobody touched follows the server", () => assert.ok(!stays("old", "old", "new", push)));

test("A field that the server changed is set, typed in or not", () => assert.ok(!stays("typed", "old", "new", push)));

test("The form that was submitted is cleared by an answer with an empty field", () => assert.ok(!stays("sent", "", "", "sent", true)));

test("Another event's answer does not clear it", () => assert.ok(stays("sent", "", "", "sent", false)));

test("Text typed after the click stays, even when the answer repeats what was sent", () => assert.ok(stays("sent and more", "", "sent", "sent", true)));

test("A box that the server does not tick is unticked when the event was about it", () => assert.ok(!stays(true, false, false, true, true)));

test("A number that an earlier answer has set follows the next one", () => assert.ok(!stays("2", "2", "3", "1", false)));

test("A space or a point that the handler has cut off may be typed on from", () => {
  for (const typed of ["two ", " two", "two. ", "TWO-"]) assert.ok(isUnfinished(typed, "two"));
});

test("What the handler has made of whole words is shown", () => {
  for (const [typed, next] of [["two words", "two"], ["two", "three"], ["10", "1"], ["two", ""], ["two", "TWO"]]) assert.ok(!isUnfinished(typed, next));
});
