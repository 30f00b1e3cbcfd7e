// @ts-check
/** The padlock: parameters are locked in every beat but the step. */

import { watch } from '../dom.js';

/** @param {HTMLElement} container */
export function lockView(container) {
  const write = ({ position }) => container.classList.toggle('moving', position.beat === 'step');
  return { update: watch(({ position }) => [position.beat], write) };
}
