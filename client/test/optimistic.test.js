import { place, processed } from "./page.js";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { modules } from "../src/modules.js";
import "../src/optimistic.js";
import { learn } from "../src/served.js";

const { predict } = modules;

let root;

/** A component with a trigger for each prediction and two texts that they may change. */
const show = (...predictions) => {
  root = place(`<div data-component="cart"><output>0</output><output>empty</output>${predictions.map((_, i) => `<button hx-vals="${i}"></button>`).join("")}</div>`);
  predictions.forEach((prediction, i) => root.children[2 + i].setAttribute("data-optimistic", typeof prediction === "string" ? prediction : JSON.stringify(prediction)));
  learn(root);
};

const request = (i, event = "add", payload = {}) => {
  const trigger = root.querySelector(`[hx-vals="${i}"]`);
  return { root, trigger, event, payload, sending: trigger.getAttribute("hx-vals") };
};

const texts = () => [root.children[0].textContent, root.children[1].textContent];

const first = (text) => [["t", [0, 0], "#text", text]];
const second = (text) => [["t", [1, 0], "#text", text]];

beforeEach(() => processed.splice(0));

test("Operations are shown, and taken back", () => {
  show(first("1"));
  const { undo, touched, isPlain } = predict(request(0), []);
  assert.deepEqual(texts(), ["1", "empty"]);
  assert.ok(touched.includes(root.firstChild.firstChild.twin));
  assert.ok(isPlain);
  assert.ok(processed.length === 1 && processed[0] === root);
  undo();
  assert.deepEqual(texts(), ["0", "empty"]);
});

test("Operations that don't fit what is shown predict nothing", () => {
  show([...first("1"), ["t", [7, 0], "#text", "x"]]);
  assert.equal(predict(request(0), []), undefined);
  assert.deepEqual(texts(), ["0", "empty"]);
});

for (const [name, prediction] of [["is missing", "null"], ["is damaged", "[["], ["knows no such operation", '[["x"]]']]) {
  test(`An event whose prediction ${name} goes on without`, () => {
    show(prediction);
    assert.ok(!predict(request(0), []));
    assert.deepEqual(texts(), ["0", "empty"]);
  });
}

test("Style sheets learn the arguments that are known only at the click", () => {
  show(["quantity", "gift_wrap", "note"]);
  const { trigger, ...rest } = request(0, "set", { quantity: 3, gift_wrap: true });
  const prediction = predict({ trigger, ...rest }, []);
  const hooks = () => ["quantity", "gift-wrap", "note"].map((name) => trigger.getAttribute(`data-optimistic-${name}`));
  assert.deepEqual(hooks(), ["3", "true", ""]);
  assert.equal(prediction.touched, undefined);
  prediction.undo();
  assert.deepEqual(hooks(), [null, null, null]);
});

test("Different events that change texts of different nodes are predicted together", () => {
  show(first("1"), second("full"));
  const one = request(0, "add");
  one.shown = predict(one, [one]);
  const other = request(1, "fill");
  assert.ok(predict(other, [one, other]));
  assert.deepEqual(texts(), ["1", "full"]);
});

for (const [name, predictions, event] of [
  ["the same event", [first("1"), second("full")], "add"],
  ["an event about the same node", [first("1"), first("2")], "remove"],
  ["an event that adds nodes", [first("1"), [["s", [4], "div", 4, [], "<p>new</p>"]]], "remove"],
]) {
  test(`On top of a prediction, ${name} is not predicted`, () => {
    show(...predictions);
    const one = request(0, "add");
    one.shown = predict(one, [one]);
    const other = request(1, event);
    assert.equal(predict(other, [one, other]), undefined);
    assert.deepEqual(texts(), ["1", "empty"]);
  });
}

test("What a style sheet shows stands in nobody's way", () => {
  show(["quantity"], first("1"));
  const one = request(0, "set", { quantity: 3 });
  one.shown = predict(one, [one]);
  assert.ok(predict(request(1, "set"), [one]));
});

test("The prediction is that of the trigger which sends the same now", () => {
  show(first("1"));
  const clicked = request(0);
  const trigger = clicked.trigger.cloneNode();
  trigger.setAttribute("data-optimistic", JSON.stringify(first("2")));
  clicked.trigger.replaceWith(trigger);
  learn(root);
  assert.ok(predict(clicked, []));
  assert.deepEqual(texts(), ["2", "empty"]);
});

test("A trigger that sends something else by now predicts nothing for what was clicked", () => {
  show(first("1"));
  const clicked = request(0);
  clicked.trigger.setAttribute("hx-vals", "9");
  assert.equal(predict(clicked, []), undefined);
});
