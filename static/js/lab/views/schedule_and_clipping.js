// @ts-check
/** What goes with any rule: a schedule for its learning rate, and gradients cut to size. */

import { watch } from '../../shared/dom.js';
import { completed } from '../../shared/choice.js';
import { keepingFocus, listControl, settingControls } from './controls.js';

const NO_CLIPPING = {
  name: '', title: 'none', summary: 'The gradient goes to the rule as it was measured.', formula: 'g = g', settings: [],
};

/**
 * @param {HTMLElement} container
 * @param {{store: any}} options
 */
export function extrasView(container, { store }) {
  const choose = (changes, says) => {
    const value = { ...store.state.choices.optimizer, ...changes };
    store.dispatch({ type: 'chosen', what: 'optimizer', value, says });
  };

  function write({ catalog, choices: { optimizer } }) {
    const parts = [...scheduleControls(optimizer, catalog, choose), ...clipControls(optimizer, catalog, choose)];
    keepingFocus(container, () => container.replaceChildren(...parts));
  }

  const depends = ({ catalog, choices }) => [catalog, choices?.optimizer];
  return { update: watch(depends, (state) => state.choices && write(state)) };
}

function scheduleControls({ schedule = { name: 'constant' } }, { schedules = [] }, choose) {
  if (!schedules.length) return [];
  const kind = schedules.find(({ name }) => name === schedule.name);
  const says = (value) => `Schedule of the learning rate: ${value.name.replaceAll('_', ' ')}.`;
  const take = (value) => choose({ schedule: value }, says(value));
  const another = (name) => take(completed({ name }, schedules));
  return [
    listControl('schedule', 'Schedule', schedules, schedule.name, another, 'schedules'),
    ...settingControls('schedule', kind, schedule, take),
  ];
}

function clipControls({ clip = null }, { clippings = [] }, choose) {
  if (!clippings.length) return [];
  const kinds = [NO_CLIPPING, ...clippings];
  const kind = kinds.find(({ name }) => name === (clip?.by ?? ''));
  const says = (value) => (value ? `Gradients are clipped by ${value.by}.` : 'Gradients are not clipped.');
  const take = (value) => choose({ clip: value }, says(value));
  const by = (name) => (name ? take({ by: name, ...settingsOf(kinds, name) }) : take(null));
  return [
    listControl('clip', 'Clip gradient', kinds, kind.name, by, 'clippings'),
    ...settingControls('clip', kind, clip ?? {}, take),
  ];
}

function settingsOf(kinds, name) {
  const { name: _, ...settings } = completed({ name }, kinds);
  return settings;
}
