// @ts-check
/** The problem as choices: data, inputs, loss, start, biases, regularisation, batch. */

import { byId, element, watch } from '../../shared/dom.js';
import { completed } from '../../shared/choice.js';
import { settingControl } from '../../shared/views/settings.js';
import { initialiserName, withBiases, withData, withFeatures } from '../problem.js';
import { keepingFocus, listControl, settingControls } from './controls.js';
import { helpOn, helpOnSetting, toldOf } from './help.js';
import { ownRowsSays, ownTableButton } from './own_rows.js';

const OWN_ROWS = 'rows';

/** Around this strength the slider is fine. */
const USUAL_PENALTY = 0.001;

const BIASES = [
  {
    name: 'trained', title: 'trained', formula: 'z = W a + b',
    summary: 'Every neuron has a bias that moves like the weights.',
  },
  { name: 'none', title: 'none', summary: 'Neurons only weigh their inputs.', formula: 'z = W a' },
];

/**
 * @param {HTMLElement} container
 * @param {{store: any}} options
 */
export function problemView(container, { store }) {
  const choose = (value) => store.dispatch({ type: 'chosen', what: 'problem', ...value });
  const chooseBatch = (value, says) => store.dispatch({ type: 'chosen', what: 'batch_size', value, says });

  function write(state) {
    const { catalog, choices: { problem, batch_size: batch }, data } = state;
    const parts = [
      ...dataControls(problem, catalog, choose, drawButton(store, data)),
      ...(data?.input_names.length === 2 ? [featureControls(problem, catalog, choose)] : []),
      lossControl(problem, catalog, choose),
      ...startControls(problem, catalog, choose),
      biasControl(problem, choose),
      ...regularisation(problem, catalog, choose),
      batchControl(batch, state, chooseBatch),
    ];
    keepingFocus(container, () => container.replaceChildren(...parts));
  }

  const depends = ({ catalog, choices, data }) => [catalog, choices?.problem, choices?.batch_size, data];
  return { update: watch(depends, (state) => state.choices && write(state)) };
}

function dataControls(problem, catalog, choose, draw) {
  const { data } = problem;
  const own = data.name === OWN_ROWS;
  const kinds = catalog.datasets.filter(({ name }) => name !== OWN_ROWS || own);
  const kind = kinds.find(({ name }) => name === data.name);
  const take = (values, says) =>
    choose({ value: withData(problem, values, shapeOf(values, catalog, problem)), says });
  const another = (name) => take(usual(name, catalog), `Other data: ${titleOf(kinds, name)}.`);
  const list = listControl('data', 'Data', kinds, data.name, another, 'datasets');
  const bring = element('div', { className: 'bring' }, ownTableButton(), draw);
  const says = 'Other settings of the data.';
  // Settings leave the shape of own rows as it is.
  const set = (values) => (own ? choose({ value: { ...problem, data: values }, says }) : take(values, says));
  const about = own ? [element('p', { className: 'foot', id: 'own-rows' }, ownRowsSays(data))] : [];
  return [list, bring, ...about, more('data-more', settingControls('data', kind, data, set))];
}

/** Rows are drawn into the plane of two inputs, which stands further down. */
function drawButton(store, data) {
  if (data?.input_names.length !== 2) return '';
  const button = element('button', { type: 'button', id: 'draw-rows' }, 'Draw rows…');
  button.addEventListener('click', () => {
    store.dispatch({ type: 'drawingBegun' });
    byId('prediction').scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => byId('draw-end')?.focus({ preventScroll: true }));
  });
  return button;
}

const usual = (name, catalog) => completed({ name }, catalog.datasets);

const titleOf = (kinds, name) => kinds.find((kind) => kind.name === name).title;

/** How many inputs and outputs named data have; own rows keep what the problem has. */
function shapeOf(data, catalog, { layers, features }) {
  const { inputs, outputs, task } = catalog.datasets.find(({ name }) => name === data.name);
  return { inputs: inputs ?? (features ? 2 : layers[0]), outputs: data.outputs ?? outputs ?? layers.at(-1), task };
}

