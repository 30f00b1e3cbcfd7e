// @ts-check
/** The numbers of the node or weight that is pointed at, focused or clicked, with the way from one to another. */

import { element, watch } from '../dom.js';
import { nodeFacts, parameterFacts } from '../facts.js';
import { full, short } from '../numbers.js';
import { incoming, parameterOn, parametersOf } from '../parameters.js';
import { sceneOf } from '../scene.js';
import { nodeName } from './nodes.js';

const HINT =
  'Point at a node or a weight, or reach the nodes with Tab and the arrow keys, to read its numbers.';

/**
 * @param {HTMLElement} container
 * @param {{store: ReturnType<import('../store.js').createStore>}} options
 */
export function inspectorView(container, { store }) {
  container.addEventListener('click', ({ target }) => {
    const { dataset } = /** @type {HTMLElement} */ (target);
    if (!dataset.name) return;
    store.dispatch({ type: 'selected', selection: selectionNamed(store.state, dataset.name) });
  });

  function write(state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const focused = document.activeElement?.getAttribute('data-name');
    container.replaceChildren(...content(scene));
    if (focused) container.querySelector(`[data-name="${focused}"]`)?.focus();
  }

  return { update: watch(({ run, position, hover, selection }) =>
    [run?.frames.get(position.count), position.beat, position.progress === 1, hover, selection], write) };
}

function selectionNamed({ run }, name) {
  const { layer, out, in: input } = parametersOf(run.experiment.problem).find((one) => one.name === name);
  return { kind: 'edge', layer, out, in: input };
}

function content(scene) {
  const { selection } = scene;
  if (!selection) return [element('h2', {}, 'Look closer'), element('p', { className: 'hint' }, HINT)];
  const parameters = parametersOf(scene.run.experiment.problem);
  const about = selection.kind === 'node' ? aboutNode : aboutEdge;
  return about(scene, selection, parameters);
}

const lastLayer = ({ frame }) => frame.nodes.length - 1;

function aboutNode(scene, { layer, index }, parameters) {
  const { activations } = scene.run.experiment.problem;
  const facts = nodeFacts(scene, layer, index);
  const leading = incoming(parameters, { layer, index });
  const numbers = parameterFacts(scene);
  const how = layer === 0 ? '' : ` = ${activations[layer - 1]}(z)`;
  return [
    element('h2', {}, `${nodeName(lastLayer(scene), { layer, index })}, ${rowName(scene.run)}`),
    list([[`value a${how}`, facts.value], ...(layer === 0 ? [] : [
      ['pre-activation z', facts.pre_activation], ['delta ∂L/∂z', facts.delta], ['∂L/∂a', facts.adjoint]])]),
    weights(leading, numbers),
  ];
}

function weights(leading, numbers) {
  const buttons = leading.map(({ name, index }) =>
    element('button', { type: 'button', 'data-name': name }, `${name} ${short(numbers[index].value, 3)}`));
  return element('div', { className: 'weights' }, ...(buttons.length ? ['from ', ...buttons] : []));
}

function aboutEdge(scene, edge, parameters) {
  const parameter = parameterOn(parameters, edge);
  const last = lastLayer(scene);
  const from = edge.in == null ? 'bias' : `from ${nodeName(last, { layer: edge.layer - 1, index: edge.in })}`;
  const to = nodeName(last, { layer: edge.layer, index: edge.out });
  const { value, gradient, update } = parameterFacts(scene)[parameter.index];
  return [
    element('h2', {}, `${parameter.name}: ${from} to ${to}`),
    list([['value', value], [`gradient ∂L/∂${parameter.name}`, gradient], ['last update', update]]),
    element('div', { className: 'weights' }),
  ];
}

function list(rows) {
  return element('dl', {}, ...rows.map(([title, value]) =>
    element('div', {}, element('dt', {}, title), element('dd', { title: full(value) }, short(value)))));
}

/** @param {{example: number|null}} run */
export const rowName = ({ example }) => (example == null ? 'mean of all rows' : `row ${example + 1}`);
