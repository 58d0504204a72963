// Puts the server's operations on a component's nodes, all of them or none. HtmlDiff.cs describes and writes them:
//   ["a", path, name, { attribute: value or null }]        sets and removes attributes
//   ["t", path, name, text]                                sets a text or comment
//   ["s", path, parent, count, [names], html]              removes nodes and inserts others in their place
//   ["m", path, parent, count, name, to]                   moves a node among its siblings

const plans = {
  a: ({ find }, path, name, values) => {
    const node = find(path, name);
    return node && Object.entries(values).map(([attribute, value]) => swap(
      () => node.getAttribute(attribute),
      (value) => value === null ? node.removeAttribute(attribute) : node.setAttribute(attribute, value),
      value,
    ));
  },

  t: ({ find }, path, name, text) => {
    const node = find(path, name);
    return node && [swap(() => node.data, (data) => { node.data = data; }, text)];
  },

  s: ({ list }, path, parent, count, names, html) => {
    const [node, nodes, at] = list(path, parent, count);
    if (!node || at > nodes.length || !names.every((name, i) => is(nodes[at + i], name))) return;
    const template = document.createElement("template");
    template.innerHTML = html;
    const added = [...template.content.childNodes];
    const removed = nodes.splice(at, names.length, ...added);
    const next = nodes[at + added.length];
    return [[() => replace(node, removed, added, next), () => replace(node, added, removed, next)]];
  },

  m: ({ list }, path, parent, count, name, to) => {
    const [node, nodes, at] = list(path, parent, count);
    if (!node || !is(nodes[at], name)) return;
    const before = nodes[at + 1];
    const [moved] = nodes.splice(at, 1);
    nodes.splice(to, 0, moved);
    const next = nodes[to + 1];
    return [[() => place(node, moved, next), () => place(node, moved, before)]];
  },
};

/**
 * Applies operations to a component's root. When a node is not what an operation expects, nothing at all is touched.
 * @returns a function that takes everything back, with the very nodes that were there; null when nothing was done
 */
export function apply(root, operations) {
  // The children of the elements that lose or gain some, as they will be by then.
  const lists = new Map();
  const childrenOf = (node) => lists.get(node) ?? node.childNodes;
  const walk = (path) => path.reduce((node, index) => node && childrenOf(node)[index], root);
  const tree = {
    find: (path, name) => is(walk(path), name) && walk(path),
    list: (path, name, count) => {
      const node = tree.find(path.slice(0, -1), name);
      if (!node || childrenOf(node).length !== count) return [];
      if (!lists.has(node)) lists.set(node, [...node.childNodes]);
      return [node, lists.get(node), path.at(-1)];
    },
  };
  const steps = [];
  for (const [kind, ...details] of operations) {
    const plan = plans[kind]?.(tree, ...details);
    if (!plan) return null;
    steps.push(...plan);
  }
  for (const [run] of steps) run();
  return () => {
    while (steps.length) steps.pop()[1]();
  };
}

// The page may keep another element for a placeholder, so an id says which one it is.
const is = (node, name) =>
  node && (name[0] === "*" ? node.getAttribute?.("id") === name.slice(1) : node.nodeName.toLowerCase() === name);

function swap(get, set, value) {
  let last;
  return [() => {
    last = get();
    set(value);
  }, () => set(last)];
}

function replace(parent, removed, added, next) {
  for (const node of removed) node.remove();
  for (const node of added) parent.insertBefore(node, within(parent, next));
}

// Where browsers can, a moved element keeps its focus, scroll position and animations.
function place(parent, node, next) {
  parent[parent.moveBefore && node.parentNode === parent ? "moveBefore" : "insertBefore"](node, within(parent, next));
}

// What others have taken away since can't tell the place any more.
const within = (parent, next) => next?.parentNode === parent ? next : null;
