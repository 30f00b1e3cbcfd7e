// @ts-check
/** One node: its numbers, a nudge that tries its slope, and its cached value to be corrupted. */

import { element, watch } from '../../shared/dom.js';
import { full, short } from '../../shared/numbers.js';
import { numberField } from '../../shared/views/number_field.js';
import { reached } from '../reached.js';
import { canChange, reachOf } from '../requests.js';
import { shownWalk } from '../state.js';
import { corruptionText, nodeText, nudgeTitles, nudgeWait, nudgeWords } from '../words/panels.js';
import { nodeTitle, slopeName } from '../words/slopes.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Context} Context
 */

/** How far a node may be nudged. */
const NUDGES = { minimum: -1e6, maximum: 1e6 };

/** @param {Context} context @returns {import('../types.js').View} */
export function nodeView(context) {
  const writeCached = cachedField(context);
  const writeNudge = nudgeField(context);
  const writeFacts = facts(context);
  /** @type {import('../types.js').Update[]} */
  const write = [
    watch(
      (state) => [shownWalk(state), state.chosen, state.mode, state.step],
      writeFacts,
    ),
    watch((state) => [state.nudge, shownWalk(state), state.chosen], writeNudge),
    watch(
      (state) => [state.nudged, state.chosen, shownWalk(state), canTry(state)],
      (state) => writeAnswer(context, state),
    ),
    watch((state) => [shownWalk(state), state.chosen, state.cached], writeCached),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

/** @param {Context} context */
function nudgeField({ part, store }) {
  const slider = part('nudge-slider');
  const set = (/** @type {number} */ nudge) => store.dispatch({ type: 'nudgeSet', nudge });
  const nudge = numberField(part('nudge'), { limits: NUDGES, atOnce: true, take: set });
  slider.addEventListener('input', () => set((slider.valueAsNumber / 100) * reachOf(store.state)));

  return (/** @type {State} */ state) => {
    nudge.show(state.nudge);
    slider.value = String(Math.round((100 * state.nudge) / reachOf(state)));
    for (const one of [nudge.input, slider]) one.disabled = !canChange(state, state.chosen);
  };
}

/** @param {Context} context */
function cachedField({ part, store }) {
  const [corrupt, repair, answer] = ['corrupt', 'repair', 'corrupt-answer'].map(part);
  const cached = numberField(part('cached'));
  corrupt.addEventListener('click', () => {
    const value = cached.read();
    if (value != null) store.dispatch({ type: 'corrupted', value });
  });
  repair.addEventListener('click', () => store.dispatch({ type: 'repaired' }));

  return (/** @type {State} */ state) => {
    const walk = shownWalk(state);
    if (!walk) return;
    answer.textContent = corruptionText(walk, state.cached?.node ?? null);
    cached.input.disabled = corrupt.disabled = !canChange(state, state.chosen);
    repair.disabled = !state.cached;
    const node = walk.nodes[state.chosen];
    if (node && document.activeElement !== cached.input) cached.show(cachedIn(state, node));
  };
}

/**
 * What the cache holds, or else something wrong to put there.
 * @param {State} state @param {import('../types.js').NodeFacts} node
 */
function cachedIn({ cached, chosen }, { value }) {
  if (cached?.node === chosen) return cached.value;
  const other = Number((-2 * (value ?? 0)).toPrecision(3));
  return Number.isFinite(other) && other !== 0 ? other : 1;
}

/** @param {Context} context */
function facts({ part }) {
  const [title, text, terms] = ['node-title', 'node-text', 'node-facts'].map(part);
  // What stands there while no node is chosen.
  const [noTitle, noText] = [title.textContent, text.textContent];

  return (/** @type {State} */ state) => {
    const walk = shownWalk(state);
    if (!walk) return;
    const { chosen } = state;
    const node = walk.nodes[chosen];
    title.textContent = node ? nodeTitle(walk, chosen) : noTitle;
    text.textContent = node ? nodeText(walk, chosen) : noText;
    terms.replaceChildren(...(node ? list(factsOf(state, walk, node)) : []));
  };
}

/**
 * The value, and the slope that this mode finds, each once the walk has reached it.
 * @param {State} state @param {import('../types.js').Walk} walk @param {import('../types.js').NodeFacts} node
 * @returns {[string, number|null][]}
 */
function factsOf(state, walk, { value, right, tangent }) {
  const { mode, chosen } = state;
  const is = reached(state);
  const slope = mode === 'reverse' ? right : tangent;
  return [
    ['value', is.value(chosen) ? value : null],
    [slopeName(walk, mode, chosen), is.slope(chosen) ? slope : null],
  ];
}

/**
 * Whether there is something to try: the slope of the output by the chosen node, which the walk has reached.
 * @param {State} state
 */
export const canTry = (state) =>
  shownWalk(state) != null && canChange(state, state.chosen) && reached(state).adjoint(state.chosen);

/** @param {Context} context @param {State} state */
function writeAnswer({ part }, state) {
  const { nudged, chosen } = state;
  const walk = shownWalk(state);
  if (!walk) return;
  const [answer, words, wait] = ['nudge-answer', 'nudge-words', 'nudge-wait'].map(part);
  const isThere = nudged && canTry(state) && nudged.chosen === chosen;
  answer.replaceChildren(...answerList(walk, isThere ? nudged : UNKNOWN));
  words.textContent = isThere ? nudgeWords(nudged, nameOfOutput(walk), walk.nodes[chosen].right) : '';
  wait.textContent = !canTry(state) ? nudgeWait(walk, chosen, canChange(state, chosen)) : '';
}

/** @param {import('../types.js').Walk} walk */
const nameOfOutput = ({ nodes, outputs, output }) => nodes[outputs[output]].name;

/** What stands there before the slope is known. */
const UNKNOWN = { predicted: null, true: null };

/**
 * @param {import('../types.js').Walk} walk
 * @param {Pick<import('../types.js').NudgeAnswer, 'predicted'|'true'>} nudged
 */
function answerList(walk, { predicted, true: real }) {
  const rest = real == null || predicted == null ? null : real - predicted;
  const titles = nudgeTitles(nameOfOutput(walk));
  return list([predicted, real, rest].map((value, i) => [titles[i], value]));
}

/** @param {[string, number|null][]} rows */
const list = (rows) =>
  rows.map(([title, value]) =>
    element('div', {}, element('dt', {}, title), element('dd', { title: full(value) }, short(value, 6)))
  );
