// Puts the server's operations on a component's nodes, all of them or none. HtmlDiff.cs describes and writes them:
//   ["a", path, name, { attribute: value or null }]        sets and removes attributes
//   ["t", path, name, text]                                sets a text or comment
//   ["s", path, parent, count, [names], html]              removes nodes and inserts others in their place
//   ["m", path, parent, count, name, to]                   moves a node among its siblings

/**
 * Applies operations to a component's root. When a node is not what an operation expects, nothing at all is touched.
 * @returns a function that takes everything back, with the very nodes that were there; null when nothing was done
 */
export const apply = (root, operations) => {
  // The children of the elements that lose or gain some, as they will be by then.
  const lists = new Map();
  const childrenOf = (node) => lists.get(node) ?? node.childNodes;

  const find = (path, name) => {
    const node = path.reduce((parent, index) => childrenOf(parent)[index], root);
    expect(is(node, name));
    return node;
  };

  const cut = (path, name, count, names) => {
    const parent = find(path.slice(0, -1), name);
    const nodes = [...childrenOf(parent)];
    const at = path.at(-1);
    expect(nodes.length === count && at <= count && names.every((name, i) => is(nodes[at + i], name)));
    lists.set(parent, nodes);
    const removed = nodes.splice(at, names.length);
    return [parent, nodes, at, removed, nodes[at]];
  };

  const plans = {
    a: (path, name, values) => {
      const node = find(path, name);
      return Object.entries(values).map(([attribute, value]) => {
        const last = node.getAttribute(attribute);
        return [() => set(node, attribute, value), () => set(node, attribute, last)];
      });
    },

    t: (path, name, text) => {
      const node = find(path, name);
      const { data } = node;
      return [[() => { node.data = text; }, () => { node.data = data; }]];
    },

    s: (path, name, count, names, html) => {
      const [parent, nodes, at, removed, next] = cut(path, name, count, names);
      const added = [...parse(html).childNodes];
      nodes.splice(at, 0, ...added);
      return [[() => replace(parent, removed, added, next), () => replace(parent, added, removed, next)]];
    },

    m: (path, name, count, moved, to) => {
      const [parent, nodes, , removed, next] = cut(path, name, count, [moved]);
      const goal = nodes[to];
      nodes.splice(to, 0, ...removed);
      return [[() => replace(parent, [], removed, goal), () => replace(parent, [], removed, next)]];
    },
  };

  const done = [];
  const undo = () => {
    while (done.length) done.pop()[1]();
  };
  try {
    for (const step of operations.flatMap(([kind, ...details]) => plans[kind](...details))) {
      step[0]();
      done.push(step);
    }
    return undo;
  } catch {
    // A node is not what was expected, or what came is no operation at all.
    undo();
    return null;
  }
};

/** The nodes of some HTML, which no page has seen yet. */
export const parse = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
};

const expect = (claim) => {
  if (!claim) throw new Error();
};

// The page may keep another element for a placeholder, so an id says which one it is.
const is = (node, name) =>
  "*" + node.getAttribute?.("id") === name || node.nodeName.toLowerCase() === name;

const set = (node, attribute, value) =>
  value === null ? node.removeAttribute(attribute) : node.setAttribute(attribute, value);

const replace = (parent, removed, added, next) => {
  for (const node of removed) node.remove();
  for (const node of added) {
    // Where browsers can, a moved element keeps its focus, scroll position and animations.
    const insert = parent.moveBefore && node.parentNode === parent ? "moveBefore" : "insertBefore";
    // What others have taken away since can't tell the place any more.
    parent[insert](node, next?.parentNode === parent ? next : null);
  }
};
