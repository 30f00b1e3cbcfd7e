// @ts-check
/** Finds the parts of one figure or page inside its own element: `data-part="scrub"`. No other figure is ever touched. */

/** @typedef {(name: string) => any} Part the element of that name; null when this figure does not show it */

/**
 * @param {ParentNode} root
 * @returns {Part}
 */
export const partsOf = (root) => (name) => root.querySelector(`[data-part="${name}"]`);
