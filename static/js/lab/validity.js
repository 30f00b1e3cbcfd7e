// @ts-check
/** Whether an experiment from elsewhere can be shown here. What else may be wrong with it, the server says. */

import { parametersOf } from '../iteration/parameters.js';
import { NAMED, PARTS, WRONG_RUN } from './words/files.js';

/**
 * @param {any} told what the address or the file holds
 * @param {import('./types.js').Catalog} catalog
 * @returns {string|null} what is wrong, in a sentence; null when it can be shown
 */
export function faultOf(told, catalog) {
  const experiment = told?.experiment;
  if (experiment?.problem?.kind !== 'network') return WRONG_RUN.noNetwork;
  const wrong = wrongShape(experiment, catalog.limits) ?? wrongName(experiment, catalog);
  return wrong && WRONG_RUN.stranger(wrong);
}

/** @param {any} experiment @param {Record<string, number>} limits */
function wrongShape({ problem, theta, edits }, limits) {
  const { layers, activations, data } = problem;
  if (!isNetwork(layers, limits)) return PARTS.layers;
  if (!Array.isArray(activations) || activations.length !== layers.length - 1) return PARTS.activations;
  if (typeof data?.name !== 'string') return PARTS.data;
  if (theta != null && !(Array.isArray(theta) && theta.every(Number.isFinite))) return PARTS.theta;
  if (!(Array.isArray(edits) && edits.every(isEdit))) return PARTS.edits;
  return wrongPlace(edits, parametersOf(problem).length);
}

/** Sizes that nobody could draw: the page would stand still over its lists before the server could refuse them. */
function isNetwork(/** @type {any} */ layers, /** @type {Record<string, number>} */ { layers: most, width, inputs }) {
  const isWidth = (/** @type {any} */ value) =>
    Number.isInteger(value) && value > 0 && value <= Math.max(width, inputs);
  return Array.isArray(layers) && layers.length >= 2 && layers.length <= most + 1 && layers.every(isWidth);
}

const isEdit = (/** @type {any} */ edit) =>
  Number.isInteger(edit?.count) && edit.count > 0 && isNumbers(edit.values ?? {}) &&
  (edit.optimizer != null || Object.keys(edit.values ?? {}).length > 0);

const isNumbers = (/** @type {any} */ values) =>
  typeof values === 'object' && values != null && !Array.isArray(values) &&
  Object.values(values).every(Number.isFinite);

/** A parameter that is set by hand and that no such network has. @param {any[]} edits @param {number} parameters */
function wrongPlace(edits, parameters) {
  const places = edits.flatMap(({ values }, k) => Object.keys(values ?? {}).map((place) => ({ k, place })));
  const wrong = places.find(({ place }) => !(/^(0|[1-9]\d{0,5})$/.test(place) && Number(place) < parameters));
  return wrong ? PARTS.value(wrong.k, wrong.place) : null;
}

/** The one that the run begins with, and those that take over. @param {any} optimizer @param {any[]} edits */
const rulesOf = (
  optimizer,
  edits,
) => [optimizer, ...edits.map((edit) => edit.optimizer).filter((rule) => rule != null)];

/** @param {any} experiment @param {import('./types.js').Catalog} catalog */
function wrongName({ problem, source, optimizer, edits }, catalog) {
  /** @type {[string, any, import('./types.js').Kind[]][]} */
  const wanted = [
    [NAMED.source, source?.name, catalog.sources],
    ...rulesOf(optimizer, edits).map((rule) => [NAMED.optimizer, rule?.name, catalog.optimizers]),
    [NAMED.loss, problem.loss, catalog.losses],
    [NAMED.data, problem.data.name, catalog.datasets],
    [NAMED.initialiser, problem.initialiser?.name ?? problem.initialiser, catalog.initialisers],
    ...problem.activations.map((/** @type {any} */ name) => [NAMED.activation, name, catalog.activations]),
  ];
  const stranger = wanted.find(([, name, kinds]) => !kinds.some((kind) => kind.name === name));
  return stranger ? `${stranger[0]} ${String(stranger[1])}` : null;
}
