// @ts-check
/** Whether every field of a run file is what it should be, as far as the page can tell: what it says, and how it went. */

import { WRONG_RUN } from './words/files.js';

/** What every run that was taken along says of itself. */
const FORM = 'slope-and-step run';

/** What an experiment may say. What each of these may be, the server knows. */
const OF_AN_EXPERIMENT = [
  'problem',
  'source',
  'optimizer',
  'batch_size',
  'seed',
  'theta',
  'state',
  'count',
  'example',
];

const isObject = (/** @type {any} */ value) => typeof value === 'object' && value != null && !Array.isArray(value);

/** Memories of rules are lists of lists, and no deeper. */
const DEEPEST_NUMBERS = 4;

/** Numbers as the server writes them: null is none that is finite. @returns {boolean} */
const areNumbers = (/** @type {any} */ value, depth = 0) =>
  value === null || Number.isFinite(value) ||
  (Array.isArray(value) && depth < DEEPEST_NUMBERS && value.every((one) => areNumbers(one, depth + 1)));

const isListOfNumbers = (/** @type {any} */ value) => Array.isArray(value) && areNumbers(value);

/** Where the run ended. @type {Record<string, (value: any) => boolean>} */
const OF_THE_END = {
  theta: isListOfNumbers,
  state: (state) => isObject(state) && Object.values(state).every((one) => areNumbers(one)),
  count: (count) => Number.isInteger(count) && count >= 0,
  diverged: (diverged) => diverged === null || isObject(diverged),
};

/** What stands beside the experiment, if anything. @type {Record<string, (value: any, run: any) => string|null>} */
const BESIDE = {
  version: (version) => (typeof version === 'string' ? null : 'version'),
  values: (values, { steps }) => (isListOfNumbers(values) && values.length <= steps ? null : 'values'),
  end: (end) => (isObject(end) ? wrongIn(end, OF_THE_END, 'end') : 'end'),
};

/** What is checked before all else, and by others. */
const REST = ['form', 'steps', 'edits', 'experiment'];

/**
 * @param {any} run what the file holds
 * @param {Record<string, number>} limits of the catalog
 * @returns {string|null} a sentence that names the field; null when none is wrong
 */
export function wrongField(run, limits) {
  if (run?.form !== FORM) return WRONG_RUN.form;
  const { steps, experiment, edits } = run;
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= limits.steps)) return WRONG_RUN.length(limits.steps);
  if (isObject(experiment?.state) || (Number.isInteger(experiment?.count) && experiment.count > 0)) {
    return WRONG_RUN.begun;
  }
  const stranger = unknownIn(run, [...REST, ...Object.keys(BESIDE)], '') ??
    (isObject(experiment) ? unknownIn(experiment, OF_AN_EXPERIMENT, 'experiment.') : null);
  if (stranger) return WRONG_RUN.unknown(stranger);
  const wrong = wrongBeside(run) ?? impossibleIn(run) ?? wrongCount(edits, steps);
  return wrong && WRONG_RUN.field(wrong);
}

/** @param {any} object @param {string[]} known @param {string} path */
function unknownIn(object, known, path) {
  const name = Object.keys(object ?? {}).find((one) => !known.includes(one));
  return name === undefined ? null : path + name;
}

/** @param {any} object @param {Record<string, (value: any) => boolean>} fields @param {string} path */
function wrongIn(object, fields, path) {
  const stranger = unknownIn(object, Object.keys(fields), `${path}.`);
  const wrong = Object.keys(fields).find((name) => !fields[name](object[name]));
  return stranger ?? (wrong === undefined ? null : `${path}.${wrong}`);
}

function wrongBeside(/** @type {any} */ run) {
  const found = Object.keys(BESIDE).map((name) => (Object.hasOwn(run, name) ? BESIDE[name](run[name], run) : null));
  return found.find((wrong) => wrong != null) ?? null;
}

/** Names that mean something else to a script, and depths that no file has. */
const PROTOTYPES = ['__proto__', 'constructor', 'prototype'];
const DEEPEST = 16;

/**
 * What no file may hold anywhere. Numbers such as 1e999 would travel on as null, which means something else.
 * @param {any} run
 * @returns {string|null} the path of the first one
 */
function impossibleIn(run) {
  /** @type {{value: any, path: string, depth: number}[]} */
  const open = [{ value: run, path: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    for (const key of Object.keys(value)) {
      const inner = value[key];
      const at = () => (Array.isArray(value) ? `${path}[${key}]` : `${path}${path && '.'}${key}`);
      const isImpossible = PROTOTYPES.includes(key) || inner === Infinity || inner === -Infinity || depth > DEEPEST;
      if (isImpossible) return at();
      if (typeof inner === 'object' && inner != null) open.push({ value: inner, path: at(), depth: depth + 1 });
    }
  }
  return null;
}

/** Each edit is before another step of the run. @param {any} edits @param {number} steps */
function wrongCount(edits, steps) {
  if (!Array.isArray(edits)) return null;
  const counts = edits.map((edit) => edit?.count);
  const wrong = counts.findIndex((count, k) => count >= steps || (count != null && counts.indexOf(count) < k));
  return wrong < 0 ? null : `edits[${wrong}].count`;
}
