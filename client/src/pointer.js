// Nothing moves under a finger or a pressed mouse: the click would be lost, or meet something else.

const longestPress = 5000;

/**
 * Settled when nothing is pressed.
 * @type {Promise<unknown> | undefined}
 */
export let released;

/** @param {Event} event */
export const press = ({ target }) => {
  if (!/** @type {Element} */ (target).closest("button,a,label,summary,input,select")) return;
  released = new Promise((resolve) => {
    // The click comes right behind.
    const release = () => setTimeout(resolve, 50);
    // A release may get lost, in a menu or another window.
    setTimeout(resolve, longestPress);
    for (const name of ["pointerup", "pointercancel", "dragend"]) addEventListener(name, release, { once: true, capture: true });
  });
};
