// @ts-check
/** Predicted numbers beside their targets: a stick for each row is its residual. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { prepareFit } from './fit_ground.js';
import { fitPicture } from './fit_picture.js';

/**
 * @param {HTMLElement} container
 * @param {{figure: import('../../drawing/types.js').Figure}} options the figure as served by /api/lab/figures
 */
export function fitView(container, { figure }) {
  const prepared = remember(prepareFit);
  const painted = remember(fitPicture);
  const { update, commit, restyle, destroy } = createStage(container, figure, paint);

  /** @type {import('../../drawing/stage.js').Paint<import('./scene.js').PictureScene>} */
  function paint({ data, output, predicted }, shown, { width, height }) {
    const ground = prepared(shown, data, output, width, height);
    return { ...painted(predicted, data, output, ground), ground: ground.plotly };
  }

  return { update, commit, restyle, destroy };
}
