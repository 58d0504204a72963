// What a visitor typed and what the server last sent are told apart without keeping a copy of the page: HTML has the
// server's value as the default (attribute) and the visitor's as the property.

const selector = "input:not([type=file]),textarea,option";

const kindOf = (field) => "selected" in field ? "Selected" : /checkbox|radio/.test(field.type) ? "Checked" : "Value";

const propertyOf = (field) => kindOf(field).toLowerCase();

const defaultOf = (field) => field["default" + kindOf(field)];

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

/**
 * Makes a change to a component and puts its fields right after it.
 * @param run makes the change; gives back what takes it back, or nothing when nothing was changed
 * @returns what takes the change back, the values of the fields too unless the visitor has gone on since
 */
export const change = (root, run, { sent, about, isSubmit } = {}) => {
  const before = [...valuesIn(root)].map(([field, current]) => [field, current, defaultOf(field)]);
  const undo = run();
  set(before.map(([field, current, last]) => {
    const next = defaultOf(field);
    const property = propertyOf(field);
    const isOwn = about?.contains(field) && (isSubmit || property !== "value" || field.hasAttribute(property));
    const isVisitors = stays(current, last, next, sent?.get(field), isOwn);
    return [field, isVisitors ? current : next, !isVisitors];
  }));
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

/** Sets what must win last: setting one radio button or option clears the others. */
const set = (rulings) => {
  for (const [field, value] of rulings.sort(([, , one], [, , other]) => one - other)) {
    const property = propertyOf(field);
    if (field[property] !== value) field[property] = value;
  }
};
