// @ts-check
/** What is selected in the network, as the server is asked about it, and back. */

/** @typedef {import('../iteration/state/types.js').Selection} Selection */
/** @typedef {import('./types.js').Target} Target */

/**
 * @param {Selection|null} selection
 * @returns {Target|null} null for nothing, and for inputs: they have no slope here
 */
export function targetOf(selection) {
  if (!selection || selection.layer === 0) return null;
  const { layer } = selection;
  if (selection.kind === 'node') return { kind: 'node', layer, index: selection.index, of: selection.of ?? 'value' };
  if (selection.in == null) return { kind: 'bias', layer, to: selection.out };
  return { kind: 'weight', layer, to: selection.out, from: selection.in };
}

/** @param {any} target @returns {Selection} */
export function selectionOf(target) {
  if (target.kind === 'node') return target;
  return { kind: 'edge', layer: target.layer, out: target.to, in: target.from ?? null };
}
