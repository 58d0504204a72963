import { place } from "./page.js";
import assert from "node:assert/strict";
import test from "node:test";
import { merge } from "../src/merge.js";
import { commit, learn, parse } from "../src/served.js";

/** Opens a page with some HTML, and has the server send other HTML for it. */
const open = (html) => {
  const root = place(html);
  learn(root);
  const update = (next) => commit(() => merge(root.twin, parse(next, root.parentNode).firstElementChild));
  return { root, update };
};

for (const [name, before, after] of [
  ["texts", "<p>one</p>", "<p>two</p>"],
  ["attributes", '<a href="/a" title="x">a</a>', '<a href="/b" class="y">a</a>'],
  ["comments", "<p><!--one--></p>", "<p><!--two--></p>"],
  ["children", "<p>one<b>two</b></p>", "<p><i>zero</i>one</p>"],
  ["nothing", "<p>one</p>", "<p>one</p>"],
  ["another kind of element", "<p>one</p>", "<section>one</section>"],
  ["everything inside", "<p><b>one</b></p>", "<p></p>"],
  ["a template", "<p><template><b>one</b></template></p>", "<p><template><b>two</b></template></p>"],
]) {
  test(`What the server sends is shown: ${name}`, () => {
    const { root, update } = open(`<div>${before}</div>`);
    const undo = update(`<div>${after}</div>`);
    assert.equal(root.outerHTML, `<div>${after}</div>`);
    assert.equal(root.twin.outerHTML, root.outerHTML);
    undo();
    assert.equal(root.innerHTML.replace(' class=""', ""), before);
  });
}

test("What has an id is the same wherever it goes", () => {
  const { root, update } = open('<div><ul><li id="a">a</li><li id="b">b</li><li id="c">c</li></ul><ol></ol></div>');
  const [a, b, c] = root.firstChild.children;
  update('<div><ul><li id="c">C</li><li id="a">a</li></ul><ol><li id="b">b</li></ol></div>');
  assert.deepEqual([root.firstChild.children[0] === c, root.firstChild.children[1] === a, root.lastChild.firstChild === b, c.textContent], [true, true, true, "C"]);
});

test("Without an id, what stands in front of something new stays what it is", () => {
  const { root, update } = open("<ul><li>a</li><li>b</li></ul>");
  const [a, b] = root.children;
  update("<ul><li>a</li><li>new</li><li>b</li></ul>");
  assert.ok(root.children[0] === a && root.children[2] === b);
});

test("What scripts have added stays where it is, and what they took away stays away", () => {
  const { root, update } = open("<ul><li>a</li><li>b</li></ul>");
  const mark = document.createElement("hr");
  root.children[0].after(mark);
  root.lastChild.remove();
  update("<ul><li>A</li><li>b</li></ul>");
  assert.equal(root.outerHTML, "<ul><li>A</li><hr></ul>");
});

test("A class that a script has set stays beside the server's", () => {
  const { root, update } = open('<p class="a b">x</p>');
  root.classList.add("dragged");
  update('<p class="b c">x</p>');
  assert.deepEqual([...root.classList].sort(), ["b", "c", "dragged"]);
});

test("An attribute that a script has changed is the server's again once the server changes it", () => {
  const { root, update } = open('<details title="one">x</details>');
  root.title = "by a script";
  root.open = true;
  update('<details title="one">y</details>');
  assert.deepEqual([root.title, root.open], ["by a script", true]);
  update('<details title="two">y</details>');
  assert.deepEqual([root.title, root.open], ["two", true]);
});

test("A component inside goes on as it is, with its new parameters", () => {
  const { root, update } = open('<div><section id="line-1" data-keep data-component="line"><b>typed</b></section></div>');
  const child = root.firstChild;
  update('<div><p>new</p><section id="line-1" data-keep data-parameters="sealed"></section></div>');
  assert.ok(root.lastChild === child);
  assert.equal(child.innerHTML, "<b>typed</b>");
  assert.equal(child.getAttribute("data-parameters"), "sealed");
});

test("A change that fails leaves both as they were", () => {
  const { root, update } = open("<p>one</p>");
  const before = root.outerHTML;
  const undo = commit(() => {
    merge(root.twin, parse("<p>two</p>", root.parentNode).firstElementChild);
    throw new Error("failed");
  });
  assert.deepEqual([undo, root.outerHTML, root.twin.outerHTML], [undefined, before, before]);
  update("<p>two</p>");
  assert.equal(root.textContent, "two");
});

test("A change that was made long ago is learnt, and the page is left alone", () => {
  const { root } = open("<p>one</p>");
  assert.equal(commit(() => merge(root.twin, parse("<p>two</p>", root.parentNode).firstElementChild), true), undefined);
  assert.deepEqual([root.textContent, root.twin.textContent], ["one", "two"]);
});
