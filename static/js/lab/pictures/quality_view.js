// @ts-check
/** How good the network is: loss and accuracy on both kinds of rows, who is taken for whom, residuals. */

import { byId, element, watch } from '../../shared/dom.js';
import { full, short } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { dataNow, outputNow, predictedNow } from './state.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Predicted} Predicted */
/** @typedef {import('../types.js').Scores} Scores */
/** @typedef {import('../types.js').Residuals} Residuals */
/** @typedef {'train'|'test'} Part of the rows */

const KINDS = { train: 'training', test: 'testing' };

export function qualityView() {
  const [scores, confusions, says] = ['scores', 'confusions', 'quality-says'].map(byId);

  function write(/** @type {State} */ state) {
    const predicted = predictedNow(state);
    if (!predicted) return;
    scores.replaceChildren(scoreTable(predicted, outputNow(state)));
    confusions.replaceChildren(...known(predicted).flatMap(([kind, { confusion }]) =>
      (confusion ? [confusionTable(confusion, KINDS[kind])] : [])));
    says.textContent = wordsOf(predicted);
  }

  const depends = (/** @type {State} */ state) => [state.predicted, state.run?.experiment.problem, state.output];
  return { update: watch(depends, write) };
}

/** @param {Predicted} predicted @returns {[Part, Scores][]} */
const known = ({ train, test }) => [['train', train], ...(test ? [/** @type {[Part, Scores]} */ (['test', test])] : [])];

/** @param {Predicted} predicted @param {number} output */
function scoreTable(predicted, output) {
  const regression = predicted.task === 'regression';
  const heads = ['rows for', 'count', 'loss', regression ? 'off by' : 'right'];
  const rows = known(predicted).map(([kind, one]) => {
    const last = regression ? short(rootMeanSquare(one.residuals, output)) : percent(one.accuracy);
    return [KINDS[kind], String(one.rows), short(one.loss), last];
  });
  return table(`Iteration ${predicted.count}: all rows, loss of the data alone`, heads, rows);
}

/** @param {number|null|undefined} share */
const percent = (share) => (share == null ? '–' : `${short(100 * share, 3)} %`);

/** In the units of the target. @param {Residuals|null|undefined} found @param {number} output */
function rootMeanSquare(found, output) {
  const all = found?.residuals.map((row) => row[output]) ?? [null];
  const numbers = all.filter((number) => number != null);
  if (numbers.length < all.length) return null;
  return Math.sqrt(numbers.reduce((sum, number) => sum + number * number, 0) / numbers.length);
}

/**
 * A row for each right class, a column for each decision; shade repeats the share of the row.
 * @param {NonNullable<Scores['confusion']>} confusion
 * @param {string} rows
 */
function confusionTable({ names, table: counts }, rows) {
  const heads = names.map((name) => element('th', { scope: 'col' }, name));
  const body = counts.map((row, right) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    const cells = row.map((count, decided) => confusionCell(count, all, right === decided));
    return element('tr', {}, element('th', { scope: 'row' }, names[right]), ...cells);
  });
  return element('table', { className: 'confusion' },
    element('caption', {}, `Rows for ${rows}: right class down, decision across`),
    element('thead', {}, element('tr', {}, element('td', {}), ...heads)), element('tbody', {}, ...body));
}

/** @param {number} count @param {number} all @param {boolean} right */
function confusionCell(count, all, right) {
  const cell = element('td', { className: right ? 'right' : 'wrong' }, String(count));
  cell.style.setProperty('--share', String(all ? count / all : 0));
  return cell;
}

/** @param {Predicted} predicted */
function wordsOf({ task, train }) {
  if (task === 'regression') return 'A stick is a residual: from the target to what is predicted. Off by: the root of their mean square.';
  if (train.accuracy == null) return 'Nothing is decided while outputs are not finite.';
  return 'Right: the share of rows that are decided for their class.';
}

/** Scores along the run, and residuals row by row. @param {State} state */
export function qualityTables(state) {
  const { scored, run } = state;
  const along = scored && scored.id === run?.id ? [alongTable(scored)] : [];
  const predicted = predictedNow(state);
  const residuals = predicted ? known(predicted).flatMap(([kind, one]) =>
    (one.residuals ? [residualTable(kind, one.residuals, dataNow(state), outputNow(state))] : [])) : [];
  return [...along, ...residuals];
}

/** @param {import('../types.js').Scored} scored */
function alongTable({ counts, train, test, task }) {
  const columns = ['loss', ...(task === 'regression' ? [] : ['right'])];
  const heads = ['iteration', ...[train, test].flatMap((one, k) =>
    (one ? columns.map((column) => `${column}, ${k ? 'test' : 'training'}`) : []))];
  const rows = counts.map((count, k) => [String(count), ...[train, test].flatMap((one) =>
    (one ? [full(one.loss[k]), ...(task === 'regression' ? [] : [full(one.accuracy?.[k])])] : []))]);
  return table('Along the run', heads, rows);
}

/** @param {Part} kind @param {Residuals} found @param {State['data']} data @param {number} output */
function residualTable(kind, { targets, predictions, residuals }, data, output) {
  const name = data?.output_names[output] ?? '';
  const rows = targets.map((target, row) =>
    [String(row + 1), ...[target, predictions[row], residuals[row]].map((numbers) => full(numbers[output]))]);
  return table(`Residuals of ${name}, rows for ${KINDS[kind]}`, ['row', 'target', 'prediction', 'residual'], rows);
}
