// @ts-check
/** The empty figures of a race, as the server makes them for one theme and width. */

import { get } from '../api.js';

/** @typedef {import('../appearance.js').Appearance} Appearance */

/** What they depend on. @param {{appearance: Appearance}} state */
export const figuresKey = ({ appearance: { theme, compact } }) => `theme=${theme}&compact=${compact}`;

/**
 * @param {string} address where they are asked for
 * @returns {import('../resources.js').Resource}
 */
export const figuresAt = (address) => ({
  group: figuresKey,
  next(/** @type {{appearance: Appearance, figures: {key: string}|null}} */ state) {
    const key = figuresKey(state);
    if (state.figures?.key === key) return null;
    return async (signal) => ({
      type: 'figuresArrived',
      figures: { key, ...(await get(`${address}?${key}`, signal)) },
    });
  },
});
