/** @import { AnyNode, Undo } from "./types.js" */

// What the server has sent of the page's components, node for node, beside what scripts, visitors and the browser have made
// of it. An answer is compared with what was sent before; of the page it touches what the server has changed, and nothing else.

// Nothing loads, runs or is upgraded in here.
const inert = document.implementation.createHTMLDocument("");

/** @typedef {(node: AnyNode) => Undo} Run */

/** @type {[run: Run, served: AnyNode, undo: Undo][]} */
let steps;

/**
 * Makes copies for a document of nodes with everything in them; each node knows its copy, and the other way round.
 * @param {Document} document
 */
const copying = (document) => {
  /**
   * @param {AnyNode} node
   * @returns {AnyNode}
   */
  const copy = (node) => {
    // A template has its content elsewhere.
    /** @type {AnyNode} */
    const twin = node.twin = document.importNode(node, /** @type {any} */ (node.content));
    twin.twin = node;
    twin.append?.(...[...node.childNodes].map(copy));
    return twin;
  };
  return copy;
};

/** Takes what stands on the page for what the server has sent. */
export const learn = copying(inert);

/** Makes the page's node for one that the server sends. */
export const make = copying(document);

/**
 * The nodes of some HTML, as they would be in the parent: an SVG's parts are no HTML elements.
 * @param {string} html
 * @param {Node} parent
 */
export const parse = (html, parent) => {
  const holder = /** @type {Element} */ (inert.importNode(parent));
  holder.innerHTML = html;
  return holder;
};

/**
 * Changes what the server has sent, and then the page alike.
 * @param {() => void} change is done with the functions below; when it throws, nothing at all is touched
 * @param {boolean} [isLearnt] whether it was sent long ago, so that the page is left as it is
 * @returns {Undo | undefined} what takes everything back, with the very nodes that were there; nothing when nothing was done
 */
export const commit = (change, isLearnt) => {
  steps = [];
  try {
    change();
  } catch {
    for (const [, , undo] of steps.reverse()) undo();
    return;
  }
  if (isLearnt) return;
  const undos = steps.flatMap(([run, served, undo]) => [undo, run(served.twin)]);
  return () => {
    while (undos.length) undos.pop()();
  };
};

/**
 * Does something to a node that the server sent now, and to the page's node for it when all is known to go well.
 * @param {AnyNode} served
 * @param {Run} run
 */
export const act = (served, run) => steps.push([run, served, run(served)]);

/**
 * @param {AnyNode} node
 * @param {string} name
 * @param {string | null} value
 */
export const put = (node, name, value) => value === null ? node.removeAttribute(name) : node.setAttribute(name, value);

/**
 * @param {AnyNode} served
 * @param {string} name
 * @param {string | null} value
 */
export const setAttribute = (served, name, value) => {
  const last = served.getAttribute(name);
  if (last !== value) act(served, (node) => node === served ? replaceAttribute(node, name, value) : (mends[name] ?? replaceAttribute)(node, name, value, last));
};

/** @type {Mend} */
const replaceAttribute = (node, name, value) => {
  const last = node.getAttribute(name);
  put(node, name, value);
  return () => put(node, name, last);
};

/**
 * @param {string | null} text
 * @returns {string[]}
 */
const words = (text) => text?.match(/\S+/g) ?? [];

/** @param {string | null} text */
const declarations = (text) => {
  const { style } = inert.createElement("i");
  style.cssText = text ?? "";
  return style;
};

// Classes and styles are many values in one attribute; scripts set theirs beside the server's.
/** @typedef {(node: any, name: string, value: string | null, last?: string | null) => Undo} Mend */
/** @type {Record<string, Mend>} */
const mends = {
  class({ classList }, name, value, last) {
    /**
     * @param {string[]} next
     * @param {string[]} last
     */
    const set = (next, last) => {
      classList.remove(...last.filter((word) => !next.includes(word)));
      classList.add(...next.filter((word) => !last.includes(word)));
    };
    const [next, before] = [words(value), words(last)];
    set(next, before);
    return () => set(before, next);
  },

  style({ style }, name, value, last) {
    /**
     * @param {CSSStyleDeclaration} next
     * @param {CSSStyleDeclaration} last
     */
    const set = (next, last) => {
      for (const property of [...last, ...next]) {
        const value = next.getPropertyValue(property);
        if (value !== last.getPropertyValue(property)) style.setProperty(property, value, next.getPropertyPriority(property));
      }
    };
    const [next, before] = [declarations(value), declarations(last)];
    set(next, before);
    return () => set(before, next);
  },
};

/**
 * @param {AnyNode} served
 * @param {string} text
 */
export const setText = (served, text) => act(served, (node) => {
  const { data } = node;
  node.data = text;
  return () => (node.data = data);
});

/**
 * Puts a node before another one, or at the end; takes it away when there is no parent.
 * @param {AnyNode} served
 * @param {AnyNode} [parent]
 * @param {AnyNode | null} [next]
 */
export const place = (served, parent, next) => {
  if (!served.twin) make(served);
  act(served, (node) => {
    const { parentNode, nextSibling } = node;
    /** @param {AnyNode | null | undefined} other */
    const here = (other) => node === served ? other : other?.twin;
    move(node, here(parent), here(next));
    return () => move(node, parentNode, nextSibling);
  });
};

/**
 * @param {AnyNode} node
 * @param {any} parent
 * @param {AnyNode | null | undefined} next
 */
const move = (node, parent, next) => {
  if (!parent) return node.remove();
  // Where browsers can, a moved element keeps its focus, scroll position and animations.
  const insert = parent.moveBefore && node.isConnected && parent.isConnected ? "moveBefore" : "insertBefore";
  // What others have taken away since can't tell the place any more.
  parent[insert](node, next?.parentNode === parent ? next : null);
};
