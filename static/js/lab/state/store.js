// @ts-check
/** What only the lab knows: every choice can be changed and taken back, runs can be pinned and taken by hand. */

import { begun, choiceNow, choices as shared, onTheWay } from '../../iteration/state/choices.js';
import { code } from '../../iteration/state/code.js';
import { local } from '../../iteration/state/local.js';
import { pictures } from '../../iteration/state/pictures.js';
import { runs } from '../../iteration/state/runs.js';
import { transport } from '../../iteration/state/transport.js';
import { INITIAL as ITERATION } from '../../iteration/state/store.js';
import { reducerOf, storeOf } from '../../shared/store.js';
import { edits, ruleChosen } from './edits.js';
import { whole } from '../own_rule.js';
import { changed, restored } from './history.js';
import { FOLDED, inPlace } from './in_place.js';
import { pictureHandlers, PICTURES } from '../pictures/state.js';
import { NO_ROW, ownRow } from '../own_row/state.js';
import { drawing } from '../rows/state.js';
import { comparisons } from './comparisons.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('./actions.js').Handlers} Handlers */

const MORE = {
  opened: null,
  undoable: [],
  redoable: [],
  pinned: null,
  dragged: null,
  reach: 'start',
  data: null,
  explanation: null,
  direction: 'backward',
  checked: null,
  glossary: null,
  comparisons: {},
  /** How rows are drawn; null when they are not. @type {import('../rows/points.js').Drawing|null} */
  drawing: null,
  inPlace: FOLDED,
  ownRow: NO_ROW,
  ...PICTURES,
};

export const INITIAL = /** @type {State} */ ({ ...ITERATION, ...MORE });

/** @satisfies {Partial<Handlers>} */
const lab = {
  presetOpened,
  chosen,
  undone: (state) => restored(state, state.undoable, 'undoable', 'redoable'),
  redone: (state) => restored(state, state.redoable, 'redoable', 'undoable'),
  pinned: (state) => (state.run?.curve.length ? { ...state, pinned: state.run } : state),
  unpinned: (state) => ({ ...state, pinned: null, ghost: null }),
  dataArrived,
  glossaryArrived: (state, { glossary }) => ({ ...state, glossary }),
  directionChosen: (state, { direction }) => ({ ...state, direction }),
  explanationArrived: (state, { explanation }) => ({ ...state, explanation }),
  checkAsked: (state) => ({ ...state, checked: { key: null } }),
  checkArrived: (state, { checked }) => ({ ...state, checked }),
};

const OF_THE_PAGE = { ...shared, ...runs, ...transport, ...pictures, ...code, ...local };
/** @type {Record<string, (state: any, details: any) => any>} */
const handlers = {
  ...OF_THE_PAGE,
  ...lab,
  ...edits,
  ...comparisons,
  ...pictureHandlers,
  ...drawing,
  ...ownRow,
  ...inPlace,
};

/** @type {(state: State, action: any) => State} */
export const reduce = reducerOf(handlers);

export const createLabStore = (state = INITIAL) => storeOf(state, reduce);

/** Parameters set by hand are places in one theta: another problem or seed starts without them. */
const restart = (
  /** @type {string} */ what,
) => (what === 'problem' || what === 'seed' ? { theta: null, edits: [] } : {});

/** An address or a file was opened; the steps taken before cannot be taken back from here. @type {Handlers['presetOpened']} */
function presetOpened(state, { catalog, preset, choices, example, notes, address, place, ...shown }) {
  const { appearance, speed, runs, figures, labFigures, glossary, ownRow, localIsOpen, is3d } = state;
  const inPlace = { ...state.inPlace, ...shown.inPlace };
  const nodesShow = shown.nodesShow ?? state.nodesShow;
  const ofThePage = { appearance, speed, figures, labFigures, glossary, nodesShow, inPlace };
  const kept = { ...ofThePage, runs, ownRow, localIsOpen, is3d };
  const opened = { ...INITIAL, ...kept, catalog, preset, choices, example, notes };
  /** @type {import('../types.js').Ready} */
  const ready = { ...opened, opened: { choices, example, address } };
  return onTheWay(begun(ready, null, null), place);
}

const rule = (
  /** @type {State} */ state,
) => /** @type {import('../types.js').Optimizer} */ (choiceNow(state, 'optimizer'));

/** One choice is changed, and what hangs on it. @type {Handlers['chosen']} */
function chosen(state, { what, value, says }) {
  if (what === 'optimizer') return ruleChosen(state, whole(value, rule(state)), says);
  return changed(state, { ...state.choices, [what]: value, ...restart(what) }, what, says);
}

/** How many rows there are to look at one by one is known when the data are here. @type {Handlers['dataArrived']} */
function dataArrived(state, { data }) {
  const rows = data.train.x.length;
  return { ...state, data, preset: { ...state.preset, rows } };
}
