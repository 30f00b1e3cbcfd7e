// @ts-check
/** Where gradients come from: exact, from differences, from a black box that only tells values; and noise. */

import { completed, entryOf } from '../../shared/choice.js';
import { fillList, watch } from '../../shared/dom.js';
import { numberField } from '../../shared/views/number_field.js';
import { settingControl } from '../../shared/views/settings.js';
import { possible } from '../setup.js';
import { isReady } from '../state.js';
import { BLACK_BOX, boxed } from '../words/choices.js';

/**
 * @typedef {import('../types.js').Ready} Ready
 * @typedef {import('../types.js').Context} Context
 */

const BOX = 'box:';

/** The noise slider goes in powers of ten, and starts with none. */
const NOISE = { places: 100, least: -3, decades: 5 };
const NOISES = { minimum: 0, maximum: 1e6 };

/** @param {Context} context @returns {import('../types.js').View} */
export function sourceChoice(context) {
  const { part, store } = context;
  const [list, summary, more] = ['source', 'source-summary', 'source-more'].map(part);

  list.addEventListener('change', () => {
    const { setup, catalog } = /** @type {Ready} */ (store.state);
    const blackBox = list.value.startsWith(BOX);
    const source = completed({ ...setup.source, name: list.value.replace(BOX, '') }, catalog.sources);
    const { racers } = possible({ ...setup, blackBox }, catalog);
    store.dispatch({ type: 'changed', change: { source, blackBox, racers } });
  });

  function writeSource(/** @type {Ready} */ { setup: { source, blackBox }, catalog, surfaces }) {
    fillList(list, options(catalog, surfaces), (blackBox ? BOX : '') + source.name);
    const entry = entryOf(source, catalog.sources);
    summary.textContent = blackBox ? BLACK_BOX : entry.summary;
    more.hidden = entry.settings.length === 0;
  }

  /** @type {((state: Ready) => void)[]} */
  const write = [
    watch(({ setup, catalog }) => [setup.source, setup.blackBox, catalog], writeSource),
    watch(({ setup }) => [setup.source], sourceSettings(context)),
    watch(({ setup }) => [setup.noise], noiseFields(context)),
  ];
  return { update: (state) => isReady(state) && write.forEach((one) => one(state)) };
}

/** @param {Context} context */
function sourceSettings({ part, store, id }) {
  const container = part('source-more').lastElementChild;
  /** What this view itself has just chosen: its controls show that already. @type {object|null} */
  let own = null;

  return (/** @type {Ready} */ { setup: { source }, catalog }) => {
    if (source === own) return;
    const set = (/** @type {string} */ name, /** @type {number} */ value) => {
      const now = { .../** @type {Ready} */ (store.state).setup.source, [name]: value };
      own = now;
      store.dispatch({ type: 'changed', change: { source: now } });
    };
    container.replaceChildren(
      ...entryOf(source, catalog.sources).settings.map((one) =>
        settingControl(id('source'), one, source[one.name], (value) => set(one.name, value))
      ),
    );
  };
}

/** @param {Context} context */
function noiseFields({ part, store }) {
  const slider = part('noise-slider');
  const change = (/** @type {number} */ noise) => store.dispatch({ type: 'changed', change: { noise } });
  const number = numberField(part('noise'), { limits: NOISES, take: change });
  slider.addEventListener('input', () => number.show(noiseAt(slider.valueAsNumber)));
  slider.addEventListener('change', () => change(noiseAt(slider.valueAsNumber)));

  return (/** @type {Ready} */ { setup: { noise } }) => {
    number.show(noise);
    slider.value = String(sliderPlace(noise));
    slider.setAttribute('aria-valuetext', String(noise));
  };
}

/**
 * Exact ones, differences, and the same again with the formula locked away.
 * @param {import('../types.js').Catalog} catalog @param {import('../types.js').Surfaces} surfaces
 */
function options({ sources }, { black_box_sources: boxable }) {
  const inBox = sources.filter(({ name }) => boxable.includes(name));
  return [...sources, ...inBox.map(({ name, title }) => ({ name: BOX + name, title: boxed(title) }))];
}

/** @param {number} place of the slider */
const noiseAt = (
  place,
) => (place === 0 ? 0 : Number((10 ** (NOISE.least + (NOISE.decades * place) / NOISE.places)).toPrecision(2)));

/** @param {number} noise */
function sliderPlace(noise) {
  if (noise === 0) return 0;
  return Math.round(Math.max(1, (NOISE.places * (Math.log10(noise) - NOISE.least)) / NOISE.decades));
}