/** Settings that are rarely changed, one click away, over the page. */
function more(id, controls) {
  if (!controls.length) return '';
  return element('details', { className: 'popover more', id },
    element('summary', {}, 'Settings'), element('div', {}, ...controls));
}

function featureControls(problem, catalog, choose) {
  const chosen = problem.features ?? ['x', 'y'];
  const box = (kind) => {
    const checked = chosen.includes(kind.name);
    const input = element('input', { type: 'checkbox', id: `feature-${kind.name}`, checked });
    input.disabled = input.checked && chosen.length === 1;
    input.addEventListener('change', () => {
      const names = catalog.features.map(({ name }) => name)
        .filter((name) => (name === kind.name ? input.checked : chosen.includes(name)));
      choose({ value: withFeatures(problem, names), says: `Inputs of the network: ${names.length}.` });
    });
    return element('label', { title: kind.summary }, input, ` ${kind.title}`);
  };
  return element('fieldset', { className: 'features' },
    element('legend', {}, 'Inputs'), ...catalog.features.map(box),
    helpOn('an input', catalog.features.map((kind) => toldOf('features', kind))));
}

function lossControl(problem, catalog, choose) {
  const take = (loss) =>
    choose({ value: { ...problem, loss }, says: `Other loss: ${titleOf(catalog.losses, loss)}.` });
  return listControl('loss', 'Loss', catalog.losses, problem.loss, take, 'losses');
}

function startControls(problem, catalog, choose) {
  const chosen = initialiserName(problem);
  const given = chosen === 'given';
  const kinds = catalog.initialisers.filter(({ name }) => name !== 'given' || given);
  const kind = kinds.find(({ name }) => name === chosen);
  const take = (initialiser) => choose({ value: { ...problem, initialiser }, says: 'Other start.' });
  const another = (name) => take(completed({ name }, kinds));
  const list = listControl('initialiser', 'Start', kinds, chosen, another, 'initialisers');
  const values = typeof problem.initialiser === 'string' ? { name: chosen } : problem.initialiser;
  return [list, ...settingControls('initialiser', kind, values, take)];
}

function biasControl(problem, choose) {
  const fixed = { name: 'fixed', title: 'fixed', summary: 'They keep the values they were given.', formula: 'z = W a + b' };
  const own = typeof problem.biases === 'object';
  return listControl('biases', 'Biases', own ? [fixed, ...BIASES] : BIASES, own ? 'fixed' : problem.biases,
    (biases) => choose({ value: withBiases(problem, biases), says: `Biases: ${biases}.` }), 'biases');
}

/** Penalties of the catalog, each a strength; 0 is none. */
function regularisation(problem, catalog, choose) {
  const chosen = problem.regularisation ?? {};
  return catalog.penalties.map((kind) => {
    const setting = { ...kind, default: USUAL_PENALTY, minimum: 0, maximum: catalog.limits.regularisation };
    const take = (value) => choose({
      value: { ...problem, regularisation: { ...chosen, [kind.name]: value } }, says: `${kind.title}: ${value}.` });
    const help = helpOn(kind.title, [toldOf('penalties', kind)], `${kind.name}-term`);
    return settingControl('regularisation', setting, chosen[kind.name] ?? 0, take, [help]);
  });
}

function batchControl(batch, { catalog, preset }, choose) {
  const input = element('input', {
    type: 'number', id: 'batch-size', min: 1, max: catalog.limits.batch_size, step: 1, value: batch ?? '',
    placeholder: `all ${preset.rows}`,
  });
  input.addEventListener('change', () => {
    const size = input.value === '' || !(input.valueAsNumber >= 1) ? null : Math.round(input.valueAsNumber);
    const says = size ? `${size} rows a step.` : 'All rows in each step.';
    choose(size && Math.min(size, catalog.limits.batch_size), says);
  });
  const help = { name: 'batch_size', summary: 'How many rows one step sees; empty is all of them.' };
  return element('div', { className: 'choose-one' },
    element('label', { htmlFor: 'batch-size' }, 'Rows a step'), input, helpOnSetting(help, 'problem'));
}
