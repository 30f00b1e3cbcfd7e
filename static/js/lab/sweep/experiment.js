// @ts-check
/** The experiment that is swept: from a preset or an address, with a number put in its place, and back to the lab. */

import { get } from '../../shared/api.js';
import { addressWith } from '../address.js';
import { decode } from '../../shared/address/compression.js';

/** @typedef {Record<string, any>} Fields */

/** How long a run is that nobody has planned. */
const USUAL_STEPS = 100;

/**
 * @param {{preset: string|null, e: string|null}} setup
 * @returns {Promise<{fields: Fields, steps: number}>} Rejects where the address cannot be read.
 */
export async function experimentOf({ preset, e }) {
  if (e == null) {
    const { experiment, steps } = await get(`/api/presets/${preset}`);
    return { fields: sent(experiment), steps };
  }
  const { experiment } = await decode(e);
  return { fields: sent(experiment), steps: USUAL_STEPS };
}

/** What the calls take: the start of a run, without edits. @param {any} experiment @returns {Fields} */
const sent = ({ problem, source, optimizer, batch_size = null, seed = 0, theta = null }) => ({
  ...{ problem, source, optimizer, batch_size, seed, theta },
});

/**
 * The same experiment with a number in its place: the same as `with_number` in app/web/lab/sweep/swept_numbers.py.
 * @param {Fields} fields @param {string} name @param {number} value
 * @returns {Fields}
 */
export function withNumber(fields, name, value) {
  if (name === 'width') {
    const { layers, ...rest } = fields.problem;
    const [first, last] = [layers[0], layers.at(-1)];
    return { ...fields, problem: { ...rest, layers: [first, ...layers.slice(1, -1).map(() => value), last] } };
  }
  const [part, ...rest] = name.split('.');
  const inner = rest.length ? withNumber(fields[part] ?? {}, rest.join('.'), value) : value;
  return { ...fields, [part]: inner };
}

/**
 * The address at which the lab opens the run of a cell.
 * @param {import('./types.js').Sweep} sweep @param {import('./types.js').Place} cell
 */
export async function labAddress({ fields, number, rates, values, steps }, { row, column }) {
  const here = withNumber(withNumber(fields, number.name, values[row]), 'optimizer.learning_rate', rates[column]);
  const experiment = /** @type {any} */ ({ ...here, edits: [] });
  return `/lab${await addressWith(experiment, null, { steps: String(steps) })}`;
}
