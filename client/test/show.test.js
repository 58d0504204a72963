import { heard, place, processed, visited } from "./page.js";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { learn } from "../src/served.js";
import { show } from "../src/show.js";

const updates = heard("component:updated");

const html = (content, rev = 2, attributes = "") => `<div id="cart-1" data-component="cart" data-rev="${rev}"${attributes}>${content}</div>`;

/** A component as a page brings it. */
const open = (content, rev = 1) => {
  const root = place(html(content, rev));
  learn(root);
  return root;
};

const event = (root, trigger = root) => ({ root, trigger, eventId: "1" });

beforeEach(() => [updates, processed, visited].forEach((list) => list.splice(0)));

test("An answer's HTML is shown in the nodes that are there", () => {
  const root = open("<p>one</p>");
  const { firstChild: paragraph } = root;
  const request = event(root);
  assert.equal(show(root, { html: html("<p>two</p>"), check: "c2" }, request), undefined);
  assert.equal(root.outerHTML, html("<p>two</p>"));
  assert.ok(root.firstChild === paragraph);
  assert.equal(root.shownCheck, "c2");
  assert.ok(processed.length === 1 && processed[0] === root);
  assert.deepEqual(updates.map(({ target, detail }) => [target === root, detail.request === request]), [[true, true]]);
});

test("Without a check value, nothing is known to be shown", () => {
  const root = open("one");
  show(root, { html: html("two") });
  assert.equal(root.shownCheck, "");
});

for (const [name, answer] of [
  ["a problem", { status: 403, code: "permission_denied", error: "Not yours." }],
  ["HTML of a whole page", { status: 200, html: "<p>Sign in</p>" }],
  ["no answer at all", { status: 0, code: "offline" }],
]) {
  test(`With ${name}, nothing is shown and the answer is given back`, () => {
    const root = open("one");
    assert.ok(show(root, answer, event(root)) === answer);
    assert.equal(root.outerHTML, html("one", 1));
    assert.equal(updates.length, 0);
  });
}

test("An older version is not shown; its event is answered all the same", () => {
  const root = open("three", 3);
  assert.equal(show(root, { html: html("two", 2) }, event(root)), undefined);
  assert.equal(show(root, { delta: [], rev: 2 }, event(root), assert.fail), undefined);
  assert.equal(root.textContent, "three");
});

test("A mount shows an older version", () => {
  const root = open("three", 3);
  show(root, { html: html("afresh", 1) }, { root, trigger: root, isMount: true });
  assert.equal(root.textContent, "afresh");
});

test("A component that has left the page is not looked for", () => {
  const root = open("one");
  root.remove();
  assert.equal(show(root, { delta: [], rev: 2 }, event(root), assert.fail), undefined);
});

test("Operations that don't fit are given back, and nothing is shown", () => {
  const root = open("one");
  const answer = { delta: [], rev: 2 };
  assert.equal(show(root, answer, event(root), () => { throw new Error(); }), answer);
  assert.equal(updates.length, 0);
});

test("What a visitor typed stays under a push", () => {
  const root = open('<input name="note" value="">');
  root.firstChild.value = "typed";
  show(root, { html: html('<input name="note" value="sent">') });
  assert.equal(root.firstChild.value, "sent");
  root.firstChild.value = "typed";
  show(root, { html: html('<input name="note" value="sent"><b>new</b>', 3) });
  assert.equal(root.firstChild.value, "typed");
});

test("A submitted form is cleared by its answer, and keeps what is typed when it was refused", () => {
  const root = open('<form><input name="note" value="" required></form>');
  const [form, input] = [root.firstChild, root.querySelector("input")];
  const request = { ...event(root, form), about: form, isSubmit: true, sent: new Map([[input, "typed"]]) };
  input.value = "typed";
  show(root, { status: 422, html: html('<form><input name="note" value="" required><em>too short</em></form>') }, request);
  assert.equal(input.value, "typed");
  show(root, { status: 200, html: html('<form><input name="note" value="" required></form>', 3) }, request);
  assert.equal(input.value, "");
});

test("A reset shows what the server has sent in the form of the event, and only there", () => {
  const root = open('<form><button></button><input name="note" value=""></form><input name="search" value="">');
  const [note, search] = root.querySelectorAll("input");
  note.value = search.value = "typed";
  show(root, { html: root.outerHTML, reset: true }, { ...event(root, root.querySelector("button")), about: null, sent: new Map() });
  assert.deepEqual([note.value, search.value], ["", "typed"]);
});

test("The first answer brings what the page showed, so that only what has changed since is touched", () => {
  const root = place(html('<p title="by a script">one</p><i>mark</i>', 1));
  learn(root);
  const before = html("<p>one</p>", 1);
  show(root, { html: `${html("<p>two</p>")}<template>${before}</template>`, check: "c2" }, event(root));
  assert.equal(root.innerHTML, '<p title="by a script">two</p><i>mark</i>');
});

test("Another element takes the root's place", () => {
  const root = open("one");
  show(root, { html: '<section id="cart-1" data-component="cart" data-rev="2">two</section>', check: "c2" }, event(root));
  const next = document.getElementById("cart-1");
  assert.equal(next.localName, "section");
  assert.equal(next.shownCheck, "c2");
  assert.ok(processed.length === 1 && processed[0] === next);
});

test("The page goes where the handler leads", () => {
  const root = open("one");
  show(root, { html: html("two"), navigate: "/thanks" }, event(root));
  assert.deepEqual(visited, ["/thanks"]);
});

test("The focus goes where the handler puts it", () => {
  const root = open('<input id="cart-1-note"><input name="code">');
  const [note, code] = root.children;
  show(root, { html: root.outerHTML, focus: "note" }, event(root));
  assert.ok(document.activeElement === note);
  show(root, { html: root.outerHTML, focus: "code" }, event(root));
  assert.ok(document.activeElement === code);
  show(root, { html: root.outerHTML, focus: "" }, event(root));
  assert.ok(document.activeElement === root);
});

test("The focus goes to a field with autofocus that an event has brought, and stays where it is for a push", () => {
  const root = open("<button>edit</button>");
  root.firstChild.focus();
  show(root, { html: html("<button>edit</button><input autofocus>") }, event(root));
  assert.ok(document.activeElement === root.lastChild);
  const other = open("<button>edit</button>");
  other.firstChild.focus();
  show(other, { html: html("<button>edit</button><input autofocus>") });
  assert.ok(document.activeElement === other.firstChild);
});
