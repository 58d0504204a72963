import { merge, parse, place, setAttribute, setText } from "./main.js";

// Does the server's operations to what it has sent of a component. HtmlDiff.cs describes and writes them:
//   ["a", path, name, { attribute: value or null }]        sets and removes attributes
//   ["t", path, name, text]                                sets a text or comment
//   ["s", path, parent, count, [names], html]              removes nodes and inserts others in their place
//   ["m", path, parent, count, name, to]                   moves a node among its siblings

/** To be called in `commit`: throws when a node is not what an operation expects. */
export const apply = (served, operations) => {
  const find = (path, name) => {
    const node = path.reduce((parent, index) => parent.childNodes[index], served);
    expect(is(node, name));
    return node;
  };

  /** The parent, its children without those that are cut out, and these. */
  const cut = (path, name, count, names) => {
    const parent = find(path.slice(0, -1), name);
    const nodes = [...parent.childNodes];
    const at = path.at(-1);
    const removed = nodes.splice(at, names.length);
    expect(nodes.length + removed.length === count && at <= count && names.every((name, i) => is(removed[i], name)));
    return [parent, nodes, removed];
  };

  const actions = {
    a(path, name, values) {
      for (const attribute in values) setAttribute(find(path, name), attribute, values[attribute]);
    },

    t: (path, name, text) => setText(find(path, name), text),

    s(path, name, count, names, html) {
      const [parent, nodes, removed] = cut(path, name, count, names);
      const holder = parse(html, parent);
      const added = [...holder.childNodes];
      const [next, other] = added;
      // A drawing, which the server compares as a whole, is still the same one.
      if (!other && !names[1] && next?.nodeName === removed[0]?.nodeName && next.id === removed[0].id && !next.content) return merge(removed[0], next);
      // What only moves to another parent is not made anew: the whole HTML says so. Until all is known to go well, the page is as it was.
      expect(![...holder.querySelectorAll("[id]:not(template)")].some(({ id, nodeName }) => {
        const [known, again] = document.querySelectorAll("#" + CSS.escape(id));
        return known?.nodeName === nodeName && !again;
      }));
      for (const node of removed) place(node);
      for (const node of added) place(node, parent, nodes[path.at(-1)]);
    },

    m(path, name, count, moved, to) {
      const [parent, nodes, [node]] = cut(path, name, count, [moved]);
      place(node, parent, nodes[to]);
    },
  };

  for (const [kind, ...details] of operations) actions[kind](...details);
};

const expect = (claim) => {
  if (!claim) throw new Error();
};

// The server keeps what is in an element to its page, so an id says which one it is.
const is = (node, name) =>
  "*" + node.id === name || node.nodeName.toLowerCase() === name;
