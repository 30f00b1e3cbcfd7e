// @ts-check
/** When all of a figure has been seen, or what it asks has been answered: told once, until it is set to something else. */

/**
 * @param {import('./kind.js').Figure} figure
 * @param {import('./kind.js').Kind} kind
 * @param {() => import('./kind.js').Values} valuesNow
 * @param {(score: number) => void} tell from 0 to 1
 * @returns {() => void} begins afresh
 */
export function hearEnd(figure, kind, valuesNow, tell) {
  let isTold = false;
  const end = (/** @type {number} */ score) => {
    if (isTold) return;
    isTold = true;
    tell(score);
  };
  figure.on('complete', ({ score }) => end(score));
  figure.on('step', (place) => {
    // Where something is asked, seeing all is not enough.
    if (!valuesNow().predict && kind.isLast?.(place, figure, valuesNow())) end(1);
  });
  return () => {
    isTold = false;
  };
}
