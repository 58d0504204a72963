/** Tells the page; false when a listener has prevented what comes next. */
export const emit = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
