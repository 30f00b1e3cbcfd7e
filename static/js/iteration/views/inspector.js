// @ts-check
/** The numbers of the node or weight that is pointed at, focused or clicked, with the way from one to another. */

import { element, watch } from '../../shared/dom.js';
import { full, short } from '../../shared/numbers.js';
import { isEvaluated, isMeasured, nodeFacts, parameterFacts } from '../facts.js';
import { fixedBiases, incoming, parameterOn, parametersOf } from '../parameters.js';
import { shownScene } from '../scene.js';
import {
  edgeTitle,
  factNames,
  FIXED,
  FROM,
  INPUT_VALUE,
  LOOK_CLOSER,
  nodeName,
  nodeTitle,
  NOT_KNOWN,
  NOT_YET,
  parameterFactNames,
  TARGET,
} from '../words/numbers.js';
import { FIXED_BIAS, productOf, sumOf } from '../words/sums.js';
import { meanOf } from '../words/whose.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Selection} Selection */
/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../parameters.js').Parameter} Parameter */
/** @typedef {[string, number|null][]} Rows */

/** @param {import('../state/types.js').Context} context */
export function inspectorView({ part, store }) {
  const container = part('inspector');
  container.addEventListener('click', (/** @type {MouseEvent} */ { target }) => {
    const { name } = /** @type {HTMLElement} */ (target).dataset;
    if (name) store.dispatch({ type: 'selected', selection: selectionNamed(store.state, name) });
  });

  function write(/** @type {State} */ state) {
    const scene = shownScene(state);
    if (!scene) return;
    const focused = container.contains(document.activeElement) && document.activeElement?.getAttribute('data-name');
    container.replaceChildren(...content(scene));
    container.toggleAttribute('data-in-passing', state.hover != null && state.selection == null);
    if (focused) container.querySelector(`[data-name="${focused}"]`)?.focus();
  }

  return {
    update: watch(
      (/** @type {State} */ state) => {
        const { run, position, hover, selection } = state;
        const frame = run?.frames.get(position.count);
        return [frame, position.beat, position.progress === 1, hover, selection, shownScene(state) != null];
      },
      write,
    ),
  };
}

/** @param {State} state @param {string} name @returns {Selection|null} */
function selectionNamed({ run }, name) {
  const { problem } = run?.experiment ?? {};
  const found = problem && [...parametersOf(problem), ...fixedBiases(problem)].find((one) => one.name === name);
  return found ? { kind: 'edge', layer: found.layer, out: found.out, in: found.in } : null;
}

/** @param {Scene} scene @returns {Node[]} */
function content(scene) {
  const { selection } = scene;
  if (!selection) return [element('h2', {}, LOOK_CLOSER.title), element('p', { className: 'hint' }, LOOK_CLOSER.hint)];
  const parameters = parametersOf(scene.run.experiment.problem);
  return selection.kind === 'node' ? aboutNode(scene, selection, parameters) : aboutEdge(scene, selection, parameters);
}

/** @param {Scene} scene */
const lastLayer = ({ frame }) => frame.nodes.length - 1;

/** @param {Scene} scene @param {import('../state/types.js').Node} node @param {Parameter[]} parameters @returns {Node[]} */
function aboutNode(scene, node, parameters) {
  const { value, pre_activation: z, adjoint, delta, target } = nodeFacts(scene, node.layer, node.index);
  const names = factNames(scene.run.experiment.problem.activations[node.layer - 1]);
  /** @type {Rows} */
  const inner = [[names.value, value], [names.pre_activation, z], [names.delta, delta], [names.adjoint, adjoint]];
  if (target != null) inner.push([TARGET, target]);
  return [
    element('h2', {}, nodeTitle(nodeName(lastLayer(scene), node, scene.run.columns), scene.run, scene.frame.count)),
    list(node.layer === 0 ? [[INPUT_VALUE, value]] : inner, missing(scene)),
    ...(node.layer > 0 && isEvaluated(scene)
      ? [element('p', { className: 'sum' }, sumInto(scene, node, parameters))]
      : []),
    weightsInto(node, scene, parameters, null),
  ];
}

