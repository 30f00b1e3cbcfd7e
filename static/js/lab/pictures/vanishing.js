// @ts-check
/** Whether gradients vanish or explode: the slopes of the first layer beside those of the last. */

import { rootMeanSquare } from './sizes.js';

/** @typedef {import('./sizes.js').LayerSizes} LayerSizes */

/** From here on the first layers hardly learn, or leap. */
const FAR = 1000;

/**
 * What the slopes of the first layer are beside those of the last.
 * @param {LayerSizes[]} layers
 * @returns {{times: number|null, word: 'vanish'|'explode'|null}} times: first over last, root mean squares; null
 *   where there are not two layers, or no number says it
 */
export function comparedEnds(layers) {
  const [first, last] = [layers[0], layers.at(-1)].map((one) => rootMeanSquare(one?.gradient ?? []));
  const times = layers.length < 2 || first == null || !last ? null : first / last;
  if (times == null || !Number.isFinite(times)) return { times: null, word: null };
  return { times, word: times < 1 / FAR ? 'vanish' : times > FAR ? 'explode' : null };
}
