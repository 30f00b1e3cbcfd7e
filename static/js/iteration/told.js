// @ts-check
/** What one iteration tells of itself in its event "change": where it stands, what is chosen, and its loss. */

import { nameOfSelection } from './address/short_names.js';
import { preceding } from './position.js';

/**
 * A beat is told when all of it has been shown: nobody speaks of what is still on its way.
 * @param {import('./state/types.js').State} state @returns {import('../shared/tell_changes.js').Told|null}
 */
export function toldOf(state) {
  const { run, preset, choices, motion, selection, example, planeChoice } = state;
  const position = shownPosition(state);
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

/** The last beat that is whole. @param {import('./state/types.js').State} state */
const shownPosition = ({ position, appearance }) =>
  position.progress === 1 || appearance.still ? position : preceding(position);
