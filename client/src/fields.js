import * as wire from "./wire.js";

/** @import { Field, Request, Undo, Value, Values } from "./types.js" */

// What a visitor typed and what the server last sent are told apart without keeping a copy of the page: HTML has the
// server's value as the default (attribute) and the visitor's as the property.

const selector = "input:not([type=file]),textarea,option";

/** @param {Field} field */
const kindOf = (field) => "selected" in field ? "Selected" : /checkbox|radio/.test(/** @type {Field} */ (field).type) ? "Checked" : "Value";

/** @param {Field} field */
const propertyOf = (field) => /** @type {"selected" | "checked" | "value"} */ (kindOf(field).toLowerCase());

/**
 * @param {Field} field
 * @returns {Value}
 */
const defaultOf = (field) => field[/** @type {"defaultSelected" | "defaultChecked" | "defaultValue"} */ ("default" + kindOf(field))];

/**
 * The fields that the server has sent, with their present values.
 * @param {Element} root
 * @returns {Values}
 */
export const valuesIn = (root) => new Map([.../** @type {NodeListOf<Field>} */ (root.querySelectorAll(selector))]
  .filter((field) => field.twin && !field.closest(`[${wire.keepAttribute}]`))
  .map((field) => [field, field[propertyOf(field)]]));

/**
 * Whether the visitor's value stays.
 * @param {Value} current what the field held before the update
 * @param {Value} last what the server had sent for it before
 * @param {Value} next what the server sends for it now
 * @param {Value} sent what the field held when the event that is being answered was raised; undefined for a push
 * @param {boolean} [isOwn] whether the event was about this field, so that the answer decides even when it repeats itself
 */
export const stays = (current, last, next, sent, isOwn) =>
  current !== last && (sent !== undefined && current !== sent || next === last && !isOwn);

/** @type {EventTarget | false} */
let composing;

/**
 * Knows in which field an input method is at work.
 * @param {Event} event
 */
export const compose = ({ type, target }) => {
  composing = type === "compositionstart" && target;
};

/**
 * Whether somebody is about to type on: with an input method, in half a number, or behind what a handler has cut off or spelled in its way.
 * @param {string} value
 * @param {string} next
 */
export const isUnfinished = (value, next) => {
  const [typed, kept] = [value.trimStart(), next].map((text) => text.toLowerCase());
  return value.length > next.length && typed.startsWith(kept) && !/[\p{L}\p{N}]/u.test(typed.slice(kept.length));
};

/**
 * @param {Field} field
 * @param {Value} next
 */
const isInTheMiddle = (field, next) =>
  field === composing || field.validity?.badInput || propertyOf(field) === "value" && isUnfinished(field.value, next);

/**
 * Makes a change to a component and puts its fields right after it.
 * @param {Element} root
 * @param {() => Undo | undefined} run makes the change; gives back what takes it back, or nothing when nothing was changed
 * @param {Partial<Request>} [request] the event that is answered by it; nothing for a push
 * @param {Element} [form] whose fields show what the server has sent, whatever was typed
 * @returns what takes the change back, the values of the fields too unless the visitor has gone on since
 */
export const change = (root, run, { sent, about, isSubmit } = {}, form) => {
  /** @type {[field: Field, current: Value, last: Value][]} */
  const before = [...valuesIn(root)].map(([field, current]) => [field, current, defaultOf(field)]);
  const focused = /** @type {Field} */ (document.activeElement);
  const { selectionStart, selectionEnd, value: text } = focused;
  const undo = run();
  set(before.map(([field, current, last]) => {
    const next = defaultOf(field);
    const property = propertyOf(field);
    const isOwn = about?.contains(field) && (isSubmit || property !== "value" || field.hasAttribute(property));
    const isReset = form?.contains(field);
    let stay = !isReset && stays(current, last, next, sent?.get(field), isOwn);
    if (!stay && !isReset && !isSubmit && field === focused && isInTheMiddle(field, next)) {
      stay = true;
      // What the server has made of it is shown when the visitor leaves the field.
      field.addEventListener("blur", () => field.value === current && (field.value = defaultOf(field)), { once: true });
    }
    return [field, stay ? current : next, !stay];
  }));
  // Whoever types in the middle goes on there: what lies behind the caret tells where it was.
  if (selectionStart != null && focused.value !== text) {
    const end = focused.value.length - text.length;
    focused.setSelectionRange(selectionStart + end, selectionEnd + end);
  }
  const after = valuesIn(root);
  return undo && (() => {
    const now = valuesIn(root);
    undo();
    set(before.map(([field, value]) => {
      const isVisitors = now.has(field) && now.get(field) !== after.get(field);
      return [field, isVisitors ? now.get(field) : value, isVisitors];
    }));
  });
};

/**
 * Sets what must win last: setting one radio button or option clears the others.
 * @param {[Field, Value, isFinal: boolean][]} rulings the fields with their values, and whether each must win
 */
const set = (rulings) => {
  for (const [field, value] of rulings.sort(([, , one], [, , other]) => +one - +other)) {
    const property = propertyOf(field);
    if (field[property] !== value) field[property] = value;
  }
};
