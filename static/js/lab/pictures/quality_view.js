// @ts-check
/** How good the network is: loss and accuracy on both kinds of rows, who is taken for whom, residuals. */

import { byId, element, watch } from '../../shared/dom.js';
import { full, short } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { ALONG, confusionCaption, QUALITY, RESIDUALS, ROWS_FOR, SCORES } from '../words/quality.js';
import { rootMeanSquare as rootOfSquares } from './sizes.js';
import { dataNow, outputNow, predictedNow } from './state.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Predicted} Predicted */
/** @typedef {import('../types.js').Scores} Scores */
/** @typedef {import('../types.js').Residuals} Residuals */
/** @typedef {import('../words/quality.js').Part} Part of the rows */

export function qualityView() {
  const [scores, confusions, says] = ['scores', 'confusions', 'quality-says'].map(byId);

  function write(/** @type {State} */ state) {
    const predicted = predictedNow(state);
    if (!predicted) return;
    scores.replaceChildren(scoreTable(predicted, outputNow(state)));
    confusions.replaceChildren(
      ...known(predicted).flatMap(([part, { confusion }]) => (confusion ? [confusionTable(confusion, part)] : [])),
    );
    says.textContent = wordsOf(predicted);
  }

  const depends = (/** @type {State} */ state) => [state.predicted, state.run?.experiment.problem, state.output];
  return { update: watch(depends, write) };
}

/** @param {Predicted} predicted @returns {[Part, Scores][]} */
const known = (
  { train, test },
) => [['train', train], ...(test ? [/** @type {[Part, Scores]} */ (['test', test])] : [])];

/** @param {Predicted} predicted @param {number} output */
function scoreTable(predicted, output) {
  const regression = predicted.task === 'regression';
  const rows = known(predicted).map(([part, one]) => {
    const last = regression ? short(rootMeanSquare(one.residuals, output)) : percent(one.accuracy);
    return [ROWS_FOR[part], String(one.rows), short(one.loss), last];
  });
  return table(SCORES.caption(predicted.count), SCORES.heads(regression), rows);
}

/** @param {number|null|undefined} share */
const percent = (share) => (share == null ? short(share) : `${short(100 * share, 3)}\u00a0%`);

/** In the units of the target. @param {Residuals|null|undefined} found @param {number} output */
function rootMeanSquare(found, output) {
  const all = found?.residuals.map((row) => row[output]) ?? [null];
  const numbers = all.filter((number) => number != null);
  if (numbers.length < all.length) return null;
  return rootOfSquares(numbers.map(Math.abs).sort((one, other) => one - other));
}

/**
 * A row for each right class, a column for each decision; shade repeats the share of the row.
 * @param {NonNullable<Scores['confusion']>} confusion
 * @param {Part} part
 */
function confusionTable({ names, table: counts }, part) {
  const heads = names.map((name) => element('th', { scope: 'col' }, name));
  const body = counts.map((row, right) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    const cells = row.map((count, decided) => confusionCell(count, all, right === decided));
    return element('tr', {}, element('th', { scope: 'row' }, names[right]), ...cells);
  });
  return element(
    'table',
    { className: 'confusion' },
    element('caption', {}, confusionCaption(part)),
    element('thead', {}, element('tr', {}, element('td', {}), ...heads)),
    element('tbody', {}, ...body),
  );
}

/** @param {number} count @param {number} all @param {boolean} right */
function confusionCell(count, all, right) {
  const cell = element('td', { className: right ? 'right' : 'wrong' }, String(count));
  cell.style.setProperty('--share', String(all ? count / all : 0));
  return cell;
}

/** @param {Predicted} predicted */
function wordsOf({ task, train }) {
  if (task === 'regression') return QUALITY.regression;
  if (train.accuracy == null) return QUALITY.undecided;
  return QUALITY.decided;
}

/** Scores along the run, and residuals row by row. @param {State} state */
export function qualityTables(state) {
  const { scored, run } = state;
  const along = scored && scored.id === run?.id ? [alongTable(scored)] : [];
  const predicted = predictedNow(state);
  const residuals = predicted
    ? known(predicted).flatMap((
      [part, one],
    ) => (one.residuals ? [residualTable(part, one.residuals, dataNow(state), outputNow(state))] : []))
    : [];
  return [...along, ...residuals];
}

/** @param {import('../types.js').Scored} scored */
function alongTable({ counts, train, test, task }) {
  const columns = /** @type {('loss'|'right')[]} */ (['loss', ...(task === 'regression' ? [] : ['right'])]);
  const parts = /** @type {Part[]} */ (test ? ['train', 'test'] : ['train']);
  const heads = [ALONG.iteration, ...parts.flatMap((part) => columns.map((column) => ALONG.column(column, part)))];
  const rows = counts.map((
    count,
    k,
  ) => [
    String(count),
    ...[train, test].flatMap((
      one,
    ) => (one ? [full(one.loss[k]), ...(task === 'regression' ? [] : [full(one.accuracy?.[k])])] : [])),
  ]);
  return table(ALONG.caption, heads, rows);
}

/** @param {Part} part @param {Residuals} found @param {State['data']} data @param {number} output */
function residualTable(part, { targets, predictions, residuals }, data, output) {
  const name = data?.output_names[output] ?? '';
  const rows = targets.map((
    target,
    row,
  ) => [String(row + 1), ...[target, predictions[row], residuals[row]].map((numbers) => full(numbers[output]))]);
  return table(RESIDUALS.caption(name, part), RESIDUALS.heads, rows);
}
