// @ts-check
/** What the pictures of the lab draw, taken from the state. */

import { remember } from '../../drawing/remember.js';
import { sceneOf } from '../../iteration/scene.js';
import { dataNow, outputNow, predictedNow } from './state.js';
import { shownWindow } from './resources.js';
import { layerSizes } from './sizes.js';

/**
 * @typedef {object} PictureScene
 * @property {any} run
 * @property {any} data the rows; none while rows are drawn afresh
 * @property {any} window
 * @property {any} predicted
 * @property {number} output
 * @property {import('./sizes.js').LayerSizes[]} sizes
 */

/** Makes the scenes of one page: what has not changed stays the very same object. */
export function pictureScenes() {
  const measured = remember((run, frame, beat, whole) => layerSizes({ run, frame, beat, progress: whole ? 1 : 0 }));
  const windows = remember(shownWindowOf);
  const emptied = remember(withoutRows);

  /** @param {any} state @returns {PictureScene|null} null while the frame or the rows have not arrived */
  return (state) => {
    const [scene, data] = [sceneOf(state), dataNow(state)];
    if (!scene || !data) return null;
    const { run, frame, beat, progress } = scene;
    return {
      run, predicted: predictedNow(state), output: outputNow(state),
      data: state.drawing?.afresh ? emptied(data) : data,
      window: windows(data, state.drawing, state.choices),
      sizes: measured(run, frame, beat, progress === 1),
    };
  };
}

const shownWindowOf = (data, drawing, choices) => shownWindow({ data, drawing, choices });

function withoutRows(data) {
  const none = { x: [], y: [] };
  return { ...data, train: none, test: none };
}

/** @param {PictureScene|null} one @param {PictureScene|null} other */
export const sameScene = (one, other) =>
  one != null && other != null && Object.keys(one).every((key) => one[key] === other[key]);
