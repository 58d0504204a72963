import { settings } from "./settings.js";
import * as wire from "./wire.js";

/** @import { Modules } from "./types.js" */

/** @type {Modules} */
export const modules = {};

/** Loads the modules that something on the page needs. */
export const load = () => {
  loadFor(wire.liveAttribute, settings.liveModule);
  loadFor(wire.optimisticAttribute, settings.optimisticModule);
};

/**
 * @param {string} attribute
 * @param {string} address
 */
const loadFor = (attribute, address) => address && document.querySelector(`[${attribute}]`) && import(address);
