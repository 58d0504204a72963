import { valuesIn } from "./fields.js";
import { isOnItsWay } from "./pending.js";
import { raise, uniqueId } from "./requests.js";
import { revision } from "./roots.js";
import * as wire from "./wire.js";

/** @import { HtmxContext, Trigger } from "./types.js" */

/**
 * Takes a component's event over from htmx, which has found the trigger, validated the form and collected its fields.
 * From here on it would drop the third of three quick clicks. Everything else is left to it.
 * @param {Trigger} trigger
 * @param {{ ctx: HtmxContext }} detail
 */
export const take = (trigger, { ctx: { sourceEvent, request, vals = {}, confirm: question } }) => {
  // A view's triggers are for its own component, or for its parent.
  const root = trigger.closest(`[${wire.componentAttribute}="${request.action.split("/").pop()}"]`);
  const fields = request.body;
  if (!root || request.method !== "POST" || !fields.has(wire.eventField)) return true;

  const isSubmit = sourceEvent.type === "submit";
  // One Enter too many; a button may be meant several times.
  if (isSubmit && isOnItsWay(trigger)) return false;
  const { [wire.eventField]: event, ...payload } = { ...Object.fromEntries(fields), ...vals };
  for (const name in vals) {
    fields.delete(name);
    flatten(fields, name, vals[name]);
  }
  if (!question || confirm(question)) {
    raise({
      root,
      trigger,
      headers: request.headers,
      event,
      eventId: uniqueId(),
      rev: revision(root),
      sending: trigger.getAttribute("hx-vals"),
      fields,
      payload,
      form: request.form && `${new URLSearchParams(/** @type {any} */ (fields))}`,
      isSubmit,
      about: isSubmit || trigger !== request.form ? trigger : null,
      sent: valuesIn(root),
    });
  }
  return false;
};

/**
 * A form names a list's element `lines[0]` and a record's member `address.street`.
 * @param {FormData} fields
 * @param {string} name
 * @param {any} value
 */
const flatten = (fields, name, value) => {
  if (value !== Object(value)) fields.append(name, value ?? "");
  else for (const key in value) flatten(fields, name + (Array.isArray(value) ? `[${key}]` : `.${key}`), value[key]);
};
