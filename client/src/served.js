import * as wire from "./wire.js";

// What the server has sent of the page's components, node for node, beside what scripts, visitors and the browser have made
// of it. An answer is compared with what was sent before; of the page it touches what the server has changed, and nothing else.

// Nothing loads, runs or is upgraded in here.
const inert = document.implementation.createHTMLDocument("");

let steps;

/** Makes copies for a document of nodes with everything in them; each node knows its copy, and the other way round. */
const copying = (document) => {
  const copy = (node) => {
    // A template has its content elsewhere.
    const twin = node.twin = document.importNode(node, node.content);
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

/** The nodes of some HTML, as they would be in the parent: an SVG's parts are no HTML elements. */
export const parse = (html, parent) => {
  const holder = inert.importNode(parent);
  holder.innerHTML = html;
  return holder;
};

/**
 * Changes what the server has sent, and then the page alike.
 * @param change is done with the functions below; when it throws, nothing at all is touched
 * @param isLearnt whether it was sent long ago, so that the page is left as it is
 * @returns what takes everything back, with the very nodes that were there; nothing when nothing was done
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

/** Does something to a node that the server sent now, and to the page's node for it when all is known to go well. */
const act = (served, run) => steps.push([run, served, run(served)]);

const put = (node, name, value) => value === null ? node.removeAttribute(name) : node.setAttribute(name, value);

export const setAttribute = (served, name, value) => {
  const last = served.getAttribute(name);
  if (last !== value) act(served, (node) => node === served ? replaceAttribute(node, name, value) : (mends[name] ?? replaceAttribute)(node, name, value, last));
};

const replaceAttribute = (node, name, value) => {
  const last = node.getAttribute(name);
  put(node, name, value);
  return () => put(node, name, last);
};

const words = (text) => text?.match(/\S+/g) ?? [];

const declarations = (text) => {
  const { style } = inert.createElement("i");
  style.cssText = text ?? "";
  return style;
};

// Classes and styles are many values in one attribute; scripts set theirs beside the server's.
const mends = {
  class({ classList }, name, value, last) {
    const set = (next, last) => {
      classList.remove(...last.filter((word) => !next.includes(word)));
      classList.add(...next.filter((word) => !last.includes(word)));
    };
    const [next, before] = [words(value), words(last)];
    set(next, before);
    return () => set(before, next);
  },

  style({ style }, name, value, last) {
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

export const setText = (served, text) => act(served, (node) => {
  const { data } = node;
  node.data = text;
  return () => (node.data = data);
});

/** Puts a node before another one, or at the end; takes it away when there is no parent. */
export const place = (served, parent, next) => {
  if (!served.twin) make(served);
  act(served, (node) => {
    const { parentNode, nextSibling } = node;
    const here = (other) => node === served ? other : other?.twin;
    move(node, here(parent), here(next));
    return () => move(node, parentNode, nextSibling);
  });
};

const move = (node, parent, next) => {
  if (!parent) return node.remove();
  // Where browsers can, a moved element keeps its focus, scroll position and animations.
  const insert = parent.moveBefore && node.isConnected && parent.isConnected ? "moveBefore" : "insertBefore";
  // What others have taken away since can't tell the place any more.
  parent[insert](node, next?.parentNode === parent ? next : null);
};

const isKept = (node) => node.hasAttribute?.(wire.keepAttribute);

/** Turns the HTML that the server has sent into what it sends now. */
export const merge = (root, next) => {
  const identified = (node) => [...node.querySelectorAll?.("[id]") ?? []];
  const known = new Map(identified(root).map((element) => [element.id, element]));
  const used = new Set();
  const gone = [];

  const use = (node) => used.add(node);

  const isKnown = ({ id }) => known.has(id);

  /** Nodes are equal whatever is in their templates; their HTML is not. What is settled is nobody else's: an id may stand there twice. */
  const isEqual = (old, next) => old?.isEqualNode(next) && old.outerHTML === next.outerHTML && use(old) && identified(old).map(use);

  /** What was sent before for a node that is sent now, wherever it was; a new one when there was nothing, and for a template that has changed. */
  const find = (child, olds) => {
    const found = (isKnown(child) ? [known.get(child.id)] : olds).find((node) => node.id === child.id && !used.has(node) && (node.nodeName === child.nodeName && !child.content || isKept(child)));
    use(found);
    // What is new may have something known in it.
    return found ?? (identified(child).some(isKnown) ? child.cloneNode() : child);
  };

  const mergeNode = (old, next) => {
    if (isEqual(old, next)) return;
    if (!next.attributes) return setText(old, next.data);
    if (used.has(old) && isKept(next)) {
      // A component that is on the page goes on as it is, perhaps with other parameters.
      const { parameters } = next.dataset;
      if (parameters) old.twin.dataset.parameters = parameters;
      return;
    }
    for (const { name } of [...old.attributes, ...next.attributes]) setAttribute(old, name, next.getAttribute(name));
    mergeChildren(old, next);
  };

  const mergeChildren = (old, next) => {
    const olds = [...old.childNodes];
    const news = [...next.childNodes];
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
  else act(root, (node) => node === root || node.replaceWith(make(next)));
  for (const node of gone) if (!used.has(node)) place(node);
};
