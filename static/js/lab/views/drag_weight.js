// @ts-check
/** A line of the network, dragged up or down by mouse or pen: its weight changes, and all of it is one change. */

import { parameterFacts } from '../../iteration/facts.js';
import { parameterOn, parametersOf } from '../../iteration/parameters.js';
import { sceneOf } from '../../iteration/scene.js';
import { edgeUnder } from '../../iteration/views/nodes.js';
import { followDrag } from '../follow_pointer.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../../iteration/state/types.js').Edge} Edge */
/** @typedef {{index: number, start: number, thousandths: number, sent: number}} Weight that is dragged */

/** By how many thousandths a pixel changes a weight: whole numbers add up without rounding. */
const COARSE = 10;
const FINE = 1;

/**
 * @param {HTMLElement} chart
 * @param {{store: import('../types.js').Store, edgeAt: import('../../iteration/views/nodes.js').EdgeAt}} options
 */
export function dragEdgeView(chart, { store, edgeAt }) {
  const card = /** @type {HTMLElement} */ (chart.parentElement);
  let weight = /** @type {Weight|null} */ (null);

  /** Fingers scroll the page. */
  const edgeOf = (
    /** @type {PointerEvent} */ event,
  ) => (event.pointerType === 'touch' ? null : edgeUnder(event, chart, edgeAt));

  function mark(/** @type {Edge|null} */ edge, pointer = '') {
    card.classList.toggle('on-edge', edge != null);
    card.classList.toggle('by-pen', edge != null && pointer === 'pen');
  }
  chart.addEventListener('pointermove', (event) => mark(edgeOf(event), event.pointerType));
  chart.addEventListener('pointerleave', () => {
    if (!weight) mark(null);
  });
  chart.addEventListener('pointerdown', (event) => {
    const edge = event.button === 0 && edgeOf(event);
    if (edge) followDrag(event, card, { begin: () => begin(edge), move, end, takeBack });
  });

  function begin(/** @type {Edge} */ edge) {
    weight = weightOn(edge, store.state);
    if (!weight) return;
    mark(edge);
    store.dispatch({ type: 'selected', selection: { kind: 'edge', ...edge } });
  }

  function move(/** @type {number} */ up, /** @type {boolean} */ fine) {
    if (!weight) return;
    weight.thousandths += up * (fine ? FINE : COARSE);
    sendWhenAnswered();
  }

  /** The next value goes out when the last one can be seen: so the figures follow, however slow the server. */
  function sendWhenAnswered() {
    if (weight && !store.state.wanted) send(weight);
  }

  function send(/** @type {Weight} */ dragged) {
    const value = dragged.start + dragged.thousandths / 1000;
    if (value === dragged.sent) return;
    dragged.sent = value;
    store.dispatch({ type: 'parameterEdited', index: dragged.index, value });
  }

  function end() {
    mark(null);
    if (!weight) return;
    send(weight);
    weight = null;
    store.dispatch({ type: 'editEnded' });
  }

  function takeBack() {
    weight = null;
    mark(null);
    store.dispatch({ type: 'editCancelled' });
  }

  function update(/** @type {State} */ { dragged }) {
    // Keys go on working: whoever takes a choice back has let go of the weight.
    if (weight && weight.sent !== weight.start && !dragged) weight = null;
    if (weight) sendWhenAnswered();
  }

  return { update };
}

/** The weight as it is now; null while that is not known. @param {Edge} edge @param {State} state @returns {Weight|null} */
function weightOn(edge, state) {
  const scene = sceneOf(state);
  if (!scene) return null;
  const parameter = parameterOn(parametersOf(scene.run.experiment.problem), edge);
  if (!parameter) return null;
  const { index } = parameter;
  const start = parameterFacts(scene)[index].value;
  return start != null && Number.isFinite(start) ? { index, start, thousandths: 0, sent: start } : null;
}
