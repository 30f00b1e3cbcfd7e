// @ts-check
/** One entry's row: its number and line, its rule, rate, source and seed, how it stands, and the way to its run. */

import { entryOf } from '../../shared/choice.js';
import { element, fillList } from '../../shared/dom.js';
import { SEEDS } from '../../shared/seeds.js';
import { createNumberField } from '../../shared/views/number_field.js';
import { settingControl } from '../../shared/views/settings.js';
import { lookLabel, MORE, OPEN, RATE, ruleLabel, SEED, seedLabel, sourceLabel } from '../words/choices.js';

/** @typedef {import('../types.js').Entry} Entry */

const IN_SIGHT = 'learning_rate';

/**
 * @typedef {object} Options
 * @property {(name: string) => string} id
 * @property {import('../types.js').Catalog} catalog
 * @property {boolean} isOnly whether nobody else races
 * @property {() => void} select
 * @property {(name: string) => void} setRule
 * @property {(name: string) => void} setSource
 * @property {(name: string, value: number) => void} setSetting
 * @property {(seed: number|null) => void} setSeed
 * @property {() => void} remove
 */

/** @param {Entry} entry @param {number} place from 0 @param {Options} options */
export function entryRow(entry, place, options) {
  const { id, catalog: { optimizers, sources }, isOnly, select, setRule, setSource, remove } = options;
  const number = place + 1;
  const named = (/** @type {string} */ name) => id(`${name}-${number}`);
  const look = element(
    'button',
    {
      type: 'button',
      className: 'selector',
      id: named('select'),
      'aria-label': lookLabel(place),
      'aria-pressed': 'false',
    },
    swatch(),
    element('b', { 'aria-hidden': 'true' }, String(number)),
  );
  look.addEventListener('click', select);
  const rule = listOf(named('rule'), ruleLabel(place), optimizers, entry.optimizer.name, setRule);
  const source = listOf(named('source'), sourceLabel(place), sources, entry.source.name, setSource);
  const away = element(
    'button',
    { type: 'button', className: 'quiet remove', id: named('remove'), disabled: isOnly },
    '×',
  );
  away.addEventListener('click', remove);
  const open = element('a', { className: 'open', id: named('open') }, OPEN);
  const status = element('p', { className: 'status', id: named('status') });
  const item = element('li', { className: `entry lane-${number}` });
  item.append(look, rule, away, source, rateField(entry, place, options), more(entry, place, options), status, open);
  return item;
}

/** @param {Entry} entry @param {number} place @param {Options} options */
function rateField(entry, place, { id, catalog, setSetting }) {
  const limits =
    /** @type {any} */ (entryOf(entry.optimizer, catalog.optimizers).settings.find(({ name }) => name === IN_SIGHT));
  const field = createNumberField({ id: id(`rate-${place + 1}`) }, entry.optimizer[IN_SIGHT], {
    limits,
    take: (value) => setSetting(IN_SIGHT, value),
  });
  return element(
    'div',
    { className: 'rate' },
    element('label', { htmlFor: id(`rate-${place + 1}`) }, RATE),
    field.input,
  );
}

/** What else can be set of an entry. @param {Entry} entry @param {number} place @param {Options} options */
function more(entry, place, { id, catalog, setSetting, setSeed }) {
  const others = entryOf(entry.optimizer, catalog.optimizers).settings.filter(({ name }) => name !== IN_SIGHT);
  const seed = createNumberField({ id: id(`seed-${place + 1}`), 'aria-label': seedLabel(place) }, entry.seed, {
    limits: SEEDS,
    mayBeEmpty: true,
    take: setSeed,
  });
  const controls = others.map((one) =>
    settingControl(id(`entry-${place + 1}`), one, entry.optimizer[one.name], (value) => setSetting(one.name, value))
  );
  const ofSeed = element(
    'div',
    { className: 'setting' },
    element('label', { htmlFor: seed.input.id }, SEED),
    seed.input,
  );
  return element(
    'details',
    { className: 'popover more' },
    element('summary', {}, MORE),
    element('div', {}, ...controls, ofSeed),
  );
}

/**
 * @param {string} id @param {string} label @param {{name: string, title: string}[]} kinds @param {string} chosen
 * @param {(name: string) => void} choose
 */
function listOf(id, label, kinds, chosen, choose) {
  const list = element('select', { id, 'aria-label': label });
  fillList(list, kinds, chosen);
  list.addEventListener('change', () => choose(list.value));
  return list;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A piece of the line that this entry draws. */
export function swatch() {
  const box = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  box.setAttribute('viewBox', '0 0 28 8');
  box.setAttribute('aria-hidden', 'true');
  box.classList.add('swatch');
  line.setAttribute('d', 'M1,4H27');
  box.append(line);
  return box;
}
