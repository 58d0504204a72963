import { settings } from "./settings.js";

/** What the modules do for the page, once it has loaded them. */
export const modules = {};

/** Loads the modules that something on the page needs. */
export const load = () => {
  for (const name of ["live", "optimistic"]) {
    const address = settings[`${name}Module`];
    if (address && document.querySelector(`[data-${name}]`)) import(address);
  }
};
