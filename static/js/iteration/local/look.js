// @ts-check
/** The colours and letters of the page, as drawings of our own need them: worked out, so that they go into files. */

/** @typedef {import('./slice_picture.js').Look} Look */

const NAMES = /** @type {const} */ (['card', 'ink', 'muted', 'hairline', 'slope', 'step', 'forward']);

/** Of the levels of signs, from the most negative to the most positive, those that stand for all. */
const [NEGATIVE, POSITIVE] = [5, 15];

/**
 * @param {HTMLElement} place whose colours they are
 * @param {Pick<import('../state/types.js').State, 'figures'|'appearance'>} state
 * @returns {Look}
 */
export function lookOf(place, { figures, appearance }) {
  const probe = document.createElement('span');
  place.append(probe);
  const worked = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  const { fontFamily } = getComputedStyle(probe);
  probe.remove();
  const colours = Object.fromEntries(worked);
  const levels = figures?.network.layout.meta.levels ?? [];
  const [negative, positive] = [NEGATIVE, POSITIVE].map((at) => levels[at]?.color ?? colours.forward);
  return { colours: { ...colours, negative, positive }, font: fontFamily, size: appearance.compact ? 11 : 12 };
}
