// @ts-check
/** Looks at another part of the plane: with buttons, keys, by dragging, with two fingers, and with the wheel. */

import { watch } from '../../shared/dom.js';
import { plottingArea } from '../../drawing/plotting_area.js';
import { isLine, project } from '../plane.js';
import { askedWindow, seenPlane } from '../seen_plane.js';
import { movedBy, windowOf, zoomedBy } from '../window.js';
import { windowSentence } from '../words/planes.js';
import { gestures } from './window_gestures.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../window.js').Window} Window */
/** @typedef {(window: Window, around?: [number, number]) => Window|null} Change null: the whole plane as it was laid */

const CLOSER = 1 / 1.5;
const FARTHER = 1.5;
const ASIDE = 0.2;

/** What each button does, and each key while the chart has the focus. @type {Record<string, Change>} */
const CHANGES = {
  in: (window, around) => zoomedBy(window, CLOSER, around),
  out: (window, around) => zoomedBy(window, FARTHER, around),
  left: (window) => movedBy(window, -ASIDE, 0),
  right: (window) => movedBy(window, ASIDE, 0),
  up: (window) => movedBy(window, 0, ASIDE),
  down: (window) => movedBy(window, 0, -ASIDE),
  whole: () => null,
};

/** @type {Record<string, string>} */
const KEYS = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '−': 'out',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  0: 'whole',
};

/**
 * Where the point lies in a window, as shares of its width and height: what is zoomed stays around it. Nothing where
 * it is out of sight.
 * @param {Window} window @param {State} state @returns {[number, number]|undefined}
 */
function pointIn([left, right, bottom, top], state) {
  const { run, plane, position } = state;
  const frame = run?.frames.get(position.count);
  if (!frame || !plane) return undefined;
  const [x, y] = project(plane, frame.theta);
  const [across, up] = [(x - left) / (right - left), top > bottom ? (y - bottom) / (top - bottom) : 0.5];
  return [across, up].every((share) => share >= 0 && share <= 1) ? [across, up] : undefined;
}

/** @param {import('../state/types.js').Context} context */
export function windowView({ root, part, store }) {
  const surface = part('window');
  const buttons = /** @type {HTMLButtonElement[]} */ ([...root.querySelectorAll('[data-window]')]);

  /** @param {Change} change */
  function look(change) {
    const { plane } = store.state;
    if (!plane) return;
    const window = askedWindow(store.state, plane);
    store.dispatch({ type: 'windowMoved', window: change(window, pointIn(window, store.state)) });
  }

  for (const button of buttons) {
    button.addEventListener('click', () => look(CHANGES[button.dataset.window ?? '']));
  }
  surface.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const name = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (!name) return;
    event.preventDefault();
    look(CHANGES[name]);
  });
  gestures(surface, {
    look,
    seen: () => {
      const plane = seenPlane(store.state);
      return plane && askedWindow(store.state, plane);
    },
    area: () => {
      const { clientWidth: width, clientHeight: height } = surface;
      const margin = store.state.figures?.landscape.layout.margin ?? { l: 0, r: 0, t: 0, b: 0 };
      return plottingArea({ width, height }, margin);
    },
  });

  return {
    update: watch(({ plane, window, seen }) => [plane, window, seen], (state) => {
      const { plane, window } = state;
      const seen = seenPlane(state);
      for (const button of buttons) button.disabled = !plane || (button.dataset.window === 'whole' && window === null);
      surface.hidden = !plane;
      const isHere = seen !== null && (window === null || (seen !== plane && 'isFine' in seen && seen.isFine));
      if (isHere) part('window-says').textContent = window ? windowSentence(windowOf(seen), isLine(seen)) : '';
    }),
  };
}
