// @ts-check
/** What only the lab knows: every choice can be changed and taken back, runs can be pinned and taken by hand. */

import { begun, choices as shared, onTheWay } from '../iteration/state/choices.js';
import { pictures } from '../iteration/state/pictures.js';
import { runs } from '../iteration/state/runs.js';
import { transport } from '../iteration/state/transport.js';
import { INITIAL as ITERATION } from '../iteration/state/store.js';
import { storeOf } from '../shared/store.js';
import { byHand } from './by_hand.js';
import { whole } from './own_rule.js';
import { changed, restored } from './undo.js';
import { LOOKING, looking } from './pictures/state.js';
import { drawing } from './rows/state.js';
import { swapping } from './swap_state.js';

/** @typedef {any} State the state of the page of one iteration, with the fields of `MORE` */

const MORE = {
  /** What was opened, and by which address. */
  opened: null,
  /** Choices to go back to, and those that were taken back. */
  past: [],
  future: [],
  /** The run that stays as the ghost until it is let go. */
  pinned: null,
  /** The parameter that is being dragged, its value, the iteration before which it is set, and the state before. */
  dragged: null,
  /** The rows of the data, with what their columns are called; and the choice of data they belong to. */
  data: null,
  /** The answers of the panels, each with the moment it belongs to. */
  explanation: null,
  direction: 'backward',
  checked: null,
  glossary: null,
  swaps: {},
  /** How rows are drawn; null when they are not. @type {import('./rows/points.js').Drawing|null} */
  drawing: null,
  ...LOOKING,
};

/** @type {State} */
export const INITIAL = { ...ITERATION, ...MORE };

const lab = {
  presetOpened,
  chosen,
  undone: (state) => restored(state, state.past, 'past', 'future'),
  redone: (state) => restored(state, state.future, 'future', 'past'),
  pinned: (state) => (state.run?.curve.length ? { ...state, pinned: state.run } : state),
  unpinned: (state) => ({ ...state, pinned: null, ghost: null, plane: null }),
  dataArrived,
  glossaryArrived: (state, { glossary }) => ({ ...state, glossary }),
  directionChosen: (state, { direction }) => ({ ...state, direction }),
  explanationArrived: (state, { explanation }) => ({ ...state, explanation }),
  checkAsked: (state) => ({ ...state, checked: { key: null } }),
  checkArrived: (state, { checked }) => ({ ...state, checked }),
};

const OF_THE_PAGE = { ...shared, ...runs, ...transport, ...pictures };
const handlers = { ...OF_THE_PAGE, ...lab, ...byHand, ...swapping, ...looking, ...drawing };

export const reduce = (state, action) => handlers[action.type](state, action);

export const createLabStore = (state = INITIAL) => storeOf(state, reduce);

/** Parameters set by hand are places in one theta: another problem or seed starts without them. */
const restart = (what) => (what === 'problem' || what === 'seed' ? { theta: null, edits: [] } : {});

/** An address or a file was opened; the steps taken before cannot be taken back from here. */
function presetOpened(state, { catalog, preset, choices, example, notes, address, place, nodesShow = state.nodesShow }) {
  const { appearance, speed, runs, figures, labFigures, glossary } = state;
  const kept = { appearance, speed, runs, figures, labFigures, glossary, nodesShow };
  const opened = { ...INITIAL, ...kept, catalog, preset, choices, example, notes };
  return onTheWay(begun({ ...opened, opened: { choices, example, address } }, null, null), place);
}

/** One choice is changed, and what hangs on it. */
function chosen(state, { what, value, says }) {
  const to = { ...state.choices, [what]: what === 'optimizer' ? whole(value, state.choices.optimizer) : value };
  return changed(state, { ...to, ...restart(what) }, what, says);
}

/** How many rows there are to look at one by one is known when the data are here. */
function dataArrived(state, { data }) {
  const rows = data.train.x.length;
  return { ...state, data, preset: { ...state.preset, rows } };
}
