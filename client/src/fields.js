// What a visitor typed and what the server last sent are told apart without keeping a copy of the page: HTML has the
// server's value as the default (attribute) and the visitor's as the property.

const selector = "input:not([type=file]),textarea,option";

const propertyOf = (field) =>
  "selected" in field ? "selected" : /^(checkbox|radio)$/.test(field.type) ? "checked" : "value";

const defaultOf = (field) => field["default" + propertyOf(field).replace(/^./, (letter) => letter.toUpperCase())];

/** The present value of every field in a component. */
export const valuesIn = (root) => new Map([...root.querySelectorAll(selector)].map((field) => [field, field[propertyOf(field)]]));

/**
 * Whether the visitor's value stays.
 * @param current what the field held before the update
 * @param last what the server had sent for it before
 * @param next what the server sends for it now
 * @param sent what the field held when the event that is being answered was raised; undefined for a push
 * @param isOwn whether the event was about this field, so that the answer decides even when it repeats itself
 */
export const stays = (current, last, next, sent, isOwn) =>
  current !== last && (sent !== undefined && current !== sent || next === last && !isOwn);

/** Remembers the fields of a component and gives back the function that puts them right after its update. */
export function remember(root, { sent, about, isSubmit } = {}) {
  const before = [...valuesIn(root)].map(([field, current]) => [field, current, defaultOf(field)]);
  return () => {
    const rulings = before.map(([field, current, last]) => {
      const next = defaultOf(field);
      const property = propertyOf(field);
      const isOwn = about?.contains(field) && (isSubmit || property !== "value" || field.hasAttribute(property));
      const isSet = !stays(current, last, next, sent?.get(field), isOwn);
      return { field, property, value: isSet ? next : current, isSet };
    });
    // What the server sets comes last: setting one radio button or option clears the others.
    for (const { field, property, value } of rulings.sort((one, other) => one.isSet - other.isSet)) {
      if (field[property] !== value) field[property] = value;
    }
  };
}
