// @ts-check
/** How large slopes and updates are, layer by layer: vanishing and exploding are seen at a glance. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { prepareSizes } from './sizes_ground.js';
import { sizesPicture } from './sizes_picture.js';

/**
 * @param {HTMLElement} container
 * @param {{figure: import('../../drawing/types.js').Figure}} options the figure as served by /api/lab/figures
 */
export function sizesView(container, { figure }) {
  const prepared = remember(prepareSizes);
  const painted = remember(sizesPicture);
  const { update, commit, restyle, destroy } = createStage(container, figure, paint);

  /** @type {import('../../drawing/stage.js').Paint<import('./scene.js').PictureScene>} */
  function paint({ sizes }, shown, { width, height }) {
    const ground = prepared(shown, width, height);
    return { ...painted(sizes, ground), ground: ground.plotly };
  }

  return { update, commit, restyle, destroy };
}
