import { place } from "./page.js";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { forget, keep, move } from "../src/focus.js";

let root;

const isFocused = (element) => document.activeElement === element;

beforeEach(() => {
  root = place('<div id="cart-1"><button>save</button><input id="cart-1-note"><input id="note"><p id="total">0</p><input name="code"></div>');
  forget();
});

test("What goes away with the focus gets it back when it is there again", () => {
  const [button] = root.children;
  button.focus();
  assert.equal(keep(() => (button.remove(), "result")), "result");
  assert.ok(isFocused(document.body));
  keep(() => root.append(button));
  assert.ok(isFocused(button));
});

test("It does not get it back when the focus is somewhere else by now, on purpose", () => {
  const [button, input] = root.children;
  button.focus();
  keep(() => button.remove());
  input.focus();
  forget();
  input.blur();
  keep(() => root.append(button));
  assert.ok(isFocused(document.body));
});

for (const [name, target, index] of [["an id", "note", 2], ["an id of the component", "total", 3], ["a name", "code", 4]]) {
  test(`A handler moves it by ${name}`, () => {
    move(root, target);
    assert.ok(isFocused(root.children[index]));
  });
}

test("The component's own id stands before the name", () => {
  document.getElementById("note").remove();
  move(root, "note");
  assert.ok(isFocused(root.children[1]));
});

test("Without a name it goes to the component", () => {
  move(root, "");
  assert.ok(isFocused(root));
  assert.equal(root.tabIndex, -1);
});

test("What is not there gets no focus", () => {
  move(root, "nothing");
  assert.ok(isFocused(document.body));
});
