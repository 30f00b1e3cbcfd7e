// @ts-check
/** What is selected in the network, as the server is asked about it, and back. */

/** @typedef {import('../iteration/state/types.js').Selection} Selection */

/**
 * @param {any} selection
 * @returns {object|null} null for nothing, and for inputs: they have no slope here
 */
export function targetOf(selection) {
  if (!selection || selection.layer === 0) return null;
  const { kind, layer } = selection;
  if (kind === 'node') return { kind, layer, index: selection.index, of: selection.of ?? 'value' };
  if (selection.in == null) return { kind: 'bias', layer, to: selection.out };
  return { kind: 'weight', layer, to: selection.out, from: selection.in };
}

/** @param {any} target @returns {any} */
export function selectionOf(target) {
  if (target.kind === 'node') return target;
  return { kind: 'edge', layer: target.layer, out: target.to, in: target.from ?? null };
}
