// @ts-check
/** How a surface is turned: by keys and the wheel while it has the focus, by pulling at it, by two fingers, and by buttons. */

import { moved, USUAL } from './camera.js';

/** @typedef {import('./camera.js').Camera} Camera */

const [DEGREES, FACTOR] = [10, 1.2];

/** Degrees to a pixel that it is pulled. */
const PULLED = 0.5;

/** What a step of the wheel does, in pixels of it. */
const WHEEL = 500;

/** By the name of its button. @type {Record<string, (camera: Camera) => Camera>} */
const ACTS = {
  left: (camera) => moved(camera, { turn: -DEGREES }),
  right: (camera) => moved(camera, { turn: DEGREES }),
  up: (camera) => moved(camera, { tilt: DEGREES }),
  down: (camera) => moved(camera, { tilt: -DEGREES }),
  nearer: (camera) => moved(camera, { zoom: FACTOR }),
  farther: (camera) => moved(camera, { zoom: 1 / FACTOR }),
  back: () => USUAL,
};

/** @type {Record<string, string>} */
const KEYS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  '0': 'back',
};

/**
 * @param {HTMLElement} place that can have the focus
 * @param {(change: (camera: Camera) => Camera) => void} turn
 */
export function handle(place, turn) {
  place.addEventListener('keydown', (event) => {
    const act = ACTS[KEYS[event.key]];
    if (event.target !== place || !act || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    turn(act);
  });
  place.addEventListener('wheel', (event) => {
    // Else the wheel is the page's.
    if (document.activeElement !== place || event.ctrlKey) return;
    event.preventDefault();
    turn((camera) => moved(camera, { zoom: Math.exp(-event.deltaY / WHEEL) }));
  }, { passive: false });
  handleFingers(place, turn);
}

/** One finger, or the mouse, turns; two zoom. @param {HTMLElement} place @param {Parameters<typeof handle>[1]} turn */
function handleFingers(place, turn) {
  /** @type {Map<number, PointerEvent>} */
  const fingers = new Map();
  const apart = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  };
  place.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || fingers.size === 2 || event.target !== place.querySelector('canvas')) return;
    fingers.set(event.pointerId, event);
    place.setPointerCapture(event.pointerId);
  });
  place.addEventListener('pointermove', (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) return;
    const before = fingers.size === 2 ? apart() : 0;
    fingers.set(event.pointerId, event);
    const [across, down] = [event.clientX - last.clientX, event.clientY - last.clientY];
    if (fingers.size === 2) turn((camera) => moved(camera, { zoom: apart() / (before || apart() || 1) }));
    else turn((camera) => moved(camera, { turn: -PULLED * across, tilt: PULLED * down }));
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) {
    place.addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  }
}

/** @param {HTMLElement} place with the buttons @param {Parameters<typeof handle>[1]} turn */
export function handleButtons(place, turn) {
  place.addEventListener('click', ({ target }) => {
    const { turn: name = '' } = /** @type {HTMLElement} */ (target).dataset;
    if (name) turn(ACTS[name]);
  });
}
