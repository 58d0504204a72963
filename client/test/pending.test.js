import { place } from "./page.js";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach } from "node:test";
import { modules } from "../src/modules.js";
import { begin, beneath, end, isOnItsWay } from "../src/pending.js";

let root, add, remove;

/** Predicts that a word is added to what the component shows. */
const predict = ({ word }) => {
  const text = document.createTextNode(word);
  root.append(text);
  return { undo: () => text.remove(), touched: [text] };
};

const request = (trigger, word) => ({ root, trigger, word });

const shown = () => root.lastElementChild.textContent + [...root.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ data }) => data).join("");

const begun = [];
const start = (request) => {
  begun.push(request);
  begin(request);
  return request;
};

beforeEach(() => {
  root = place('<div data-component="cart"><button>add</button><button>remove</button><output>0</output></div>');
  [add, remove] = root.children;
  modules.predict = predict;
});

afterEach(() => begun.splice(0).forEach(end));

test("A component and its trigger say that something is on its way", () => {
  const request = start({ root, trigger: add });
  assert.ok(root.hasAttribute("data-loading") && add.hasAttribute("data-loading") && isOnItsWay(add));
  assert.ok(!remove.hasAttribute("data-loading") && !isOnItsWay(remove));
  end(request);
  assert.ok(!root.hasAttribute("data-loading") && !add.hasAttribute("data-loading") && !isOnItsWay(add));
});

test("Of two requests, the first that is done leaves the component loading", () => {
  const first = start(request(add, "a"));
  start(request(remove, "b"));
  end(first);
  assert.ok(root.hasAttribute("data-loading") && remove.hasAttribute("data-loading"));
  assert.ok(!add.hasAttribute("data-loading"));
});

test("What an event will change is shown at once, and taken back when it came to nothing", () => {
  const request = start({ root, trigger: add, word: "+1" });
  assert.equal(shown(), "0+1");
  assert.ok(root.hasAttribute("data-predicted"));
  end(request);
  assert.equal(shown(), "0");
  assert.ok(!root.hasAttribute("data-predicted"));
});

test("A prediction that touches nothing of the server's is no prediction to a style sheet", () => {
  modules.predict = () => ({ undo() {} });
  start(request(add, ""));
  assert.ok(!root.hasAttribute("data-predicted"));
});

test("A change goes beneath what is predicted, and its own prediction goes", () => {
  const first = start(request(add, "+1"));
  start(request(remove, "-1"));
  assert.equal(shown(), "0+1-1");
  const seen = [];
  beneath(root, () => {
    seen.push(shown(), root.hasAttribute("data-predicted"));
    root.lastElementChild.textContent = "1";
    return true;
  }, first);
  assert.deepEqual(seen, ["0", false]);
  assert.equal(shown(), "1-1");
  assert.ok(root.hasAttribute("data-predicted"));
});

test("A change that was not made leaves its request on the way", () => {
  const first = start(request(add, "+1"));
  beneath(root, () => false, first);
  assert.equal(shown(), "0+1");
  assert.ok(isOnItsWay(add));
});

test("A change that fails leaves what is predicted", () => {
  start(request(add, "+1"));
  assert.throws(() => beneath(root, () => { throw new Error("failed"); }));
  end(start(request(remove, "-1")));
  assert.ok(isOnItsWay(add));
});

test("A push takes nothing off its way", () => {
  start(request(add, "+1"));
  beneath(root, () => true);
  assert.equal(shown(), "0+1");
  assert.ok(isOnItsWay(add));
});

test("What a child predicts goes when its parent changes, and comes back", () => {
  const parent = document.createElement("section");
  root.replaceWith(parent);
  parent.append(root);
  start(request(add, "+1"));
  const seen = [];
  beneath(parent, () => seen.push(shown()));
  assert.deepEqual(seen, ["0"]);
  assert.equal(shown(), "0+1");
});

test("An event that the change itself raises is predicted after it", () => {
  const seen = [];
  beneath(root, () => {
    start(request(add, "+1"));
    seen.push(shown());
    return true;
  });
  assert.deepEqual(seen, ["0"]);
  assert.equal(shown(), "0+1");
});

test("Predictions are taken back in the other order", () => {
  const undone = [];
  modules.predict = ({ word }) => ({ undo: () => undone.push(word) });
  for (const word of ["first", "second", "third"]) start(request(add, word));
  beneath(root, () => true);
  assert.deepEqual(undone, ["third", "second", "first"]);
});
