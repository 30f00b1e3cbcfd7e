// @ts-check
/** Four sources of slopes at one point: measured again by a press, and the random guess is then another one. */

import { post } from '../shared/api.js';
import { partsOf } from '../shared/parts.js';
import { fixed } from './words.js';

/** Of the first weight behind the hidden layer: w5. */
const WEIGHT = 4;

/**
 * @param {HTMLElement} element
 * @param {{seed: number}} asked what the server is asked
 */
export function mount(element, asked) {
  const button = /** @type {HTMLButtonElement} */ (partsOf(element)('again'));
  let { seed } = asked;
  button.addEventListener('click', async () => {
    button.disabled = true;
    seed += 1;
    try {
      const { sources } = await post('/api/compare-sources', { ...asked, seed });
      for (const source of sources) show(element, source);
    } finally {
      button.disabled = false;
    }
  });
  button.disabled = false;
}

/**
 * @param {HTMLElement} element
 * @param {{name: string, gradient: number[], cosine: number|null}} source
 */
function show(element, { name, gradient, cosine }) {
  const row = element.querySelector(`[data-source="${name}"]`);
  if (!row) return;
  const part = partsOf(row);
  part('slope').textContent = fixed(gradient[WEIGHT], 6);
  part('agreement').textContent = cosine == null ? '–' : fixed(cosine, 3);
}
