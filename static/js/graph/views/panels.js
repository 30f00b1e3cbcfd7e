// @ts-check
/** The tables below the picture: all slopes and their passes, second derivatives, and three methods. */

import { watch } from '../../shared/dom.js';
import { full, grouped, short } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { shownWalk } from '../state.js';
import {
  hessianCaption,
  methodCosts,
  methodCostsCaption,
  METHODS,
  PASSES,
  passesText,
  SLOPES,
} from '../words/panels.js';

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
    update: watch((state) => [shownWalk(state), state.mode], (state) => {
      const walk = shownWalk(state);
      if (!walk) return;
      slopes.replaceChildren(slopesTable(walk, state.mode));
      passes.replaceChildren(passesTable(walk.passes));
      text.textContent = passesText(walk);
    }),
  };
}

/** @param {Walk} walk @param {Mode} mode */
function slopesTable(walk, mode) {
  const rows = walk.outputs.map((node, i) => [walk.nodes[node].name, ...walk.jacobian[i].map((slope) => short(slope))]);
  const made = table(SLOPES.caption + SLOPES.here[mode], [SLOPES.head, ...walk.variables], rows);
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
    update: watch((state) => [shownWalk(state)], (state) => {
      const walk = shownWalk(state);
      if (walk) container.replaceChildren(hessianTable(walk));
    }),
  };
}

/** @param {Walk} walk */
function hessianTable({ nodes, outputs, output, hessian, variables }) {
  const { name } = nodes[outputs[output]];
  const rows = hessian.map((row, i) => [`∂/∂${variables[i]}`, ...row.map((value) => short(value))]);
  return table(hessianCaption(name), ['by', ...variables], rows);
}

/** The same slopes by three methods. @param {Context} context @returns {View} */
export function methodsView({ part }) {
  const [slopes, costs, convention] = ['methods', 'method-costs', 'convention'].map(part);
  return {
    update: watch(({ methods }) => [methods], ({ methods }) => {
      if (!methods) return;
      slopes.replaceChildren(methodsTable(methods));
      costs.replaceChildren(costsTable(methods));
      convention.textContent = methods.cost.convention;
    }),
  };
}

/** Short numbers, with every digit as a title. @param {import('../types.js').Methods} methods */
function methodsTable({ variables }) {
  const numbers = variables.map(({ symbolic, numerical, automatic }) => [symbolic.value, numerical, automatic]);
  const rows = variables.map((
    { name, symbolic },
    i,
  ) => [name, ...numbers[i].map((value) => short(value, 6)), symbolic.text]);
  const made = table(METHODS.caption, METHODS.heads, rows);
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
