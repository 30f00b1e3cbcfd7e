// @ts-check
/** The numbers of the node or weight that is pointed at, focused or clicked, with the way from one to another. */

import { element, watch } from '../../shared/dom.js';
import { isMeasured, nodeFacts, parameterFacts } from '../facts.js';
import { full, short } from '../../shared/numbers.js';
import { incoming, parameterOn, parametersOf } from '../parameters.js';
import { sceneOf } from '../scene.js';
import { nodeName } from './nodes.js';

const HINT =
  'Point at a node or a weight, or reach the nodes with Tab and the arrow keys, to read its numbers.';

/**
 * @param {HTMLElement} container
 * @param {{store: ReturnType<import('../state/store.js').createStore>}} options
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

function aboutNode(scene, node, parameters) {
  const { activations } = scene.run.experiment.problem;
  const { value, pre_activation: z, adjoint, delta } = nodeFacts(scene, node.layer, node.index);
  const inputs = [['value a', value]];
  const others = [
    [`value a = ${activations[node.layer - 1]}(z)`, value],
    ['pre-activation z', z],
    ['delta ∂L/∂z', delta],
    ['∂L/∂a', adjoint],
  ];
  return [
    element('h2', {}, `${nodeName(lastLayer(scene), node)}, ${rowName(scene.run)}`),
    list(node.layer === 0 ? inputs : others, missing(scene)),
    weightsInto(node, scene, parameters, null),
  ];
}

function aboutEdge(scene, edge, parameters) {
  const parameter = parameterOn(parameters, edge);
  const last = lastLayer(scene);
  const target = { layer: edge.layer, index: edge.out };
  const from = edge.in == null ? 'bias' : `from ${nodeName(last, { layer: edge.layer - 1, index: edge.in })}`;
  const { value, gradient, update } = parameterFacts(scene)[parameter.index];
  const rows = [['value', value], [`gradient ∂L/∂${parameter.name}`, gradient], ['last update', update]];
  return [
    element('h2', {}, `${parameter.name}: ${from} to ${nodeName(last, target)}`),
    list(rows, missing(scene)),
    weightsInto(target, scene, parameters, parameter.name),
  ];
}

/** Buttons for everything that leads into a node; from one weight, the others are one key away. */
function weightsInto(node, scene, parameters, chosen) {
  const numbers = parameterFacts(scene);
  const buttons = incoming(parameters, node).map(({ name, index }) => {
    const marks = { 'data-name': name, 'aria-pressed': String(name === chosen) };
    return element('button', { type: 'button', ...marks }, `${name} ${short(numbers[index].value, 3)}`);
  });
  return element('div', { className: 'weights' }, ...(buttons.length ? ['from ', ...buttons] : []));
}

/** What stands where there is no number: it may come, or this source may never know it. */
const missing = (scene) => (isMeasured(scene) ? 'not known' : 'not yet');

function list(rows, otherwise) {
  return element('dl', {}, ...rows.map(([title, value]) => {
    const number = value == null ? otherwise : short(value);
    return element('div', {}, element('dt', {}, title), element('dd', { title: full(value) }, number));
  }));
}

/** @param {{example: number|null}} run */
export const rowName = ({ example }) => (example == null ? 'mean of all rows' : `row ${example + 1}`);
