// @ts-check
/** One racer's row: its line, its rule, its learning rate, its other settings, and how it stands. */

import { entryOf } from '../../shared/choice.js';
import { element, fillList } from '../../shared/dom.js';
import { settingControl } from '../../shared/views/settings.js';
import { made } from '../pictures/arrow_drawings.js';
import { LOOK_CLOSELY, MORE, removeLabel, ruleLabel } from '../words/choices.js';

/** @typedef {import('../types.js').Choice} Choice */

/** The setting that is always in sight. */
const IN_SIGHT = 'learning_rate';

/**
 * @typedef {object} Options
 * @property {(name: string) => string} id
 * @property {import('../types.js').Entry[]} rules those that may race here
 * @property {boolean} isOnly whether nobody else races
 * @property {() => void} select
 * @property {(name: string) => void} setRule
 * @property {(name: string, value: number) => void} setSetting
 * @property {() => void} remove
 */

/** @param {Choice} racer @param {number} lane from 0 @param {Options} options */
export function racerRow(racer, lane, { id, rules, isOnly, select, setRule, setSetting, remove }) {
  const number = lane + 1;
  const entry = entryOf(racer, rules);
  const look = element('button', {
    type: 'button',
    className: 'selector',
    id: id(`select-${number}`),
    title: LOOK_CLOSELY,
  }, swatch(number));
  look.addEventListener('click', select);
  const rule = element('select', {
    id: id(`rule-${number}`),
    'aria-label': ruleLabel(lane),
    title: `${entry.title}: ${entry.summary}`,
  });
  fillList(rule, rules, racer.name);
  rule.addEventListener('change', () => setRule(rule.value));
  const away = element('button', {
    type: 'button',
    className: 'quiet remove',
    id: id(`remove-${number}`),
    disabled: isOnly,
    'aria-label': removeLabel(entry.title),
  }, '×');
  away.addEventListener('click', remove);

  const controls = (/** @type {import('../types.js').Setting[]} */ settings) =>
    settings.map((one) =>
      settingControl(id(`racer-${number}`), one, racer[one.name], (value) => setSetting(one.name, value))
    );
  const others = entry.settings.filter(({ name }) => name !== IN_SIGHT);
  const more = element(
    'details',
    { className: 'popover more', hidden: others.length === 0 },
    element('summary', {}, MORE),
    element('div', {}, ...controls(others)),
  );
  const rate = controls(entry.settings.filter(({ name }) => name === IN_SIGHT));
  const status = element('p', { className: 'status', id: id(`status-${number}`) });
  return element('li', { className: `racer lane-${number}` }, look, rule, away, ...rate, more, status);
}

/** A piece of the line that this lane draws. @param {number} number of the lane, from 1 */
function swatch(number) {
  const box = made('svg', {
    viewBox: '0 0 44 14',
    'aria-hidden': 'true',
    class: 'swatch',
    'data-lane': number,
  });
  box.append(made('path', { d: 'M2,7H30' }), made('circle', { cx: 37, cy: 7, r: 5 }));
  return box;
}
