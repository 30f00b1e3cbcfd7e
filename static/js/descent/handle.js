// @ts-check
/** The start of the race as a handle over the figure: dragged with a pointer, or moved with the arrow keys. */

import { short } from '../shared/numbers.js';
import { domainOf } from './grounds.js';

/** The share of the width that one press of a key moves; with Shift ten times as far. */
const KEY_SHARE = 0.01;
const DIGITS = 4;

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * @param {HTMLButtonElement} handle
 * @param {{store: any}} options
 */
export function handleView(handle, { store }) {
  let view = null;

  function move(point, dragging) {
    const extent = domainOf(store.state);
    const start = point.map((number, axis) => tidy(clamp(number, extent[2 * axis], extent[2 * axis + 1]), extent, axis));
    store.dispatch({ type: 'moved', start, dragging });
  }

  function place(shown) {
    view = shown ?? view;
    const { lab, race } = store.state;
    const at = view && lab && pixelOf(view, lab, race);
    handle.hidden = !at;
    if (!at) return;
    handle.style.left = `${at[0]}px`;
    handle.style.top = `${at[1]}px`;
    handle.ariaLabel = `Start: ${lab.ground.variables.map((name, i) => `${name} ${short(lab.start[i])}`).join(', ')}`;
  }

  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    handle.classList.add('held');
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) move(pointAt(event), true);
  });
  const release = () => {
    handle.classList.remove('held');
    if (store.state.dragging) move(store.state.lab.start, false);
  };
  handle.addEventListener('pointerup', release);
  handle.addEventListener('pointercancel', release);
  handle.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const { lab } = store.state;
    const extent = domainOf(store.state);
    const share = KEY_SHARE * (event.shiftKey ? 10 : 1);
    move(lab.start.map((number, axis) => number + way[axis] * share * (extent[2 * axis + 1] - extent[2 * axis])), false);
  });

  /** The numbers under the pointer. */
  function pointAt({ clientX, clientY }) {
    const box = handle.parentElement.getBoundingClientRect();
    const { left, top, width, height } = view.area();
    const extent = domainOf(store.state);
    const shares = [(clientX - box.left - left) / width, 1 - (clientY - box.top - top) / height];
    return store.state.lab.start.map((_, axis) => extent[2 * axis] + shares[axis] * (extent[2 * axis + 1] - extent[2 * axis]));
  }

  return { place, update: () => place(null) };
}

/** On a curve the handle sits at the value of the start, as far as that is known. */
function pixelOf(view, lab, race) {
  const same = race && race.lab.ground.text === lab.ground.text;
  return same ? view.pixel(lab.start, race.racers[0].values[0]) : null;
}

const clamp = (number, low, high) => Math.min(high, Math.max(low, number));

/** No more digits than a pointer can mean. */
function tidy(number, extent, axis) {
  const unit = 10 ** (Math.floor(Math.log10(extent[2 * axis + 1] - extent[2 * axis])) - DIGITS + 1);
  return Number((Math.round(number / unit) * unit).toPrecision(12));
}
