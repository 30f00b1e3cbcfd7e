// @ts-check
/** Dragging, two fingers and the wheel over a chart: the wheel scrolls the page unless the chart has the focus. */

import { movedBy, zoomedBy } from '../window.js';

/** @typedef {import('../window.js').Window} Window */
/** @typedef {{clientX: number, clientY: number}} Place */

/** How much a turn of the wheel zooms, by pixel; a line or a page counts as so many. */
const BY_PIXEL = 0.002;
const PIXELS = [1, 16, 400];

/**
 * @param {HTMLElement} surface
 * @param {object} options
 * @param {(change: (window: Window) => Window|null) => void} options.look
 * @param {() => Window|null} options.seen
 * @param {() => import('../../drawing/plotting_area.js').Area} options.area where the plane is drawn, in the surface
 */
export function gestures(surface, { look, seen, area }) {
  /** @type {Map<number, Place>} */
  const fingers = new Map();
  /** @type {{window: Window, middle: [number, number], apart: number}|null} what it was like when they came down */
  let begun = null;

  /** Where a place lies in the plane's window, as shares of its width and height. @param {Place} place @returns {[number, number]} */
  function shareOf({ clientX, clientY }) {
    const { left, top } = surface.getBoundingClientRect();
    const { left: l, top: t, width, height } = area();
    return [(clientX - left - l) / width, 1 - (clientY - top - t) / height];
  }

  function middle() {
    const shares = [...fingers.values()].map(shareOf);
    const mean = (/** @type {0|1} */ k) => shares.reduce((sum, share) => sum + share[k], 0) / shares.length;
    return /** @type {[number, number]} */ ([mean(0), mean(1)]);
  }

  function apart() {
    const [one, other] = [...fingers.values()];
    return other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
  }

  function begin() {
    const window = seen();
    begun = window && fingers.size ? { window, middle: middle(), apart: apart() } : null;
  }

  surface.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || fingers.size === 2) return;
    fingers.set(event.pointerId, event);
    surface.setPointerCapture(event.pointerId);
    begin();
  });
  surface.addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId) || !begun) return;
    fingers.set(event.pointerId, event);
    const { window, middle: [x, y], apart: before } = begun;
    const [across, up] = middle();
    const factor = before > 0 && apart() > 0 ? before / apart() : 1;
    look(() => movedBy(zoomedBy(window, factor, [x, y]), x - across, y - up));
  });
  const end = (/** @type {PointerEvent} */ { pointerId }) => {
    if (fingers.delete(pointerId)) begin();
  };
  surface.addEventListener('pointerup', end);
  surface.addEventListener('pointercancel', end);
  surface.addEventListener('wheel', (event) => {
    if (document.activeElement !== surface || event.ctrlKey) return;
    event.preventDefault();
    look((window) => zoomedBy(window, Math.exp(event.deltaY * PIXELS[event.deltaMode] * BY_PIXEL), shareOf(event)));
  }, { passive: false });
}
