// @ts-check
/** What goes with any rule: a schedule for its learning rate, and gradients cut to size. */

import { watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';
import { completed, entryOf } from '../../shared/choice.js';
import { choiceNow } from '../../iteration/state/choices.js';
import { CHANGED, CLIPPING, NO_CLIPPING, SCHEDULE } from '../words/optimizer.js';
import { listControl, settingControls } from './controls.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../types.js').Optimizer} Optimizer */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {(changes: Partial<Optimizer>, says: string) => void} Choose */

/**
 * @param {HTMLElement} container
 * @param {{store: import('../types.js').Store}} options
 */
export function extrasView(container, { store }) {
  /** @type {Choose} */
  const choose = (changes, says) => {
    const value = { ...choiceNow(store.state, 'optimizer'), ...changes };
    store.dispatch({ type: 'chosen', what: 'optimizer', value, says });
  };

  function write(/** @type {import('../types.js').Ready} */ state) {
    const [optimizer, { catalog }] = [/** @type {Optimizer} */ (choiceNow(state, 'optimizer')), state];
    const parts = [...scheduleControls(optimizer, catalog, choose), ...clipControls(optimizer, catalog, choose)];
    madeAnew(container, () => container.replaceChildren(...parts));
  }

  const depends = (/** @type {State} */ state) => [state.catalog, choiceNow(state, 'optimizer')];
  return {
    update: watch(depends, (state) => state.choices && write(/** @type {import('../types.js').Ready} */ (state))),
  };
}

/** @param {Optimizer} optimizer @param {import('../types.js').Catalog} catalog @param {Choose} choose */
function scheduleControls({ schedule = { name: 'constant' } }, { schedules = [] }, choose) {
  if (!schedules.length) return [];
  const kind = entryOf(schedule, schedules);
  const take = (/** @type {import('../types.js').Choice} */ value) =>
    choose({ schedule: value }, CHANGED.schedule(value.name));
  const another = (/** @type {string} */ name) => take(completed({ name }, schedules));
  return [
    listControl('schedule', SCHEDULE, schedules, schedule.name, another, 'schedules'),
    ...settingControls('schedule', kind, schedule, take),
  ];
}

/** @param {Optimizer} optimizer @param {import('../types.js').Catalog} catalog @param {Choose} choose */
function clipControls({ clip = null }, { clippings = [] }, choose) {
  if (!clippings.length) return [];
  const kinds = [NO_CLIPPING, ...clippings];
  const kind = entryOf({ name: clip?.by ?? '' }, kinds);
  const take = (/** @type {Optimizer['clip']} */ value) => choose({ clip: value }, CHANGED.clipping(value?.by));
  const by = (/** @type {string} */ name) => (name ? take({ by: name, ...settingsOf(kinds, name) }) : take(null));
  return [
    listControl('clip', CLIPPING, kinds, kind.name, by, 'clippings'),
    ...settingControls('clip', kind, clip ?? {}, take),
  ];
}

function settingsOf(/** @type {Kind[]} */ kinds, /** @type {string} */ name) {
  const { name: _, ...settings } = completed({ name }, kinds);
  return settings;
}
