// @ts-check
/** A slider and a number for each setting of a source or an optimizer, built from the catalog. */

import { element } from '../dom.js';
import { createNumberField } from './number_field.js';

/** @typedef {import('../choice.js').Setting} Setting */

const STEPS = 200;

/** A range that spans this many times its default is easier to travel in powers of ten. */
const WIDE = 50;

/** How far a slider in powers of ten reaches around the default; the number takes the whole range. */
const DECADES = { below: 3, above: 4 };

/**
 * @param {string} owner names the group, so that ids stay unique
 * @param {Setting} setting
 * @param {number} value
 * @param {(value: number) => void} choose called when a value has been settled on
 * @param {Node[]} [beside] what else stands in its line
 */
export function settingControl(owner, setting, value, choose, beside = []) {
  const id = `${owner}-${setting.name}`;
  const title = setting.name.replaceAll('_', ' ');
  const number = createNumberField({ id, 'aria-describedby': `${id}-summary` }, value, {
    limits: setting,
    take(typed) {
      slider.show(typed);
      choose(typed);
    },
  });
  const slider = sliderOf(id, title, setting, number.show, choose);
  slider.show(value);
  const summary = element('small', { id: `${id}-summary` }, setting.summary);
  const label = element('label', { htmlFor: id }, title);
  return element('div', { className: 'setting' }, label, slider.input, number.input, ...beside, summary);
}

/**
 * @param {string} id
 * @param {string} title
 * @param {Setting} setting
 * @param {(value: number) => void} moved called while the slider moves
 * @param {(value: number) => void} choose called when it has come to rest
 */
function sliderOf(id, title, setting, moved, choose) {
  const scale = scaleOf(setting);
  const input = element('input', { type: 'range', id: `${id}-slider`, max: STEPS, 'aria-label': title });
  const tell = (/** @type {number} */ value) => input.setAttribute('aria-valuetext', String(value));
  const now = () => scale.value(input.valueAsNumber);
  input.addEventListener('input', () => {
    moved(now());
    tell(now());
  });
  input.addEventListener('change', () => choose(now()));
  return {
    input,
    show(/** @type {number} */ value) {
      input.value = String(scale.place(value));
      tell(value);
    },
  };
}

/** @typedef {{place: (value: number) => number, value: (place: number) => number}} Scale */

/**
 * How a slider's place and a value belong together.
 * @param {Setting} setting
 * @returns {Scale}
 */
export function scaleOf(setting) {
  const { default: usual, maximum, integer } = setting;
  // Around 0 there are no powers of ten.
  return usual > 0 && maximum > WIDE * usual && !integer ? powers(setting) : straight(setting);
}

/** @param {Setting} setting @returns {Scale} */
function straight({ minimum, maximum, integer }) {
  const width = maximum - minimum;
  return {
    place: (value) => Math.round((STEPS * (value - minimum)) / width),
    value: (place) => Math.min(maximum, rounded(minimum + (width * place) / STEPS, integer ? 0 : 3)),
  };
}

/**
 * The first place is the minimum itself, so that 0 can be reached.
 * @param {Setting} setting
 * @returns {Scale}
 */
function powers({ minimum, maximum, default: usual }) {
  const low = Math.log10(Math.max(minimum, usual * 10 ** -DECADES.below));
  const high = Math.log10(Math.min(maximum, usual * 10 ** DECADES.above));
  const unit = (high - low) / STEPS;
  return {
    place: (value) => (value > 0 ? Math.max(0, Math.round((Math.log10(value) - low) / unit)) : 0),
    value: (place) => (place === 0 ? minimum : Number((10 ** (low + unit * place)).toPrecision(2))),
  };
}

const rounded = (/** @type {number} */ value, /** @type {number} */ digits) => Number(value.toFixed(digits));
