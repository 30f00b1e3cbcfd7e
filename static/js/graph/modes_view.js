// @ts-check
/** Which way slopes travel, from which output or variable. */

import { byId, fillList, watch } from '../shared/dom.js';
import { shownWalk } from './state.js';

/** @param {any} store */
export function modesView(store) {
  const [output, variable] = ['output', 'variable'].map(byId);
  const buttons = [...document.querySelectorAll('[data-mode]')];
  for (const button of /** @type {any[]} */ (buttons)) {
    button.addEventListener('click', () => store.dispatch({ type: 'modeChosen', mode: button.dataset.mode }));
  }
  output.addEventListener('change', () => store.dispatch({ type: 'outputChosen', output: Number(output.value) }));
  variable.addEventListener('change', () => store.dispatch({ type: 'variableChosen', variable: variable.value }));

  const write = [
    watch(({ mode }) => [mode], ({ mode }) => {
      for (const button of /** @type {any[]} */ (buttons)) button.setAttribute('aria-pressed', String(button.dataset.mode === mode));
    }),
    watch((state) => [shownWalk(state), state.mode], (state) => {
      const walk = shownWalk(state);
      if (walk) fill(walk, state.mode, output, variable);
    }),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

/** Reverse mode starts from an output and reaches all variables; forward mode the other way round. */
function fill(walk, mode, output, variable) {
  const outputs = walk.outputs.map((node, i) => ({ name: i, title: walk.nodes[node].name }));
  const variables = walk.variables.map((name) => ({ name, title: name }));
  const every = [{ name: 'every', title: 'every input' }];
  fillList(output, outputs, walk.output);
  fillList(variable, mode === 'reverse' ? every : variables, walk.variable);
  variable.disabled = mode === 'reverse';
}
