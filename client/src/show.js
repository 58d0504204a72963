import { change } from "./fields.js";
import { emit } from "./marks.js";
import { apply, parse } from "./operations.js";
import { beneath } from "./predictions.js";
import * as wire from "./wire.js";

let morph;

/** Takes htmx's morph, without the rest of its swap, which would move the focus to every `autofocus` again. */
export const useMorph = (htmxInternals) => {
  morph = htmxInternals.morph;
  htmx.config.morphIgnore.push(wire.loadingAttribute, wire.liveAttribute);
};

/** Whether htmx may touch a node: not when the server says that its content is the page's own. */
export const mayMorph = (live, { newNode }) => !newNode.hasAttribute(wire.keepAttribute);

/**
 * Puts a component's new HTML, or the operations that lead to it, in the place of what is shown; false when the answer
 * has no HTML of a component, or operations that don't fit.
 * The one place where a component's DOM changes for good, whatever brought the answer.
 */
export const show = (root, answer, request) => {
  const content = parse(answer.html);
  const next = content.firstElementChild;
  if (!answer.delta && !next?.hasAttribute(wire.componentAttribute)) return false;

  return beneath(root, () => {
    if (!root.parentNode || !request?.isMount && (answer.rev ?? revision(next)) < revision(root)) return true;
    const run = () => next ? replace(root, next, content) : patch(root, answer);
    if (!change(root, run, answer.status === 422 ? { ...request, about: null } : request)) return false;
    const shown = root.parentNode ? root : next;
    // The check value of the HTML that a root shows, where the server has said it.
    shown.shownCheck = answer.check;
    htmx.process(shown);
    emit(shown, wire.updated, { request });
    return true;
  }, request);
};

/** The number of the version that a root shows. */
export const revision = (root) => +root.getAttribute(wire.revisionAttribute);

const replace = (root, next, content) => {
  for (const placeholder of content.querySelectorAll(`template[${wire.keepAttribute}]`)) {
    // htmx matches by id and tag name: an empty double of the live element makes it find that element, and leave it alone.
    const live = document.getElementById(placeholder.id) ?? placeholder;
    Object.assign(live.dataset, placeholder.dataset);
    placeholder.replaceWith(live.cloneNode());
    delete live.dataset.keep;
  }
  content.replaceChildren(next);
  morph(root, content);
  return true;
};

const patch = (root, { delta, base, state, rev }) => {
  const own = { [wire.stateAttribute]: state, [wire.revisionAttribute]: rev };
  return root.shownCheck === base && apply(root, [...delta, ["a", [], root.localName, own]]);
};
