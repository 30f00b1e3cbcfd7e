// @ts-check
/** In which direction slopes travel, from which output or variable. */

import { fillList, watch } from '../../shared/dom.js';
import { shownWalk } from '../state.js';
import { EVERY_INPUT } from '../words/panels.js';

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function modesView({ part, store }) {
  const [group, output, variable] = ['modes', 'output', 'variable'].map(part);
  const buttons = /** @type {HTMLButtonElement[]} */ ([...group.querySelectorAll('[data-mode]')]);
  for (const button of buttons) {
    button.addEventListener('click', () => store.dispatch({ type: 'modeChosen', mode: button.dataset.mode }));
  }
  output.addEventListener('change', () => store.dispatch({ type: 'outputChosen', output: Number(output.value) }));
  variable.addEventListener('change', () => store.dispatch({ type: 'variableChosen', variable: variable.value }));

  /** @type {import('../types.js').Update[]} */
  const write = [
    watch(({ mode }) => [mode], ({ mode }) => {
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
    }),
    watch((state) => [shownWalk(state), state.mode], (state) => {
      const walk = shownWalk(state);
      if (walk) fill(walk, state.mode, output, variable);
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

/**
 * Reverse mode starts from an output and reaches all variables; forward mode the other way round.
 * @param {import('../types.js').Walk} walk @param {import('../types.js').Mode} mode
 * @param {HTMLSelectElement} output @param {HTMLSelectElement} variable
 */
function fill(walk, mode, output, variable) {
  const outputs = walk.outputs.map((node, i) => ({ name: i, title: walk.nodes[node].name }));
  const variables = walk.variables.map((name) => ({ name, title: name }));
  const every = [{ name: 'every', title: EVERY_INPUT }];
  fillList(output, outputs, walk.output);
  fillList(variable, mode === 'reverse' ? every : variables, walk.variable);
  variable.disabled = mode === 'reverse';
}
