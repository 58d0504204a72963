import { apply } from "./operations.js";
import { merge } from "./merge.js";
import { commit, learn, parse } from "./served.js";

// Applies operations to real nodes and takes them back, and says what is not as it should be.

window.apply = (root, operations) => {
  const served = learn(root);
  return commit(() => apply(served, operations));
};

const own = ["data-state", "data-rev", "data-live"];

const fromFragment = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return document.importNode(template.content, true);
};

const fromTemplate = (html) => fromFragment(html).firstElementChild;

const fromPage = (doctype, html) => new DOMParser().parseFromString(`${doctype}<body>${html}</body>`, "text/html").body.firstElementChild;

// Classes and styles are changed one by one: their order says nothing, and neither does an attribute without any.
const words = ({ style }, name, value) => name === "class" ? value.match(/\S+/g)?.sort().join() : name === "style" ? style?.cssText.split("; ").sort().join() || undefined : value;

function describe(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return [node.nodeName, node.data];
  const attributes = [...node.attributes].map(({ name, value }) => [name, words(node, name, value)]).filter(([, value]) => value !== undefined).sort(([one], [other]) => one < other ? -1 : 1);
  const children = [...(node.localName === "template" ? node.content : node).childNodes].map(describe);
  return [node.namespaceURI, node.localName, attributes, children];
}

const same = (one, other) => JSON.stringify(describe(one)) === JSON.stringify(describe(other));

/** Where two descriptions part. */
function parting(one, other) {
  const [[part, counterpart]] = [one.map((part, i) => [part, other[i]]).filter(([part, counterpart]) => JSON.stringify(part) !== JSON.stringify(counterpart)), [[one, other]]].find((pairs) => pairs.length);
  return Array.isArray(part) && Array.isArray(counterpart) && part.length === counterpart.length ? parting(part, counterpart) : JSON.stringify([part, counterpart]).slice(0, 400);
}

function nodesIn(root) {
  const nodes = [];
  const walker = document.createTreeWalker(root);
  for (let node = root; node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

function standIn(root, ids) {
  for (const element of [...root.querySelectorAll("[data-keep]")].filter(({ id }) => ids.has(id))) {
    const live = document.createElement("section");
    live.id = element.id;
    live.innerHTML = "live <b>content</b>";
    element.replaceWith(live);
  }
}

const keptIds = (root) => new Set([...root.querySelectorAll("[data-keep][id]")].map(({ id }) => id));

/** What is wrong with a pair of documents and the operations between them; undefined for nothing. */
function problemOf({ older, newer, operations, isRow }, index) {
  const root = fromTemplate(older);
  const expected = fromTemplate(newer);
  if (!isRow) {
    for (const doctype of ["<!doctype html>", ""]) {
      if (!same(root, fromPage(doctype, older))) return "the page's parser makes another tree of the first document";
      if (!same(expected, fromPage(doctype, newer))) return "the page's parser makes another tree of the second document";
    }
  }
  const kept = keptIds(root).intersection(keptIds(expected));
  for (const document of [root, expected]) {
    for (const name of own) document.removeAttribute(name);
    standIn(document, kept);
  }
  window.document.body.replaceChildren(root);
  const before = JSON.stringify(describe(root));
  const nodes = nodesIn(root);
  const problemWith = (undo, name) => {
    if (!same(root, expected)) return `${name} makes another tree: ${parting(describe(root), describe(expected))}`;
    undo();
    if (JSON.stringify(describe(root)) !== before) return `undo of ${name} leaves another tree: ${parting(describe(root), JSON.parse(before))}`;
    const after = nodesIn(root);
    if (after.length !== nodes.length || after.some((node, i) => node !== nodes[i])) return `undo of ${name} leaves other nodes`;
  };
  const undo = window.apply(root, JSON.parse(operations));
  if (!undo && !makesKnownAnew(older, operations)) return "an expectation fails";
  return (undo && problemWith(undo, "operations")) || (index % 3 === 0 && !isRow && ![root, expected].some((document) => document.querySelector("[data-keep]:not([id])")) && problemWith(showWhole(root, newer), "whole HTML"));
}

const showWhole = (root, html) => {
  const served = learn(root);
  const next = parse(html, root.parentNode).firstElementChild;
  for (const name of own) next.removeAttribute(name);
  return commit(() => merge(served, next));
};

/** Whether an element that was there comes again somewhere else: only the whole HTML can say that it is the same one. */
const makesKnownAnew = (older, operations) => {
  const known = new Set([...fromTemplate(older).querySelectorAll("[id]")].map(({ id, nodeName }) => id + nodeName));
  return JSON.parse(operations).some(([kind, , , , , html]) => kind === "s" && [...fromFragment(html).querySelectorAll("[id]")].some(({ id, nodeName }) => known.has(id + nodeName)));
};

window.problems = (pairs) => pairs.flatMap((pair, index) => {
  let problem;
  try {
    problem = problemOf(pair, index);
  } catch (error) {
    problem = String(error);
  }
  return problem ? [`${index}: ${problem}`] : [];
});

/** What is wrong with pages that carry operations in an attribute; each is [shown, expected, name]. */
window.escapes = (pages) => pages.flatMap(([shown, expected, name]) => {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${shown}<p id="after"></p>`, "text/html");
  const plain = new DOMParser().parseFromString(`<!doctype html><body>${expected}<p id="after"></p>`, "text/html");
  const [trigger, ...others] = page.querySelectorAll("[data-optimistic]");
  const [root] = page.body.children;
  if (others.length || page.body.children.length !== 2 || trigger.attributes.length !== 2) return [`${name}: something has left the attribute`];
  if (!window.apply(root, JSON.parse(trigger.getAttribute("data-optimistic")))) return [`${name}: an expectation fails`];
  trigger.removeAttribute("data-optimistic");
  return same(root, plain.body.children[0]) ? [] : [`${name}: the operations make another tree`];
});
