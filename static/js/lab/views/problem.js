// @ts-check
/** The problem as choices: data, inputs, loss, start, biases, regularisation, batch. */

import { element, watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';
import { completed, entryOf } from '../../shared/choice.js';
import { createNumberField } from '../../shared/views/number_field.js';
import { settingControl } from '../../shared/views/settings.js';
import { allRows, BATCH_SUMMARY, BIASES, CHANGED, featureName, INPUT_TERM, LABELS } from '../words/problem.js';
import { initialiserName, withBiases, withFeatures } from '../problem.js';
import { dataControls, drawButton } from './data_choice.js';
import { listControl, settingControls } from './controls.js';
import { helpOn, helpOnSetting, toldOf } from './help.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../types.js').Catalog} Catalog */
/** @typedef {import('../types.js').Problem} Problem */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../types.js').Data} Data */
/** @typedef {(change: {value: Problem, says: string}) => void} Choose */

/** Around this strength the slider is fine. */
const USUAL_PENALTY = 0.001;

/**
 * @param {HTMLElement} container
 * @param {{store: import('../types.js').Store}} options
 */
export function problemView(container, { store }) {
  /** @type {Choose} */
  const choose = (value) => store.dispatch({ type: 'chosen', what: 'problem', ...value });
  /** @type {(value: number|null, says: string) => void} */
  const chooseBatch = (value, says) => store.dispatch({ type: 'chosen', what: 'batch_size', value, says });

  function write(/** @type {import('../types.js').Ready} */ state) {
    const { catalog, choices: { problem, batch_size: batch }, data } = state;
    const parts = [
      ...dataControls(problem, catalog, choose, drawButton(store, data)),
      ...(data?.input_names.length === 2 ? [featureControls(problem, catalog, data.input_names, choose)] : []),
      lossControl(problem, catalog, choose),
      ...startControls(problem, catalog, choose),
      biasControl(problem, choose),
      ...regularisation(problem, catalog, choose),
      batchControl(batch, state, chooseBatch),
    ];
    madeAnew(container, () => container.replaceChildren(...parts));
    // Which inputs there are to choose from, only the data say: their room is kept (choices.css).
    container.toggleAttribute('data-awaits-inputs', !data);
  }

  const depends = (
    /** @type {State} */ { catalog, choices, data },
  ) => [catalog, choices?.problem, choices?.batch_size, data];
  return {
    update: watch(depends, (state) => state.choices && write(/** @type {import('../types.js').Ready} */ (state))),
  };
}

/** @param {Problem} problem @param {Catalog} catalog @param {string[]} inputs of the data, two @param {Choose} choose */
function featureControls(problem, catalog, inputs, choose) {
  const chosen = problem.features ?? ['x', 'y'];
  const kinds = /** @type {(Kind & {formula: string})[]} */ (catalog.features);
  const box = (/** @type {Kind & {formula: string}} */ kind) => {
    const checked = chosen.includes(kind.name);
    const input = element('input', { type: 'checkbox', id: `feature-${kind.name}`, checked });
    input.disabled = input.checked && chosen.length === 1;
    input.addEventListener('change', () => {
      const names = kinds.map(({ name }) => name)
        .filter((name) => (name === kind.name ? input.checked : chosen.includes(name)));
      choose({ value: withFeatures(problem, names), says: CHANGED.inputs(names.length) });
    });
    return element('label', { title: kind.summary }, input, ` ${featureName(kind.formula, inputs)}`);
  };
  return element(
    'fieldset',
    { className: 'features' },
    element('legend', {}, LABELS.inputs),
    ...kinds.map(box),
    helpOn(INPUT_TERM, kinds.map((kind) => featureTold(kind, inputs))),
  );
}

/** With other names than those of the glossary, the title says the whole formula. @param {Kind & {formula: string}} kind @param {string[]} inputs */
function featureTold(kind, inputs) {
  const title = featureName(kind.formula, inputs);
  return title === kind.formula ? toldOf('features', kind) : { title, summary: kind.summary };
}

/** @param {Problem} problem @param {Catalog} catalog @param {Choose} choose */
function lossControl(problem, catalog, choose) {
  const take = (/** @type {string} */ loss) =>
    choose({ value: { ...problem, loss }, says: CHANGED.loss(entryOf({ name: loss }, catalog.losses).title) });
  return listControl('loss', LABELS.loss, catalog.losses, problem.loss, take, 'losses');
}

/** @param {Problem} problem @param {Catalog} catalog @param {Choose} choose */
function startControls(problem, catalog, choose) {
  const chosen = initialiserName(problem);
  const given = chosen === 'given';
  const kinds = catalog.initialisers.filter(({ name }) => name !== 'given' || given);
  const kind = entryOf({ name: chosen }, kinds);
  const take = (/** @type {import('../types.js').Choice} */ initialiser) =>
    choose({ value: { ...problem, initialiser }, says: CHANGED.start });
  const another = (/** @type {string} */ name) => take(completed({ name }, kinds));
  const list = listControl('initialiser', LABELS.start, kinds, chosen, another, 'initialisers');
  const values = typeof problem.initialiser === 'string' ? { name: chosen } : problem.initialiser;
  return [list, ...settingControls('initialiser', kind, values, take)];
}

/** @param {Problem} problem @param {Choose} choose */
function biasControl(problem, choose) {
  const { biases: now } = problem;
  const kinds = [...(typeof now === 'object' ? [BIASES.fixed] : []), BIASES.trained, BIASES.none];
  return listControl(
    'biases',
    LABELS.biases,
    kinds,
    typeof now === 'object' ? 'fixed' : now,
    (biases) =>
      choose({ value: withBiases(problem, /** @type {'trained'|'none'} */ (biases)), says: CHANGED.biases(biases) }),
    'biases',
  );
}

/** Penalties of the catalog, each a strength; 0 is none. @param {Problem} problem @param {Catalog} catalog @param {Choose} choose */
function regularisation(problem, catalog, choose) {
  const chosen = problem.regularisation ?? {};
  return catalog.penalties.map((kind) => {
    const setting = {
      ...kind,
      default: USUAL_PENALTY,
      minimum: 0,
      maximum: catalog.limits.regularisation,
      integer: false,
    };
    const take = (/** @type {number} */ value) =>
      choose({
        value: { ...problem, regularisation: { ...chosen, [kind.name]: value } },
        says: CHANGED.penalty(kind.title, value),
      });
    const help = helpOn(kind.title, [toldOf('penalties', kind)], `${kind.name}-term`);
    return settingControl('regularisation', setting, chosen[kind.name] ?? 0, take, [help]);
  });
}

/**
 * @param {number|null} batch
 * @param {import('../types.js').Ready} state
 * @param {(value: number|null, says: string) => void} choose
 */
function batchControl(batch, { catalog, preset }, choose) {
  const { input } = createNumberField({ id: 'batch-size', placeholder: allRows(preset.rows) }, batch, {
    limits: { minimum: 1, maximum: catalog.limits.batch_size, integer: true },
    mayBeEmpty: true,
    take: (size) => choose(size, CHANGED.batch(size)),
  });
  const help = { name: 'batch_size', summary: BATCH_SUMMARY };
  return element(
    'div',
    { className: 'choose-one' },
    element('label', { htmlFor: 'batch-size' }, LABELS.batch),
    input,
    helpOnSetting(help, 'problem'),
  );
}
