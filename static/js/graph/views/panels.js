// @ts-check
/** The tables below the picture: all slopes and their passes, second derivatives, and three methods. */

import { watch } from '../../shared/dom.js';
import { full, grouped, short } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { isWalked, reached } from '../reached.js';
import { shownWalk } from '../state.js';
import {
  hessianCaption,
  hessianHeads,
  methodCosts,
  methodCostsCaption,
  METHODS,
  methodsCaption,
  PASSES,
  passesText,
  SLOPES,
} from '../words/panels.js';
import { noSlopeWords } from '../words/no_value.js';

/**
 * @typedef {import('../types.js').Walk} Walk
 * @typedef {import('../types.js').Mode} Mode
 * @typedef {import('../types.js').Context} Context
 * @typedef {import('../types.js').View} View
 */

/** All slopes, and how many passes they take. @param {Context} context @returns {View} */
export function slopesView({ part }) {
  const [slopes, passes, text] = ['jacobian', 'passes', 'passes-words'].map(part);
  return {
    update: watch((state) => [shownWalk(state), state.mode, state.step], (state) => {
      const walk = shownWalk(state);
      if (!walk) return;
      slopes.replaceChildren(slopesTable(walk, state));
      passes.replaceChildren(passesTable(walk.passes));
      text.textContent = passesText(walk, isWalked(state));
    }),
  };
}

/** A dash stands where no walk has been yet. @param {Walk} walk @param {import('../types.js').State} state */
function slopesTable(walk, state) {
  const { mode } = state;
  const is = reached(state);
  const slope = (/** @type {number} */ i, /** @type {number} */ j) => is.pair(i, j) ? walk.jacobian[i][j] : null;
  const rows = walk.outputs.map((node, i) => [
    walk.nodes[node].name,
    ...walk.variables.map((_, j) => short(slope(i, j))),
  ]);
  const caption = SLOPES.caption + SLOPES.here[mode] + (noSlopeWords(walk) || (isWalked(state) ? '' : SLOPES.soon));
  const made = table(caption, [SLOPES.head, ...walk.variables], rows);
  mark(made, walk, mode);
  return made;
}

/** What the present walk finds: a row in reverse mode, a column in forward mode. */
function mark(/** @type {HTMLTableElement} */ made, /** @type {Walk} */ walk, /** @type {Mode} */ mode) {
  const { output, variables, variable } = walk;
  [...made.tBodies[0].rows].forEach((row, i) =>
    [...row.cells].slice(1).forEach((cell, j) => {
      if (mode === 'reverse' ? i === output : variables[j] === variable) cell.className = 'here';
    })
  );
}

/** @param {import('../types.js').Passes} passes */
function passesTable({ inputs, outputs, evaluation, reverse, forward }) {
  const numbers = [
    [grouped(outputs), grouped(reverse.operations)],
    [grouped(inputs), grouped(forward.operations)],
    ['–', grouped(evaluation)],
  ];
  return table(PASSES.caption, PASSES.heads, PASSES.rows.map((name, i) => [name, ...numbers[i]]));
}

/** Second derivatives. @param {Context} context @returns {View} */
export function hessianView({ part }) {
  const container = part('hessian');
  return {
    update: watch((state) => [shownWalk(state), isWalked(state)], (state) => {
      const walk = shownWalk(state);
      if (walk) container.replaceChildren(hessianTable(walk, isWalked(state)));
    }),
  };
}

/** @param {Walk} walk @param {boolean} isShown */
function hessianTable(walk, isShown) {
  const { nodes, outputs, output, hessian, variables } = walk;
  const { name } = nodes[outputs[output]];
  const rows = hessian.map((row, i) => [`∂/∂${variables[i]}`, ...row.map((value) => short(isShown ? value : null))]);
  return table(hessianCaption(name, walk, isShown), hessianHeads(variables), rows);
}

/** The same slopes by three methods. @param {Context} context @returns {View} */
export function methodsView({ part }) {
  const [slopes, costs, convention] = ['methods', 'method-costs', 'convention'].map(part);
  return {
    update: watch((state) => [state.methods, shownWalk(state), isWalked(state)], (state) => {
      const { methods } = state;
      if (!methods) return;
      slopes.replaceChildren(methodsTable(methods, shownWalk(state), isWalked(state)));
      costs.replaceChildren(costsTable(methods));
      convention.textContent = methods.cost.convention;
    }),
  };
}

/**
 * Short numbers, with every digit as a title.
 * @param {import('../types.js').Methods} methods @param {Walk|null} walk @param {boolean} isShown
 */
function methodsTable({ variables }, walk, isShown) {
  const numbers = variables.map(({ symbolic, numerical, automatic }) =>
    isShown ? [symbolic.value, numerical, automatic] : [null, null, null]
  );
  const rows = variables.map((
    { name, symbolic },
    i,
  ) => [name, ...numbers[i].map((value) => short(value, 6)), isShown ? symbolic.text : short(null)]);
  const made = table(methodsCaption(walk, isShown), METHODS.heads, rows);
  [...made.tBodies[0].rows].forEach(({ cells }, i) =>
    numbers[i].forEach((value, k) => (cells[k + 1].title = full(value)))
  );
  return made;
}

/** @param {import('../types.js').Methods} methods */
function costsTable({ formula, cost: { evaluation, symbolic, numerical, automatic } }) {
  const { heads, rows } = methodCosts(numerical.evaluations);
  const numbers = [
    [grouped(symbolic.written), '–'],
    [grouped(symbolic.shared), grouped(symbolic.operations)],
    ['–', grouped(numerical.forward + numerical.backward)],
    ['–', grouped(automatic.forward + automatic.backward)],
  ];
  const caption = methodCostsCaption(grouped(formula.written), grouped(evaluation));
  return table(caption, heads, rows.map((row, i) => [...row, ...numbers[i]]));
}
