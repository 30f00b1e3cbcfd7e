// @ts-check
/** The fields of one axis: both ends, how many, how they are spaced. */

import { numberField } from '../../shared/views/number_field.js';

import { wrongInAxis } from './wrong_axis.js';

/** @typedef {import('./types.js').Axis} Axis */

/** @param {string} name @param {number} most numbers on it */
export function axisFields(name, most) {
  const group = /** @type {HTMLElement} */ (document.querySelector(`[data-axis="${name}"]`));
  const of = (/** @type {string} */ field) => /** @type {any} */ (group.querySelector(`[data-field="${field}"]`));
  const ends = { from: numberField(of('from')), to: numberField(of('to')) };
  const count = numberField(of('count'), { limits: { minimum: 2, maximum: most, integer: true } });
  /** What was said against one end may be over when the other has changed. */
  function readRefused() {
    for (const end of Object.values(ends)) if (end.input.ariaInvalid === 'true') end.read();
  }
  group.addEventListener('input', readRefused);
  return {
    /** @param {Axis} axis */
    show(axis) {
      ends.from.show(axis.from);
      ends.to.show(axis.to);
      count.show(axis.count);
      of('scale').value = axis.scale;
      readRefused();
    },
    /**
     * What stands there; null, and says why, where a number is missing or cannot be.
     * @param {import('./wrong_axis.js').Limits} limits of the number that is varied
     * @returns {Axis|null}
     */
    read(limits) {
      const [from, to, many] = [ends.from.read(), ends.to.read(), count.read()];
      if (from == null || to == null || many == null) return null;
      /** @type {Axis} */
      const axis = { from, to, count: many, scale: of('scale').value };
      const wrong = wrongInAxis(axis, limits);
      if (!wrong) return axis;
      ends[wrong.end].refuse(wrong.text);
      return null;
    },
  };
}
