// @ts-check
/** What the pictures of the lab draw, taken from the state. */

import { remember } from '../../drawing/remember.js';
import { sceneOf } from '../../iteration/scene.js';
import { dataNow, outputNow, predictedNow } from './state.js';
import { shownWindow } from './resources.js';
import { layerSizes } from './sizes.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').DataRows} DataRows */
/** @typedef {import('../../iteration/scene.js').Scene} Scene */

/**
 * @typedef {object} PictureScene
 * @property {import('../types.js').Run} run
 * @property {DataRows} data the rows; none while rows are drawn afresh
 * @property {import('./input_ranges.js').Window|null} window
 * @property {import('../types.js').Predicted|null} predicted
 * @property {number} output
 * @property {import('./sizes.js').LayerSizes[]} sizes
 */

/** Makes the scenes of one page: what has not changed stays the very same object. */
export function pictureScenes() {
  const measured = remember(sizesOf);
  const windows = remember(shownWindowOf);
  const emptied = remember(withoutRows);

  /** @param {State} state @returns {PictureScene|null} null while the frame or the rows have not arrived */
  return (state) => {
    const [scene, data] = [sceneOf(state), dataNow(state)];
    if (!scene || !data) return null;
    const { run, frame, beat, progress } = scene;
    return {
      run,
      predicted: predictedNow(state),
      output: outputNow(state),
      data: state.drawing?.afresh ? emptied(data) : data,
      window: windows(data, state.drawing, state.choices),
      sizes: measured(run, frame, beat, progress === 1),
    };
  };
}

/** @param {Scene['run']} run @param {Scene['frame']} frame @param {Scene['beat']} beat @param {boolean} whole */
const sizesOf = (run, frame, beat, whole) => layerSizes({ run, frame, beat, progress: whole ? 1 : 0 });

/** @param {State['data']} data @param {State['drawing']} drawing @param {State['choices']} choices */
const shownWindowOf = (data, drawing, choices) => shownWindow({ data, drawing, choices });

/** @param {DataRows} data @returns {DataRows} */
function withoutRows(data) {
  /** @type {import('../types.js').RowsFor} */
  const none = { x: [], y: [] };
  return { ...data, train: none, test: none };
}

/** @param {PictureScene|null} one @param {PictureScene|null} other */
export function sameScene(one, other) {
  if (!one || !other) return false;
  const keys = /** @type {(keyof PictureScene)[]} */ (Object.keys(one));
  return keys.every((key) => one[key] === other[key]);
}
