// @ts-check
/** What one iteration tells of itself in its event "change": where it stands, what is chosen, and its loss. */

import { nameOfSelection } from './address/short_names.js';

/** @param {import('./state/types.js').State} state @returns {import('../shared/tell_changes.js').Told|null} */
export function toldOf({ run, preset, choices, position, motion, selection, example, planeChoice }) {
  const frame = run?.frames.get(position.count);
  if (!run || !preset || !choices || !frame) return null;
  return {
    preset: preset.name,
    count: position.count,
    beat: position.beat,
    moves: motion !== 'rest',
    source: choices.source.name,
    rule: choices.optimizer.name,
    rate: Number(choices.optimizer.learning_rate),
    seed: choices.seed,
    row: example === null ? null : example + 1,
    selected: selection && nameOfSelection(selection),
    plane: planeChoice.kind,
    loss: frame.value,
    diverged: run.diverged !== null,
  };
}
