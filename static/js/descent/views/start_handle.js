// @ts-check
/** The start of the race as a handle over the figure: dragged with a pointer, or moved with arrow keys. */

import { clamp } from '../../drawing/plotting_area.js';
import { domainOf, isShown } from '../grounds.js';
import { outsideWords, startLabel } from '../words/choices.js';

/**
 * @typedef {import('../types.js').Ready} Ready
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('./figures.js').Drawing} Drawing
 */

/** The share of the width that one press of a key moves; with Shift ten times as far. */
const KEY_SHARE = 0.01;
const DIGITS = 4;

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @param {import('../types.js').Context} context */
export function handleView({ part, store }) {
  const handle = /** @type {HTMLButtonElement} */ (part('handle'));
  const outside = part('outside');
  /** @type {Drawing|null} */
  let drawing = null;
  const ready = () => /** @type {Ready} */ (store.state);

  function move(/** @type {number[]} */ point, /** @type {boolean} */ dragging) {
    const extent = domainOf(ready());
    const start = point.map((number, axis) => tidy(number, extent, axis));
    store.dispatch({ type: 'moved', start, dragging });
  }

  function place() {
    const { setup, race } = store.state;
    const [at, area] = [drawing && setup && pixelOf(drawing, setup, race), drawing?.area()];
    const isReached = setup != null && isShown(domainOf(ready()), setup.start);
    handle.hidden = !at || !isReached;
    outside.hidden = !at || !area || (isReached && !isAboveOrBelow(at, area));
    if (!at || !area || !setup) return;
    if (!outside.hidden) sayOutside(area, setup.start);
    if (!isReached) return;
    handle.style.left = `${at[0]}px`;
    // On a curve a start can be higher than the picture: it is still moved along it.
    handle.style.top = `${clamp(at[1], area.top, area.top + area.height)}px`;
    handle.ariaLabel = startLabel(setup.ground.variables, setup.start);
  }

  /** Nobody sees where a race starts that begins outside: the picture says so, along its upper edge. */
  function sayOutside(/** @type {import('../types.js').Area} */ area, /** @type {number[]} */ start) {
    const { left, top, width } = area;
    Object.assign(outside.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
    outside.textContent = outsideWords(start);
  }

  /** The numbers under the pointer. */
  function pointAt(/** @type {PointerEvent} */ { clientX, clientY }) {
    const box = /** @type {HTMLElement} */ (handle.parentElement).getBoundingClientRect();
    const area = drawing?.area();
    if (!area) return ready().setup.start;
    const extent = domainOf(ready());
    const shares = [
      (clientX - box.left - area.left) / area.width,
      1 - (clientY - box.top - area.top) / area.height,
    ];
    return ready().setup.start.map((_, axis) => extent[2 * axis] + shares[axis] * width(extent, axis));
  }

  function pressed(/** @type {KeyboardEvent} */ event) {
    const direction = DIRECTIONS[event.key];
    if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const extent = domainOf(ready());
    const share = KEY_SHARE * (event.shiftKey ? 10 : 1);
    const { start } = ready().setup;
    move(start.map((number, axis) => number + direction[axis] * share * width(extent, axis)), false);
  }

  function release() {
    handle.classList.remove('held');
    if (store.state.dragging) move(ready().setup.start, false);
  }

  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    handle.classList.add('held');
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) move(pointAt(event), true);
  });
  handle.addEventListener('pointerup', release);
  handle.addEventListener('pointercancel', release);
  handle.addEventListener('keydown', pressed);

  return {
    update: place,
    /** The pixels of the ground may be elsewhere now. @param {Drawing} shown */
    placeOn(shown) {
      drawing = shown;
      place();
    },
  };
}

/**
 * On a curve the handle sits at the value of the start, as far as that is known.
 * @param {Drawing} drawing @param {Setup} setup @param {import('../types.js').Race|null} race
 */
function pixelOf(drawing, setup, race) {
  const isSame = race && race.setup.ground.text === setup.ground.text;
  return isSame ? drawing.pixel(setup.start, race.racers[0].values[0]) : null;
}

/** Half a pixel is rounding. @param {import('../types.js').Point} at @param {import('../types.js').Area} area */
const isAboveOrBelow = ([, y], { top, height }) => y < top - 0.5 || y > top + height + 0.5;

/** @param {number[]} extent @param {number} axis */
const width = (extent, axis) => extent[2 * axis + 1] - extent[2 * axis];

/** Within the ground, and with no more digits than a pointer can mean. */
function tidy(/** @type {number} */ number, /** @type {number[]} */ extent, /** @type {number} */ axis) {
  const within = clamp(number, extent[2 * axis], extent[2 * axis + 1]);
  const unit = 10 ** (Math.floor(Math.log10(width(extent, axis))) - DIGITS + 1);
  return Number((Math.round(within / unit) * unit).toPrecision(12));
}
