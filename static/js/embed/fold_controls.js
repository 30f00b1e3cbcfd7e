// @ts-check
/** All controls of a figure: what it is made of, and how it runs, folded into its bar and unfolded over the picture. */

import { element } from '../shared/dom.js';
import { MORE } from './words.js';

const CHOICES = '.frame > :is(.choice, .ground-choice, .racers, .entries, .formula)';

/** Where a figure stands alone, they would leave it no room. @param {HTMLElement} main */
export function foldControls(main) {
  const secondary = /** @type {HTMLElement|null} */ (main.querySelector('.transport > .secondary'));
  if (!secondary) return;
  const folded = element('details', { className: 'popover folded' }, element('summary', {}, MORE));
  secondary.before(folded);
  const choices = /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll(CHOICES));
  folded.append(element('div', {}, ...choices, secondary));
}
