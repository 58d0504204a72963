import { act, make, place, put, setAttribute, setText } from "./served.js";
import * as wire from "./wire.js";

/** @import { AnyNode } from "./types.js" */

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
