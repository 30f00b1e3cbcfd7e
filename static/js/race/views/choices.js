// @ts-check
/** What all entries share: the network, how long they race, how many rows a step sees, and the plane. */

import { fillList, watch } from '../../shared/dom.js';
import { LENGTHS } from '../address.js';
import { batchTitle, lengthTitle, MAIN_DIRECTIONS, TWO_PARAMETERS } from '../words/choices.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Context} Context
 * @typedef {import('../types.js').View} View
 */

const BATCHES = [null, 4, 8, 16, 32, 64];

/**
 * How long all race, and how many rows a step sees.
 * @param {Context} context @returns {View}
 */
export function lengthChoices({ part, store }) {
  const [steps, batch] = ['steps', 'batch'].map(part);
  const lengths = LENGTHS.map((name) => ({ name, title: lengthTitle(name) }));
  steps.addEventListener('change', () => change(store, { steps: Number(steps.value) }));
  batch.addEventListener('change', () => {
    const { ground } = /** @type {Setup} */ (store.state.setup);
    change(store, { ground: { ...ground, batchSize: batch.value === '' ? null : Number(batch.value) } });
  });
  return allOf([
    watch((state) => [state.setup?.steps], ({ setup }) => setup && fillList(steps, lengths, setup.steps)),
    watch((state) => [state.setup?.ground.batchSize], ({ setup }) => {
      if (!setup) return;
      const { batchSize } = setup.ground;
      const sizes = BATCHES.includes(batchSize) ? BATCHES : [...BATCHES, batchSize];
      fillList(batch, sizes.map((size) => ({ name: size ?? '', title: batchTitle(size) })), batchSize ?? '');
    }),
  ]);
}

/**
 * What is across in the picture of losses.
 * @param {Context} context @returns {View}
 */
export function unitChoice({ part, store }) {
  const unit = part('unit');
  unit.addEventListener('change', () => change(store, { unit: unit.value }));
  return { update: watch((state) => [state.setup?.unit], ({ setup }) => setup && (unit.value = setup.unit)) };
}

/**
 * The plane of the paths.
 * @param {Context} context @returns {View}
 */
export function planeChoice({ part, store }) {
  const [plane, pair, across, up] = ['plane', 'pair', 'across', 'up'].map(part);
  plane.addEventListener('change', () => change(store, { plane: plane.value === '' ? null : [0, 1] }));
  across.addEventListener('change', () => choosePair(0, Number(across.value)));
  up.addEventListener('change', () => choosePair(1, Number(up.value)));

  /** Where both would be the same, they change places. @param {0|1} which @param {number} index */
  function choosePair(which, index) {
    const [one, other] = store.state.setup?.plane ?? [0, 1];
    const before = which === 0 ? [one, other] : [other, one];
    const [mine, others] = [index, index === before[1] ? before[0] : before[1]];
    change(store, { plane: which === 0 ? [mine, others] : [others, mine] });
  }

  const planes = [{ name: '', title: MAIN_DIRECTIONS }, { name: 'pair', title: TWO_PARAMETERS }];
  return {
    update: watch((state) => [state.setup?.plane, state.race?.parameters], ({ setup, race }) => {
      if (!setup) return;
      const indices = setup.plane;
      fillList(plane, planes, indices ? 'pair' : '');
      pair.hidden = !indices;
      const kinds = (race?.parameters ?? []).map((title, index) => ({ name: index, title }));
      if (indices) [across, up].forEach((list, which) => fillList(list, kinds, indices[which]));
    }),
  };
}

/** @param {import('../types.js').Store} store @param {Partial<Setup>} to */
const change = (store, to) => store.dispatch({ type: 'changed', change: to });

/** @param {((state: State) => void)[]} write @returns {View} */
const allOf = (write) => ({ update: (state) => write.forEach((one) => one(state)) });
