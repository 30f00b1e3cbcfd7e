// @ts-check
/** Formulas as the server wrote them, in MathML: browsers draw them without any script. */

import { element } from '../../shared/dom.js';

/** @param {{mathml: string}} formula @returns {HTMLElement} */
export function drawn({ mathml }) {
  const holder = element('span', { className: 'math' });
  holder.innerHTML = mathml;
  return holder;
}
