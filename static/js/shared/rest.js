// @ts-check
/** What waits until a figure has been at rest for a while. */

/** Milliseconds of rest before a drawing is handed to Plotly. */
export const BEFORE_COMMIT = 300;

/** Milliseconds of rest before a screen reader is told. */
export const BEFORE_SPEECH = 500;

/**
 * A timer that each change sets anew: its work is done once nothing has changed for so long.
 * @param {number} milliseconds
 * @param {AbortSignal} [signal] ends the waiting
 * @returns {(isAtRest: boolean, work: () => void) => void} drops what waits; at rest, waits for `work`
 */
export function afterRest(milliseconds, signal) {
  let timer = 0;
  signal?.addEventListener('abort', () => clearTimeout(timer));
  return (isAtRest, work) => {
    clearTimeout(timer);
    if (isAtRest && !signal?.aborted) timer = setTimeout(work, milliseconds);
  };
}
