// @ts-check
/** The words of what a run has cost. */

import { grouped, short } from '../../shared/numbers.js';

/**
 * @typedef {object} Counts what a run has done up to here
 * @property {number} forward passes
 * @property {number} backward passes
 * @property {number} evaluations of the loss
 * @property {number} updates
 * @property {number} epochs
 * @property {number} operations
 */

/**
 * What the run has cost, by name.
 * @param {Counts} counts
 * @returns {Record<string, string>}
 */
export const costsByName = ({ forward, backward, evaluations, updates, epochs, operations }) => ({
  'forward passes': grouped(forward),
  'backward passes': grouped(backward),
  'loss evaluations': grouped(evaluations),
  updates: grouped(updates),
  epochs: short(epochs),
  operations: grouped(operations),
});

/** @param {string} convention of the server */
export const countersConvention = (convention) =>
  `${convention} A forward pass is one evaluation of the loss on the batch.`;
