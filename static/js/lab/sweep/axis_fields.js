// @ts-check
/** The fields of one axis: both ends, how many, how they are spaced. */

import { numberField } from '../../shared/views/number_field.js';

/** @typedef {import('./types.js').Axis} Axis */

/** @param {string} name @param {number} most numbers on it */
export function axisFields(name, most) {
  const group = /** @type {HTMLElement} */ (document.querySelector(`[data-axis="${name}"]`));
  const of = (/** @type {string} */ field) => /** @type {any} */ (group.querySelector(`[data-field="${field}"]`));
  const ends = { from: numberField(of('from')), to: numberField(of('to')) };
  const count = numberField(of('count'), { limits: { minimum: 2, maximum: most, integer: true } });
  return {
    /** @param {Axis} axis */
    show(axis) {
      ends.from.show(axis.from);
      ends.to.show(axis.to);
      count.show(axis.count);
      of('scale').value = axis.scale;
    },
    /** What stands there; null, and says why, where a number is missing. @returns {Axis|null} */
    read() {
      const [from, to, many] = [ends.from.read(), ends.to.read(), count.read()];
      if (from == null || to == null || many == null) return null;
      return { from, to, count: many, scale: of('scale').value };
    },
  };
}
