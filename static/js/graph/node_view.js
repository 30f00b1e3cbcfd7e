// @ts-check
/** One node: its numbers, a nudge that asks whether its slope is true, and its cached value to be corrupted. */

import { byId, element, watch } from '../shared/dom.js';
import { counted, full, listed, short } from '../shared/numbers.js';
import { canChange, reachOf } from './requests.js';
import { shownWalk } from './state.js';
import { inNames, slopeName } from './words.js';

/** @param {any} store */
export function nodeView(store) {
  const [nudge, slider, cached, corrupt, repair] = ['nudge', 'nudge-slider', 'cached', 'corrupt', 'repair'].map(byId);
  const set = (/** @type {number} */ value) => Number.isFinite(value) && store.dispatch({ type: 'nudgeSet', nudge: value });
  nudge.addEventListener('input', () => set(nudge.valueAsNumber));
  slider.addEventListener('input', () => set((slider.valueAsNumber / 100) * reachOf(store.state)));
  corrupt.addEventListener('click', () => {
    if (Number.isFinite(cached.valueAsNumber)) store.dispatch({ type: 'corrupted', value: cached.valueAsNumber });
  });
  repair.addEventListener('click', () => store.dispatch({ type: 'repaired' }));

  const write = [
    watch((state) => [shownWalk(state), state.chosen, state.mode], writeFacts),
    watch((state) => [state.nudge, shownWalk(state), state.chosen], (state) => {
      if (nudge.valueAsNumber !== state.nudge) nudge.value = String(state.nudge);
      slider.value = String(Math.round((100 * state.nudge) / reachOf(state)));
      for (const one of [nudge, slider]) one.disabled = !canChange(state, state.chosen);
    }),
    watch((state) => [state.nudged, state.chosen, shownWalk(state)], writeNudge),
    watch((state) => [shownWalk(state), state.chosen, state.cached], (state) => {
      writeCorruption(state);
      cached.disabled = corrupt.disabled = !canChange(state, state.chosen);
      repair.disabled = !state.cached;
      const node = shownWalk(state)?.nodes[state.chosen];
      if (node && document.activeElement !== cached) cached.value = String(cachedIn(state, node));
    }),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

/** What the cache holds, or else something wrong to put there. */
function cachedIn({ cached, chosen }, { value }) {
  if (cached?.node === chosen) return cached.value;
  return Number((-2 * (value ?? 0)).toPrecision(3)) || 1;
}

function writeFacts(state) {
  const walk = shownWalk(state);
  const node = walk?.nodes[state.chosen];
  const [title, text, facts] = ['node-title', 'node-text', 'node-facts'].map(byId);
  if (!walk || !node) {
    title.textContent = 'One node';
    text.textContent = 'Click a node, or reach it with Tab and the arrow keys.';
    facts.replaceChildren();
    return;
  }
  title.textContent = node.formula ? `${node.name} = ${inNames(walk, state.chosen)}` : node.name;
  text.textContent = node.kind === 'operation' ? node.text : `A ${node.kind} of the formula.`;
  facts.replaceChildren(...list([
    ['value', node.value],
    [slopeName(walk, 'reverse', state.chosen), node.right],
    [slopeName(walk, 'forward', state.chosen), node.tangent],
  ]));
}

function writeNudge(state) {
  const { nudged, chosen } = state;
  const walk = shownWalk(state);
  const place = byId('nudge-answer');
  if (!walk || !nudged || !canChange(state, chosen) || nudged.chosen !== chosen) return place.replaceChildren();
  const output = walk.nodes[walk.outputs[walk.output]].name;
  const off = nudged.true == null || nudged.predicted == null ? null : nudged.true - nudged.predicted;
  return place.replaceChildren(...list([
    ['predicted: slope × nudge', nudged.predicted],
    [`true change of ${output}`, nudged.true],
    ['the rest: the curve bends', off],
  ]));
}

function writeCorruption(state) {
  const walk = shownWalk(state);
  const place = byId('corrupt-answer');
  if (!walk || !state.cached) {
    place.textContent = 'The backward pass reads the values that the forward pass left behind.';
    return;
  }
  const names = walk.wrong.map((node) => slopeName(walk, 'reverse', node));
  const node = walk.nodes[state.cached.node].name;
  place.textContent = names.length
    ? `With a wrong ${node} in the cache, ${counted(names.length, 'slope')} ${names.length === 1 ? 'is' : 'are'} wrong: ${listed(names, 6)}.`
    : `No slope is wrong: no local slope on the way back is computed from ${node}.`;
}

const list = (rows) => rows.map(([title, value]) =>
  element('div', {}, element('dt', {}, title), element('dd', { title: full(value) }, short(value, 6))));
