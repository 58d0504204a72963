import { place } from "./page.js";
import assert from "node:assert/strict";
import test from "node:test";
import { change, isUnfinished, stays, valuesIn } from "../src/fields.js";
import { learn } from "../src/served.js";

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

/** A component whose fields the server has sent. */
const open = (html) => {
  const root = place(`<div>${html}</div>`);
  learn(root);
  return root;
};

/** As the server changes a field's value: by its default. */
const setTo = (field, value) => () => {
  const last = field.defaultValue;
  field.defaultValue = value;
  return () => (field.defaultValue = last);
};

test("The fields of a component are those that the server has sent, without files and children", () => {
  const root = open('<input name="a" value="1"><input type="checkbox" checked><textarea>t</textarea><input type="file"><p data-keep><input value="child"></p>');
  root.append(document.createElement("input"));
  assert.deepEqual([...valuesIn(root).values()], ["1", true, "t"]);
});

test("What is shown for a while is taken back with the values, unless the visitor has gone on", () => {
  const root = open('<input value="1"><input value="a">');
  const [number, text] = root.children;
  const both = () => {
    const undos = [setTo(number, "2")(), setTo(text, "b")()];
    return () => undos.forEach((undo) => undo());
  };
  const undo = change(root, both);
  assert.deepEqual([number.value, text.value], ["2", "b"]);
  text.value = "b and more";
  undo();
  assert.deepEqual([number.value, text.value], ["1", "b and more"]);
});

test("Nothing is there to take back when nothing was changed", () => assert.equal(change(open("<input>"), () => undefined), undefined));

test("Of radio buttons, the one that is chosen is set last", () => {
  const root = open('<input type="radio" name="size" checked><input type="radio" name="size">');
  const [one, other] = root.children;
  change(root, () => {
    one.defaultChecked = false;
    other.defaultChecked = true;
    return () => {};
  });
  assert.deepEqual([one.checked, other.checked], [false, true]);
});

test("What somebody types on stays, and follows the server when the field is left", () => {
  const root = open('<input value="">');
  const [field] = root.children;
  field.focus();
  field.value = "two ";
  change(root, setTo(field, "two"), { about: field, sent: new Map([[field, "two "]]) });
  assert.equal(field.value, "two ");
  field.dispatchEvent(new Event("blur"));
  assert.equal(field.value, "two");
});

test("Whoever types in the middle goes on there", () => {
  const root = open('<input value="">');
  const [field] = root.children;
  field.focus();
  field.value = "abXcd";
  field.setSelectionRange(3, 3);
  change(root, setTo(field, "<abXcd"), { about: field, sent: new Map([[field, "abXcd"]]) });
  assert.deepEqual([field.value, field.selectionStart], ["<abXcd", 4]);
});
