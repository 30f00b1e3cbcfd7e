// @ts-check
/** What racers are called: their rule, and their rate where two have the same rule. */

import { short } from '../shared/numbers.js';

/** How the page speaks of the dashes of each lane. */
export const DASHES = ['solid line', 'long dashes', 'dots', 'dashes and dots'];

/** @param {{lab: any, catalog: any}} state @returns {string[]} */
export function racerNames({ lab, catalog }) {
  const same = (racer) => lab.racers.filter((one) => one.name === racer.name).length > 1;
  return lab.racers.map((racer) => {
    const { title } = catalog.optimizers.find((one) => one.name === racer.name);
    return same(racer) ? `${title} ${short(racer.learning_rate)}` : title;
  });
}
