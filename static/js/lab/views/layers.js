// @ts-check
/** The layers of the network as buttons over the drawing: wider, narrower, more, fewer; and their activations. */

import { element, fillList, watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';
import { entryOf } from '../../shared/choice.js';
import { layerName } from '../../iteration/parameters.js';
import { withActivation, withLayer, withoutLayer, withWidth } from '../problem.js';
import { activationLabel, ADD_LAYER, BUTTONS, CHANGED, LAYER_SETTINGS, LAYER_TERM } from '../words/layers.js';
import { helpOn, toldOf } from './help.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../types.js').Problem} Problem */
/** @typedef {import('../types.js').Catalog} Catalog */
/** @typedef {(value: Problem, says: string) => void} Choose */

const LAYERS = LAYER_SETTINGS.map((one) => toldOf('settings', one));

/**
 * @param {HTMLElement} container
 * @param {{store: import('../types.js').Store}} options
 */
export function layersView(container, { store }) {
  /** @type {Choose} */
  const choose = (value, says) => store.dispatch({ type: 'chosen', what: 'problem', value, says });

  function write(/** @type {import('../types.js').Ready} */ { catalog, choices: { problem } }) {
    const parts = problem.layers.map((_, layer) => layerControl(problem, layer, catalog, choose));
    const full = problem.layers.length > catalog.limits.layers;
    const more = () => choose(withLayer(problem), CHANGED.more);
    const add = button('layer-add', ADD_LAYER.text, ADD_LAYER.name, full, more);
    madeAnew(container, () => container.replaceChildren(...parts, element('li', {}, add)));
  }

  const depends = (/** @type {State} */ { catalog, choices }) => [catalog, choices?.problem];
  return {
    update: watch(depends, (state) => state.choices && write(/** @type {import('../types.js').Ready} */ (state))),
  };
}

/** @param {Problem} problem @param {number} layer @param {Catalog} catalog @param {Choose} choose */
function layerControl(problem, layer, catalog, choose) {
  const last = problem.layers.length - 1;
  const name = layerName(last, layer);
  const hidden = layer > 0 && layer < last;
  const width = element('span', { className: 'width' }, String(problem.layers[layer]));
  const sizes = hidden ? widthButtons(problem, layer, name, width, catalog, choose) : [width];
  return element(
    'li',
    {},
    element('span', { className: 'name' }, name),
    element('span', { className: 'sizes' }, ...sizes),
    layer > 0 ? activationList(problem, layer, name, catalog, choose) : helpOnLayers(problem, catalog),
  );
}

/** What layers and activations are, and the activations that are in use. @param {Problem} problem @param {Catalog} catalog */
function helpOnLayers({ activations }, catalog) {
  const used = catalog.activations.filter(({ name }) => activations.includes(name));
  return helpOn(LAYER_TERM, [...LAYERS, ...used.map((kind) => toldOf('activations', kind))]);
}

/**
 * @param {Problem} problem
 * @param {number} layer
 * @param {string} name
 * @param {HTMLElement} width
 * @param {Catalog} catalog
 * @param {Choose} choose
 */
function widthButtons(problem, layer, name, width, catalog, choose) {
  const now = problem.layers[layer];
  const to = (/** @type {number} */ size) => choose(withWidth(problem, layer, size), CHANGED.width(name, size));
  const remove = () => choose(withoutLayer(problem, layer), CHANGED.fewer);
  return [
    button(`narrower-${layer}`, '−', BUTTONS.narrower(name), now <= 1, () => to(now - 1)),
    width,
    button(`wider-${layer}`, '+', BUTTONS.wider(name), now >= catalog.limits.width, () => to(now + 1)),
    button(`layer-remove-${layer}`, '×', BUTTONS.remove(name), false, remove),
  ];
}

/** @param {Problem} problem @param {number} layer @param {string} name @param {Catalog} catalog @param {Choose} choose */
function activationList(problem, layer, name, catalog, choose) {
  const list = /** @type {HTMLSelectElement} */ (element('select', {
    id: `activation-${layer}`,
    'aria-label': activationLabel(name),
  }));
  fillList(list, catalog.activations, problem.activations[layer - 1]);
  const kind = entryOf({ name: list.value }, catalog.activations);
  list.title = `${kind.summary} ${kind.formula}`;
  list.addEventListener(
    'change',
    () => choose(withActivation(problem, layer, list.value), CHANGED.activation(name, list.selectedOptions[0].text)),
  );
  return list;
}

/** @param {string} id @param {string} text @param {string} name @param {boolean} disabled @param {() => void} press */
function button(id, text, name, disabled, press) {
  const made = element('button', { type: 'button', id, disabled, title: name, 'aria-label': name }, text);
  made.addEventListener('click', press);
  return made;
}
