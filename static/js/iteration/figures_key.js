// @ts-check
/** By what figures without numbers are asked for: they are the same for all runs of networks of one shape. */

/**
 * What the figures depend on besides the numbers.
 * @param {Pick<import('./state/types.js').State, 'run'|'appearance'>} state
 */
export function figuresKey({ run, appearance }) {
  const layers = run?.experiment.problem.layers.join('-');
  return run && `layers=${layers}&theme=${appearance.theme}&compact=${appearance.compact}`;
}
