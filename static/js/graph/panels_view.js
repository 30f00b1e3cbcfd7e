// @ts-check
/** The tables below the picture: all slopes, how many passes they take, second derivatives, and the three ways. */

import { byId, watch } from '../shared/dom.js';
import { counted, full, grouped, short } from '../shared/numbers.js';
import { table } from '../shared/views/table.js';
import { shownWalk } from './state.js';

export function panelsView() {
  const write = [
    watch((state) => [shownWalk(state), state.mode], writeSlopes),
    watch((state) => [shownWalk(state)], writeHessian),
    watch((state) => [state.ways], writeWays),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

function writeSlopes(state) {
  const walk = shownWalk(state);
  if (!walk) return;
  const outputs = walk.outputs.map((node) => walk.nodes[node].name);
  const jacobian = table('The Jacobian: the slope of each output by each input', ['slope of', ...walk.variables],
    outputs.map((name, i) => [name, ...walk.jacobian[i].map((slope) => short(slope))]));
  mark(jacobian, walk, state.mode);
  byId('jacobian').replaceChildren(jacobian);
  byId('passes').replaceChildren(passesTable(walk.passes));
  byId('passes-words').textContent = passesWords(walk);
}

/** What the present walk finds: a row in reverse mode, a column in forward mode. */
function mark(jacobian, { output, variables, variable }, mode) {
  [...jacobian.tBodies[0].rows].forEach((row, i) => [...row.cells].slice(1).forEach((cell, j) => {
    const here = mode === 'reverse' ? i === output : variables[j] === variable;
    if (here) cell.className = 'here';
  }));
  jacobian.caption.textContent += mode === 'reverse' ? '. One walk back finds one row (outlined).' : '. One walk forwards finds one column (outlined).';
}

function passesTable({ inputs, outputs, evaluation, reverse, forward }) {
  return table('What the whole Jacobian takes, beyond one evaluation', ['way', 'passes', 'operations'], [
    ['reverse mode: one for each output', grouped(outputs), grouped(reverse.operations)],
    ['forward mode: one for each input', grouped(inputs), grouped(forward.operations)],
    ['(one evaluation)', '–', grouped(evaluation)],
  ]);
}

function passesWords({ passes: { inputs, outputs }, difference }) {
  const better = inputs > outputs ? 'Reverse mode needs fewer passes here: one loss, many weights is the case of every network.'
    : inputs < outputs ? 'Forward mode needs fewer passes here.' : 'Both need as many passes here.';
  return `Here: ${counted(inputs, 'input')}, ${counted(outputs, 'output')}. ${better} Both ways agree: largest relative difference ${short(difference, 2)}.`;
}

function writeHessian(state) {
  const walk = shownWalk(state);
  if (!walk) return;
  const { name } = walk.nodes[walk.outputs[walk.output]];
  const rows = walk.hessian.map((row, i) => [`∂/∂${walk.variables[i]}`, ...row.map((value) => short(value))]);
  byId('hessian').replaceChildren(table(`The Hessian of ${name}: how each slope ∂${name}/∂… changes with each variable`, ['by', ...walk.variables], rows));
}

function writeWays({ ways }) {
  if (!ways) return;
  const rows = ways.variables.map((one) => [one.name, short(one.symbolic.value, 6), short(one.numerical, 6), short(one.automatic, 6), one.symbolic.text]);
  const slopes = table('The same slope, three times', ['by', 'symbolic', 'numerical', 'automatic', 'the symbolic formula'], rows);
  for (const row of slopes.tBodies[0].rows) titles(row, ways.variables);
  byId('ways').replaceChildren(slopes);
  byId('ways-costs').replaceChildren(costsTable(ways));
  byId('convention').textContent = ways.cost.convention;
}

/** Every digit on demand. */
function titles(row, variables) {
  const one = variables[row.sectionRowIndex];
  [one.symbolic.value, one.numerical, one.automatic].forEach((value, i) => (row.cells[i + 1].title = full(value)));
}

function costsTable({ formula, cost: { evaluation, symbolic, numerical, automatic } }) {
  const title = `For all slopes of this formula (size ${grouped(formula.written)}, ${grouped(evaluation)} operations)`;
  return table(title, ['way', 'what it makes', 'size', 'operations'], [
    ['symbolic', 'formulas, written out', grouped(symbolic.written), '–'],
    ['symbolic, shared', 'the same, equal parts once', grouped(symbolic.shared), grouped(symbolic.operations)],
    ['numerical', counted(numerical.evaluations, 'evaluation'), '–', grouped(numerical.forward + numerical.backward)],
    ['automatic', 'one pass forwards, one back', '–', grouped(automatic.forward + automatic.backward)],
  ]);
}
