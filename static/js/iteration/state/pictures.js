// @ts-check
/** What the visitor looks at: the plane of the landscape, and the node or edge under the pointer or focus. */

import { isPossible, windowOf } from '../window.js';

/** @typedef {import('./actions.js').Handlers} Handlers */
/** @typedef {import('./types.js').Selection} Selection */

/** @satisfies {Partial<Handlers>} */
export const pictures = {
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  figuresArrived: (state, { figures }) => ({ ...state, figures }),
  planeChosen: (state, { choice }) => ({
    ...state,
    planeChoice: choice,
    planeRefused: null,
    shadow: null,
    window: null,
  }),
  windowMoved,
  heightsChosen: (state, { heights }) => ({ ...state, heights }),
  seenArrived: (state, { id, seen }) => (id === state.run?.id ? { ...state, seen } : state),
  slopeOfAllArrived: (state, { slopeOfAll }) => (slopeOfAll.id === state.run?.id ? { ...state, slopeOfAll } : state),
  planeArrived: (state, { id, plane }) => (id === state.run?.id ? { ...state, plane, shadow: null } : state),
  planeRefused: (state, { id, notes }) =>
    id === state.run?.id ? { ...state, plane: null, planeRefused: id, notes } : state,
  planeRelaid: (state) => ({ ...state, plane: state.plane && { ...state.plane, key: '' } }),
  shadowArrived: (state, { id, shadow }) => (id === state.run?.id ? { ...state, shadow } : state),
  selected: (state, { selection }) => ({ ...state, selection, hover: null }),
  hovered: (state, { selection }) => (same(state.hover, selection) ? state : { ...state, hover: selection }),
  noted: (state, { notes }) => ({ ...state, notes }),
  notesRead: (state) => ({ ...state, notes: [] }),
};

/** A window that cannot be computed leaves the one before it. @type {Handlers['windowMoved']} */
function windowMoved(state, { window }) {
  const { plane } = state;
  if (window !== null && (!plane || !isPossible(window, windowOf(plane)))) return state;
  return { ...state, window };
}

/**
 * Whether two selections, which are small plain objects made in the same way, say the same.
 * @param {Selection|null} one @param {Selection|null} other
 */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
