// @ts-check
/** Where the chosen output has no value: then there is no slope, and nothing sets out on the way back. */

/**
 * @typedef {import('./types.js').Walk} Walk
 * @typedef {Pick<Walk, 'nodes'|'outputs'|'output'>} Outcome
 */

/**
 * Whether nothing that a walk starts from or leads to has a value.
 * @param {Outcome} walk @param {import('./types.js').Mode} mode
 */
export const isLost = ({ nodes, outputs, output }, mode) =>
  (mode === 'reverse' ? [outputs[output]] : outputs).every((node) => nodes[node].value == null);

/**
 * The first operation without a value that the chosen output is made of; null where it has a value.
 * @param {Outcome} walk @returns {{node: number, why: string}|null} which operation is to blame, and why
 */
export function lossOf({ nodes, outputs, output }) {
  let node = outputs[output];
  if (nodes[node].value != null) return null;
  for (;;) {
    const { inputs, no_value: why } = nodes[node];
    const before = inputs.find((/** @type {number} */ input) => nodes[input].value == null);
    if (before === undefined) return { node, why: why ?? '' };
    node = before;
  }
}
