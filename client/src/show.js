import { change } from "./fields.js";
import { focus, move } from "./focus.js";
import { emit } from "./marks.js";
import { merge } from "./merge.js";
import { beneath } from "./pending.js";
import { isGuess, revision } from "./roots.js";
import { commit, parse } from "./served.js";
import * as wire from "./wire.js";

/** @import { Answer, Request, Root } from "./types.js" */

const autofocused = "[autofocus]";

/**
 * Shows what the server has made of a component, and does what its handler asks of the page.
 * The one place where a component's DOM changes for good, whatever brought the answer.
 * @param {Root} root
 * @param {Answer} answer
 * @param {Request} [request] is answered by it; nothing for a push
 * @param {() => void} [patch] does the operations that lead to the new HTML; without them the answer has the HTML
 * @returns the answer, when it has no HTML of a component, or operations that don't fit
 */
export const show = (root, answer, request, patch) => {
  const [next, template] = !patch && root.parentNode ? parse(answer.html, root.parentNode).children : [];
  if (!patch && !next?.hasAttribute(wire.componentAttribute)) return answer;

  let shown = root;
  const present = root.querySelectorAll(autofocused);
  const isShown = beneath(root, () => {
    if (!root.parentNode || !request?.isMount && (answer.rev ?? revision(next)) < revision(root)) return true;
    // In an SVG a template is an element like any other.
    if (template && isGuess(root)) commit(() => merge(root.twin, (/** @type {HTMLTemplateElement} */ (template).content ?? template).firstElementChild), true);
    const run = () => commit(patch ?? (() => merge(root.twin, next)));
    if (!change(root, run, answer.status === 422 ? { ...request, about: null } : request, answer.reset && (request.trigger.closest("form") ?? root))) return;
    if (!root.parentNode) shown = next.twin;
    // The check value of the HTML that a root shows, or "" where the server has not said it.
    shown.shownCheck = answer.check ?? "";
    htmx.process(shown);
    emit(shown, wire.updated, { request });
    if (request?.eventId) focus([...shown.querySelectorAll(autofocused)].find((element) => ![...present].includes(element)));
    return true;
  }, request);
  if (!isShown) return answer;
  if (answer.focus != null) move(shown, answer.focus);
  if (answer.navigate) location = /** @type {any} */ (answer.navigate);
};
