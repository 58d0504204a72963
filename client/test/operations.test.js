import { place } from "./page.js";
import assert from "node:assert/strict";
import test from "node:test";
import { apply } from "../src/operations.js";
import { commit, learn } from "../src/served.js";

const list = "<ul><li>one</li><li>two</li><li>three</li></ul>";

/** Does operations to some HTML; gives back the page's element, and what takes them back. */
const change = (html, ...operations) => {
  const root = place(html);
  learn(root);
  return { root, undo: commit(() => apply(root.twin, operations)) };
};

test("An attribute is set, and removed when it is null", () => {
  const { root } = change('<div><a href="/old" title="Old">x</a></div>', ["a", [0], "a", { href: "/new", title: null }]);
  assert.equal(root.innerHTML, '<a href="/new">x</a>');
  assert.equal(root.twin.innerHTML, root.innerHTML);
});

test("A text is set in the node that was there", () => {
  const html = "<p>one</p>";
  const root = place(html);
  const { firstChild: text } = root;
  learn(root);
  commit(() => apply(root.twin, [["t", [0], "#text", "two"]]));
  assert.equal(root.innerHTML, "two");
  assert.ok(root.firstChild === text);
});

test("Nodes are taken away and others put in their place", () => {
  const { root } = change(list, ["s", [1], "ul", 3, ["li"], "<li>2</li><li>2½</li>"]);
  assert.equal(root.innerHTML, "<li>one</li><li>2</li><li>2½</li><li>three</li>");
});

test("Nodes are added at the end", () => {
  const { root } = change(list, ["s", [3], "ul", 3, [], "<li>four</li><li>five</li>"]);
  assert.equal(root.innerHTML, "<li>one</li><li>two</li><li>three</li><li>four</li><li>five</li>");
});

test("A node moves among its siblings and is the same one", () => {
  const root = place(list);
  const { lastChild: three } = root;
  learn(root);
  commit(() => apply(root.twin, [["m", [2], "ul", 3, "li", 0]]));
  assert.equal(root.innerHTML, "<li>three</li><li>one</li><li>two</li>");
  assert.ok(root.firstChild === three);
});

test("A node goes by its id where it has one", () => {
  const { root } = change('<ul><li id="a">one</li></ul>', ["a", [0], "*a", { class: "new" }]);
  assert.equal(root.innerHTML, '<li id="a" class="new">one</li>');
});

test("One node in the place of one of its kind is merged with it", () => {
  const root = place("<div><section><b>one</b> and more</section></div>");
  const { firstChild: section } = root;
  learn(root);
  commit(() => apply(root.twin, [["s", [0], "div", 1, ["section"], "<section><b>two</b> and more</section>"]]));
  assert.equal(root.innerHTML, "<section><b>two</b> and more</section>");
  assert.ok(root.firstChild === section);
});

for (const [name, ...operation] of [
  ["another kind of node", "a", [0], "b", { title: "x" }],
  ["another id", "a", [0], "*b", { title: "x" }],
  ["a node that is not there", "t", [0, 7], "#text", "x"],
  ["another number of children", "s", [0], "ul", 2, ["li"], ""],
  ["children of another kind", "s", [1], "ul", 3, ["p"], ""],
  ["a place behind the end", "s", [4], "ul", 3, [], "<li>x</li>"],
  ["another node to move", "m", [1], "ul", 3, "p", 0],
]) {
  test(`An operation that expects ${name} leaves everything as it was, with those before it`, () => {
    const { root, undo } = change(list, ["a", [0], "li", { class: "new" }], operation);
    assert.equal(undo, undefined);
    assert.equal(root.outerHTML, list);
    assert.equal(root.twin.outerHTML, list);
  });
}

test("A node with an id that stands elsewhere on the page is not made anew", () => {
  const html = '<div><p><i id="photo"></i></p><ul></ul></div>';
  const { root, undo } = change(html, ["s", [1, 0], "ul", 0, [], '<i id="photo"></i>']);
  assert.equal(undo, undefined);
  assert.equal(root.outerHTML, html);
});

test("Operations are taken back with the very nodes", () => {
  const root = place(list);
  const nodes = [...root.childNodes];
  learn(root);
  const undo = commit(() => apply(root.twin, [["m", [2], "ul", 3, "li", 0], ["s", [1], "ul", 3, ["li", "li"], "<li>x</li>"], ["a", [], "ul", { title: "New" }]]));
  assert.equal(root.outerHTML, '<ul title="New"><li>three</li><li>x</li></ul>');
  undo();
  assert.equal(root.outerHTML, list);
  assert.ok(nodes.every((node, i) => root.childNodes[i] === node));
});

test("What scripts have done to the page is left alone", () => {
  const root = place('<p class="a">one</p>');
  learn(root);
  root.classList.add("dragged");
  root.append("!");
  commit(() => apply(root.twin, [["a", [], "p", { class: "b" }], ["t", [0], "#text", "two"]]));
  assert.equal(root.outerHTML, '<p class="dragged b">two!</p>');
});
