// @ts-check
/** What all entries share: the network, how long they race, how many rows a step sees, and the plane. */

import { fillList, watch } from '../../shared/dom.js';
import { LENGTHS } from '../address.js';
import { batchTitle, lengthTitle, MAIN_DIRECTIONS, TWO_PARAMETERS } from '../words/choices.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Setup} Setup
 */

const BATCHES = [null, 4, 8, 16, 32, 64];

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function choicesView({ part, store }) {
  const [steps, batch, unit, plane, across, up] = ['steps', 'batch', 'unit', 'plane', 'across', 'up'].map(part);
  const pair = part('pair');
  const setup = () => /** @type {Setup} */ (store.state.setup);
  const change = (/** @type {Partial<Setup>} */ to) => store.dispatch({ type: 'changed', change: to });

  steps.addEventListener('change', () => change({ steps: Number(steps.value) }));
  unit.addEventListener('change', () => change({ unit: unit.value }));
  batch.addEventListener('change', () => {
    change({ ground: { ...setup().ground, batchSize: batch.value === '' ? null : Number(batch.value) } });
  });
  plane.addEventListener('change', () => change({ plane: plane.value === '' ? null : [0, 1] }));
  across.addEventListener('change', () => choosePair(0, Number(across.value)));
  up.addEventListener('change', () => choosePair(1, Number(up.value)));

  /** Where both would be the same, they change places. @param {0|1} which @param {number} index */
  function choosePair(which, index) {
    const [one, other] = setup().plane ?? [0, 1];
    const before = which === 0 ? [one, other] : [other, one];
    const [mine, others] = [index, index === before[1] ? before[0] : before[1]];
    change({ plane: which === 0 ? [mine, others] : [others, mine] });
  }

  const lengths = LENGTHS.map((name) => ({ name, title: lengthTitle(name) }));
  const planes = [{ name: '', title: MAIN_DIRECTIONS }, { name: 'pair', title: TWO_PARAMETERS }];
  /** @type {((state: State) => void)[]} */
  const write = [
    watch((state) => [state.setup?.steps], ({ setup: now }) => now && fillList(steps, lengths, now.steps)),
    watch((state) => [state.setup?.unit], ({ setup: now }) => now && (unit.value = now.unit)),
    watch((state) => [state.setup?.ground.batchSize], ({ setup: now }) => {
      if (!now) return;
      const { batchSize } = now.ground;
      const sizes = BATCHES.includes(batchSize) ? BATCHES : [...BATCHES, batchSize];
      fillList(batch, sizes.map((size) => ({ name: size ?? '', title: batchTitle(size) })), batchSize ?? '');
    }),
    watch((state) => [state.setup?.plane, state.race?.parameters], ({ setup: now, race }) => {
      if (!now) return;
      fillList(plane, planes, now.plane ? 'pair' : '');
      pair.hidden = !now.plane;
      const kinds = (race?.parameters ?? []).map((title, index) => ({ name: index, title }));
      if (now.plane) {
        [across, up].forEach((list, which) => fillList(list, kinds, /** @type {number[]} */ (now.plane)[which]));
      }
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}
