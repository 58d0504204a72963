import * as wire from "./wire.js";

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
const make = copying(document);

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
const act = (served, run) => steps.push([run, served, run(served)]);

/**
 * @param {AnyNode} node
 * @param {string} name
 * @param {string | null} value
 */
const put = (node, name, value) => value === null ? node.removeAttribute(name) : node.setAttribute(name, value);

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

/** @param {AnyNode} node */
const isKept = (node) => node.hasAttribute?.(wire.keepAttribute);

/**
 * Turns the HTML that the server has sent into what it sends now.
 * @param {AnyNode} root
 * @param {AnyNode} next
 */
export const merge = (root, next) => {
  /** @param {AnyNode} node */
  const identified = (node) => [...node.querySelectorAll?.("[id]") ?? []];
  const known = new Map(identified(root).map((element) => [element.id, element]));
  /** @type {Set<AnyNode>} */
  const used = new Set();
  /** @type {AnyNode[]} */
  const gone = [];

  /** @param {AnyNode} node */
  const use = (node) => used.add(node);

  /** @param {AnyNode} node */
  const isKnown = ({ id }) => known.has(id);

  /**
   * Nodes are equal whatever is in their templates; their HTML is not. What is settled is nobody else's: an id may stand there twice.
   * @param {AnyNode | undefined} old
   * @param {AnyNode} next
   */
  const isEqual = (old, next) => old?.isEqualNode(next) && old.outerHTML === next.outerHTML && use(old) && identified(old).map(use);

  /**
   * What was sent before for a node that is sent now, wherever it was; a new one when there was nothing, and for a template that has changed.
   * @param {AnyNode} child
   * @param {AnyNode[]} olds
   */
  const find = (child, olds) => {
    const found = (isKnown(child) ? [known.get(child.id)] : olds).find((node) => node.id === child.id && !used.has(node) && (node.nodeName === child.nodeName && !child.content || isKept(child)));
    use(found);
    // What is new may have something known in it.
    return found ?? (identified(child).some(isKnown) ? child.cloneNode() : child);
  };

  /**
   * @param {AnyNode} old
   * @param {AnyNode} next
   * @returns {unknown}
   */
  const mergeNode = (old, next) => {
    if (isEqual(old, next)) return;
    if (!next.attributes) return setText(old, next.data);
    if (used.has(old) && isKept(next)) {
      // A component that is on the page goes on as it is, perhaps with other parameters.
      const parameters = next.getAttribute(wire.parametersAttribute);
      if (parameters) put(old.twin, wire.parametersAttribute, parameters);
      return;
    }
    for (const { name } of [...old.attributes, ...next.attributes]) setAttribute(old, name, next.getAttribute(name));
    mergeChildren(old, next);
  };

  /**
   * @param {AnyNode} old
   * @param {AnyNode} next
   */
  const mergeChildren = (old, next) => {
    /** @type {AnyNode[]} */
    const olds = [...old.childNodes];
    /** @type {AnyNode[]} */
    const news = [...next.childNodes];
    /** @type {AnyNode | undefined} */
    let end;
    while (isEqual(olds[0], news[0])) {
      olds.shift();
      news.shift();
    }
    while (isEqual(olds.at(-1), news.at(-1))) {
      end = olds.pop();
      news.pop();
    }

    const nodes = news.map((child) => find(child, olds));
    /** @param {AnyNode | null | undefined} node */
    const follow = (node) => {
      while (node && !used.has(node)) node = node.nextSibling;
      return node;
    };
    let at = follow(olds[0] ?? end);
    nodes.forEach((node, i) => {
      // The next but one is where it should be once the one before it has moved on.
      if (node !== at && node === follow(at?.nextSibling)) at = node;
      if (node !== at) place(node, old, at);
      else at = follow(at.nextSibling);
      mergeNode(node, news[i]);
    });
    gone.push(...olds);
  };

  if (root.nodeName === next.nodeName) mergeNode(root, next);
  // Another element takes the root's place for good.
  else act(root, (node) => /** @type {any} */ (node === root || node.replaceWith(make(next))));
  for (const node of gone) if (!used.has(node)) place(node);
};
