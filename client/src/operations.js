import { merge, parse, place, setAttribute, setText } from "./main.js";

/** @import { AnyNode, Details, Operation, Path } from "./types.js" */

/**
 * Does the server's operations to what it has sent of a component. To be called in `commit`: throws when a node is not what
 * an operation expects.
 * @param {AnyNode} served
 * @param {Operation[]} operations
 */
export const apply = (served, operations) => {
  /**
   * @param {Path} path
   * @param {string} name
   */
  const find = (path, name) => {
    const node = path.reduce((parent, index) => parent.childNodes[index], served);
    expect(is(node, name));
    return node;
  };

  /**
   * The parent, its children without those that are cut out, and these.
   * @param {Path} path
   * @param {string} name
   * @param {number} count
   * @param {string[]} names
   * @returns {[AnyNode, AnyNode[], AnyNode[]]}
   */
  const cut = (path, name, count, names) => {
    const parent = find(path.slice(0, -1), name);
    const nodes = [...parent.childNodes];
    const at = path.at(-1);
    const removed = nodes.splice(at, names.length);
    expect(nodes.length + removed.length === count && at <= count && names.every((name, i) => is(removed[i], name)));
    return [parent, nodes, removed];
  };

  /** @type {{ [Kind in Operation[0]]: (...details: Details<Kind>) => void }} */
  const actions = {
    a(path, name, values) {
      for (const attribute in values) setAttribute(find(path, name), attribute, values[attribute]);
    },

    t: (path, name, text) => setText(find(path, name), text),

    s(path, name, count, names, html) {
      const [parent, nodes, removed] = cut(path, name, count, names);
      const holder = parse(html, parent);
      /** @type {AnyNode[]} */
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

  for (const [kind, ...details] of operations) /** @type {Function} */ (actions[kind])(...details);
};

/** @param {unknown} claim */
const expect = (claim) => {
  if (!claim) throw new Error();
};

/**
 * The server keeps what is in an element to its page, so an id says which one it is.
 * @param {AnyNode | undefined} node
 * @param {string} name
 */
const is = (node, name) =>
  "*" + node.id === name || node.nodeName.toLowerCase() === name;
