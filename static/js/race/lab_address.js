// @ts-check
/** The addresses at which the lab opens the runs of a race: each holds a whole experiment. */

import { encode } from '../shared/address/compression.js';
import { themeIn } from '../shared/address/theme.js';
import { LONGEST_QUERY } from './address.js';
import { remember } from '../drawing/remember.js';

/** @typedef {import('./types.js').Race} Race */

/** For each entry, its address at an iteration. @type {(race: Race) => Promise<((iteration: number) => string)[]>} */
export const labAddresses = remember((/** @type {Race} */ race) =>
  Promise.all(race.setup.entries.map((entry) => addressOf(race, entry)))
);

/** @param {Race} race @param {import('./types.js').Entry} entry */
async function addressOf({ setup: { ground, steps }, start }, { optimizer, source, seed }) {
  const { problem, batchSize, seed: shared, theta } = ground;
  // Another seed would start elsewhere.
  const isOther = theta !== null || (seed !== null && seed !== shared);
  const experiment = {
    problem,
    source,
    optimizer,
    batch_size: batchSize,
    seed: seed ?? shared,
    theta: isOther ? start : null,
    edits: [],
  };
  const e = await encode({ experiment, example: null });
  return (/** @type {number} */ iteration) => {
    const said = new URLSearchParams({
      steps: String(steps),
      iteration: String(iteration),
      ...themeIn(location.search),
    });
    return e.length <= LONGEST_QUERY ? `/lab?e=${e}&${said}` : `/lab?${said}#e=${e}`;
  };
}
