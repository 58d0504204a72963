import { remember } from "./fields.js";
import { emit } from "./marks.js";
import * as wire from "./wire.js";

let morph;

/** Takes htmx's morph, without the rest of its swap, which would move the focus to every `autofocus` again. */
export function useMorph(htmxInternals) {
  morph = htmxInternals.morph;
  htmx.config.morphIgnore.push(wire.loadingAttribute, wire.liveAttribute);
}

/** Whether htmx may touch a node: not when the server says that its content is the page's own. */
export const mayMorph = (live, { newNode }) => !newNode.hasAttribute(wire.keepAttribute);

/**
 * Puts a component's new HTML in the place of what is shown; false when it is no component's HTML.
 * The one place where a component's DOM changes, whatever brought the HTML.
 */
export function show(root, html, request) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const { content } = template;
  const next = content.firstElementChild;
  if (!next?.hasAttribute(wire.componentAttribute)) return false;
  if (!root.isConnected || !request?.isMount && revision(next) < revision(root)) return true;

  for (const placeholder of content.querySelectorAll(`template[${wire.keepAttribute}]`)) standIn(placeholder, root);
  const settle = remember(root, request);
  content.replaceChildren(next);
  morph(root, content);
  settle();
  const shown = root.isConnected ? root : next;
  htmx.process(shown);
  emit(shown, wire.updated, { request });
  return true;
}

const revision = (root) => +root.getAttribute(wire.revisionAttribute);

/** htmx matches by id and tag name: an empty double of the live element makes it find that element. */
function standIn(placeholder, root) {
  const double = root.querySelector("#" + CSS.escape(placeholder.id))?.cloneNode() ?? placeholder;
  double.setAttribute(wire.keepAttribute, "");
  placeholder.replaceWith(double);
}
