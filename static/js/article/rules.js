// @ts-check
/** One frozen slope, and what each rule makes of it: bars that follow a slider. */

import { isAborted, post } from '../shared/api.js';
import { partsOf } from '../shared/parts.js';
import { full, short } from '../shared/numbers.js';

/** Bars begin and end at these sizes; each power of ten is as long as the next. */
const LEAST = 1e-3;
const MOST = 100;

/**
 * @param {HTMLElement} element
 * @param {{theta: number[], slope: number, optimizers: object[]}} options what the rules are asked
 */
export function mount(element, { theta, slope, optimizers }) {
  const part = partsOf(element);
  const slider = /** @type {HTMLInputElement} */ (part('slider'));
  const rows = [...element.querySelectorAll('li')];
  let asking = new AbortController();

  async function ask() {
    const factor = 10 ** slider.valueAsNumber;
    part('factor').textContent = short(factor, 2);
    asking.abort();
    asking = new AbortController();
    const body = { theta, optimizers, slope: { value: 0, gradient: [factor * slope] } };
    const answer = await post('/api/compare-optimizers', body, asking.signal);
    for (const [i, row] of rows.entries()) show(row, answer.optimizers[i].update[0]);
  }

  slider.addEventListener('input', () => ask().catch(ignoreAborted));
  slider.disabled = false;
}

/** @param {HTMLElement} row @param {number} update */
function show(row, update) {
  const number = /** @type {HTMLElement} */ (row.querySelector('[data-part="update"]'));
  number.textContent = short(update, 4);
  number.title = full(update);
  row.querySelector('i')?.style.setProperty('--share', String(shareOf(update)));
}

/** @param {number} update */
function shareOf(update) {
  const size = Math.log10(Math.max(Math.abs(update), LEAST) / LEAST);
  return Math.min(1, Math.max(0, size / Math.log10(MOST / LEAST)));
}

/** @param {unknown} error */
function ignoreAborted(error) {
  if (!isAborted(error)) throw error;
}