/** @param {Scene} scene @param {import('../state/types.js').Edge} edge @param {Parameter[]} parameters @returns {Node[]} */
function aboutEdge(scene, edge, parameters) {
  const last = lastLayer(scene);
  const target = { layer: edge.layer, index: edge.out };
  const parameter = parameterOn(parameters, edge);
  if (!parameter) return aboutFixed(scene, edge, target, parameters);
  const from = edge.in == null ? null : nodeName(last, { layer: edge.layer - 1, index: edge.in });
  const { value, gradient, update } = parameterFacts(scene)[parameter.index];
  const names = parameterFactNames(parameter.name, meanOf(scene.run, scene.frame.count));
  return [
    element('h2', {}, edgeTitle(parameter.name, from, nodeName(last, target))),
    list([[names.value, value], [names.gradient, gradient], [names.update, update]], missing(scene)),
    element('p', { className: 'sum' }, productInto(scene, edge, parameter.name)),
    weightsInto(target, scene, parameters, parameter.name),
  ];
}

/** A bias that is given and stays. @param {Scene} scene @param {import('../state/types.js').Edge} edge @param {import('../state/types.js').Node} target @param {Parameter[]} parameters @returns {Node[]} */
function aboutFixed(scene, edge, target, parameters) {
  const bias = parameterOn(fixedBiases(scene.run.experiment.problem), edge);
  if (!bias) return [];
  return [
    element('h2', {}, edgeTitle(bias.name, null, nodeName(lastLayer(scene), target))),
    list([[parameterFactNames(bias.name, '').value, bias.value]], NOT_KNOWN),
    element('p', {}, FIXED_BIAS),
    weightsInto(target, scene, parameters, bias.name),
  ];
}

/** The sum behind a pre-activation, at the weights with which it was made. @param {Scene} scene @param {import('../state/types.js').Node} node @param {Parameter[]} parameters */
function sumInto({ frame, run }, node, parameters) {
  const below = frame.nodes[node.layer - 1].value;
  const into = incoming(parameters, node);
  const fixed = incoming(fixedBiases(run.experiment.problem), node)[0]?.value;
  const trained = into.find((one) => one.in === null);
  const bias = trained ? frame.theta[trained.index] : fixed;
  /** @type {[number|null, number|null][]} */
  const products = into.flatMap(({ in: from, index }) => (from === null ? [] : [[frame.theta[index], below[from]]]));
  return sumOf(frame.nodes[node.layer].pre_activation?.[node.index], products, bias);
}

/** The product behind a slope. @param {Scene} scene @param {import('../state/types.js').Edge} edge @param {string} name */
function productInto(scene, { layer, out, in: from }, name) {
  if (!isMeasured(scene)) return '';
  const { nodes } = scene.frame;
  return productOf(
    scene.run,
    scene.frame,
    nodes[layer].delta?.[out],
    from === null ? null : nodes[layer - 1].value[from],
    name,
  );
}

/**
 * Buttons for everything that leads into a node; from one weight, the others are one key away.
 * @param {import('../state/types.js').Node} node @param {Scene} scene @param {Parameter[]} parameters
 * @param {string|null} chosen
 */
function weightsInto(node, scene, parameters, chosen) {
  const numbers = parameterFacts(scene);
  const buttons = incoming(parameters, node).map(({ name, index }) => {
    return parameterButton(name, numbers[index].value, chosen);
  });
  const fixed = incoming(fixedBiases(scene.run.experiment.problem), node);
  buttons.push(...fixed.map(({ name, value }) => parameterButton(name, value, chosen, FIXED)));
  return element('div', { className: 'weights' }, ...(buttons.length ? [FROM, ...buttons] : []));
}

/** @param {string} name @param {number|null} value @param {string|null} chosen @param {string} [more] */
function parameterButton(name, value, chosen, more = '') {
  const marks = { 'data-name': name, 'aria-pressed': String(name === chosen) };
  return element('button', { type: 'button', ...marks }, `${name} ${short(value, 3)} ${more}`.trim());
}

/** What stands where there is no number: it may come, or this source may never know it. @param {Scene} scene */
const missing = (scene) => (isMeasured(scene) ? NOT_KNOWN : NOT_YET);

/** @param {Rows} rows @param {string} otherwise */
function list(rows, otherwise) {
  return element(
    'dl',
    {},
    ...rows.map(([title, value]) => {
      const number = value == null ? otherwise : short(value);
      return element('div', {}, element('dt', {}, title), element('dd', { title: full(value) }, number));
    }),
  );
}
