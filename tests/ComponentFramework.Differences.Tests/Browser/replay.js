// Applies operations to real nodes and takes them back, and says what is not as it should be.

const own = ["data-state", "data-rev", "data-live"];

const fromTemplate = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return document.importNode(template.content.firstElementChild, true);
};

const fromPage = (doctype, html) => new DOMParser().parseFromString(`${doctype}<body>${html}</body>`, "text/html").body.firstElementChild;

function describe(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return [node.nodeName, node.data];
  const attributes = [...node.attributes].map(({ name, value }) => [name, value]).sort(([one], [other]) => one < other ? -1 : 1);
  const children = [...(node.localName === "template" ? node.content : node).childNodes].map(describe);
  return [node.namespaceURI, node.localName, attributes, children];
}

const same = (one, other) => JSON.stringify(describe(one)) === JSON.stringify(describe(other));

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
function problemOf({ older, newer, operations, isRow }) {
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
  const undo = window.apply(root, JSON.parse(operations));
  if (!undo) return "an expectation fails";
  if (!same(root, expected)) return "the operations make another tree";
  undo();
  if (JSON.stringify(describe(root)) !== before) return "undo leaves another tree";
  const after = nodesIn(root);
  if (after.length !== nodes.length || after.some((node, i) => node !== nodes[i])) return "undo leaves other nodes";
}

window.problems = (pairs) => pairs.flatMap((pair, index) => {
  let problem;
  try {
    problem = problemOf(pair);
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
