// @ts-check
/** What each source and each rule of descent did, as the middle of a sentence. */

import { counted, short } from './numbers.js';

/** Titles that begin with an ordinary word; all others keep their capitals within a sentence. */
const ORDINARY =
  /^(Backpropagation|Forward|Central|One-sided|Complex|Random|Gradient|Sign|Momentum|Damped|Conjugate)\b/;

/** By source: `slopes` such as "eight slopes", `evaluations` such as "16 evaluations". */
const MEASURED = {
  backpropagation: (slopes) => `measured ${slopes} in one pass back from the loss`,
  forward_mode: (slopes) => `carried ${slopes} along with the values, one pass each`,
  central_differences: (slopes, evaluations) => `nudged each parameter up and down, ${evaluations} for ${slopes}`,
  one_sided_differences: (slopes, evaluations) => `nudged each parameter up only, ${evaluations} for ${slopes}`,
  complex_step: (slopes, evaluations) => `nudged each parameter aside, ${evaluations} for ${slopes}`,
  spsa: (slopes, evaluations) =>
    `nudged all parameters at once, at random, and guessed ${slopes} from ${evaluations}`,
  random_forward_gradient: (slopes) => `carried one random direction along and guessed ${slopes} from it`,
};

/** By rule: what a parameter's update is the learning rate times of; "its" is the parameter's. */
const MULTIPLIED = {
  gradient_descent: 'its gradient',
  sign_descent: 'the sign of its gradient',
  momentum: 'its velocity, the fading sum of its gradients',
  nesterov: 'its gradient and what its velocity will be',
  lion: 'the sign of its average gradient',
  adagrad: 'its gradient, divided by the root of all its squares so far',
  adadelta: 'its gradient, scaled by recent updates over recent gradients',
  rmsprop: 'its gradient, divided by the root of its average square',
  adam: 'its average gradient, divided by the root of its average square',
  adamw: 'its average gradient over the root of its average square, and shrank it a little',
  amsgrad: 'its average gradient, divided by the root of its largest average square',
  nadam: 'what its average gradient will be, divided by the root of its average square',
};

/** By rule, where no single parameter's numbers make its update. */
const TOGETHER = {
  newton: 'moved all parameters to where slope and curvature see no slope',
  damped_newton: 'moved all parameters with caution to where slope and curvature see the bottom',
  conjugate_gradient: 'moved all parameters along a line that undoes none of its last searches',
  lbfgs: 'moved all parameters along the way down that its last steps suggest',
};

/**
 * @param {string} source
 * @param {number} size how many parameters
 * @param {number} evaluations of the loss, beyond the one of the forward pass
 */
export function measured(source, size, evaluations) {
  const slopes = counted(size, 'slope');
  const say = MEASURED[source] ?? (() => `measured ${slopes}`);
  return say(slopes, counted(evaluations, 'evaluation'));
}

/** @param {{name: string, learning_rate: number}} optimizer */
export function moved({ name, learning_rate: rate }) {
  if (rate === 0) return 'moved nothing, because its learning rate is 0';
  if (MULTIPLIED[name]) return `moved every parameter by −${short(rate)} × ${MULTIPLIED[name]}`;
  return TOGETHER[name] ?? 'moved every parameter';
}

/**
 * A title within a sentence: "gradient descent", but "Adam" and "SPSA".
 * @param {{title: string}} kind
 */
export const named = ({ title }) => (ORDINARY.test(title) ? title[0].toLowerCase() + title.slice(1) : title);
