// @ts-check
/** What just happened, in one sentence with its numbers. All sentences of the caption stand here. */

import { counted, listed, short } from './numbers.js';
import { steepest } from './parameters.js';

/**
 * @typedef {{text: string, tone?: 'slope'|'step'}} Part violet is said of the source, teal of the optimizer
 * @typedef {import('./scene.js').Scene} Scene
 */

/**
 * @param {Scene} scene
 * @param {{sources: object[], optimizers: object[], losses: object[]}} catalog
 * @param {import('./parameters.js').Parameter[]} parameters
 * @returns {Part[]}
 */
export function caption(scene, catalog, parameters) {
  if (scene.run.diverged && scene.frame.count >= scene.run.diverged.count) return divergence(scene, catalog);
  return { forward, loss, backward, step }[scene.beat](scene, catalog, parameters);
}

/** @param {Part[]} parts */
export const plain = (parts) => parts.map((part) => part.text).join('');

function forward({ frame, run }) {
  const [inputs, outputs] = [frame.nodes[0].value, frame.nodes.at(-1).value];
  const became = `${numbers(inputs, 'input')} became ${numbers(outputs, 'output')}`;
  return [{ text: `Forward: ${ofRows(run)}${became}.` }];
}

function ofRows(run) {
  return run.example == null ? 'on average over the rows, ' : `in row ${run.example + 1}, `;
}

function numbers(values, noun) {
  const shown = listed(values.map((value) => short(value, 3)));
  return `the ${counted(values.length, noun)} ${shown}`.replace('the one ', 'the ');
}

function loss({ frame, run }, catalog) {
  const { title } = catalog.losses.find((one) => one.name === run.experiment.problem.loss);
  const before = run.frames.get(frame.count - 1)?.value;
  const since = before == null ? '' : `, ${difference(frame.value - before)} than one iteration ago`;
  const is = `The ${title.toLowerCase()} is ${short(frame.value)}${since}.`;
  return [{ text: `Loss: how far are the outputs from the targets? ${is}${tooLong(frame, run)}` }];
}

/** Not every step pays: too long a step leads up the other side of the valley. */
function tooLong({ value }, { curve }) {
  return value > curve[0].value ? ' That is more than at the start: the steps are too long.' : '';
}

function difference(change) {
  return `${short(Math.abs(change), 3)} ${change <= 0 ? 'less' : 'more'}`;
}

function backward({ frame, run }, catalog, parameters) {
  const source = catalog.sources.find((one) => one.name === run.experiment.source.name);
  const top = steepest(parameters, frame.gradient);
  const name = source.name === 'backpropagation' ? 'Backward: ' : 'Measure: ';
  const did = measured(source.name, run.cost, parameters.length);
  const most = `the steepest is ∂L/∂${top.name} = ${short(frame.gradient[top.index], 3)}`;
  return [
    { text: name },
    { text: named(source), tone: 'slope' },
    { text: ` ${did}; ${most}. No parameter moved.` },
  ];
}

/** What each source did; only backpropagation has a backward pass. */
function measured(name, cost, size) {
  const slopes = counted(size, 'slope');
  const evaluations = counted(cost.evaluations - 1, 'evaluation');
  const ways = {
    backpropagation: `measured ${slopes} in one pass back from the loss`,
    forward_mode: `carried ${slopes} along with the values, one pass each`,
    central_differences: `nudged each parameter up and down, ${evaluations} for ${slopes}`,
    spsa: `nudged all parameters at once, at random, and guessed ${slopes} from ${evaluations}`,
  };
  return ways[name] ?? `measured ${slopes}`;
}

function step(scene, catalog, parameters) {
  const { frame, run } = scene;
  const { optimizer } = run.experiment;
  const rule = catalog.optimizers.find((one) => one.name === optimizer.name);
  const top = steepest(parameters, frame.gradient);
  const before = frame.theta[top.index];
  const after = before + (frame.update[top.index] ?? NaN);
  return [
    { text: 'Step: ' },
    { text: named(rule), tone: 'step' },
    { text: ` ${moved(optimizer)}; ${top.name} went from ${short(before)} to ${short(after)}.` },
  ];
}

/** What each rule did with the gradient; "its" is the parameter's. */
function moved({ name, learning_rate: rate }) {
  if (rate === 0) return 'moved nothing, because its learning rate is 0';
  const share = `moved every parameter by −${short(rate)} × `;
  const ways = {
    gradient_descent: `${share}its gradient`,
    momentum: `${share}its velocity, the fading sum of its gradients`,
    nesterov: `${share}its gradient and what its velocity will be`,
    adagrad: `${share}its gradient, divided by the root of all its squares so far`,
    rmsprop: `${share}its gradient, divided by the root of its average square`,
    adam: `${share}its average gradient, divided by the root of its average square`,
    adamw: `${share}its average gradient over the root of its average square, and shrank it a little`,
    newton: `moved every parameter by ${short(rate)} × the way to where slope and curvature see the bottom`,
    damped_newton: 'moved every parameter with caution towards where slope and curvature see the bottom',
    lbfgs: `moved every parameter by ${short(rate)} × the way down that its last steps suggest`,
    amsgrad: `${share}its average gradient, divided by the root of its largest average square`,
  };
  return ways[name] ?? 'moved every parameter';
}

/** A title within a sentence: "gradient descent", but "Adam" and "SPSA" keep their capitals. */
export function named({ title }) {
  return /^[A-Z][a-z]+( [a-z]+)+$|^Backpropagation$|^Momentum$/.test(title) && !title.startsWith('Nesterov')
    ? title[0].toLowerCase() + title.slice(1)
    : title;
}

function divergence({ frame, run }, catalog) {
  const rule = catalog.optimizers.find((one) => one.name === run.experiment.optimizer.name);
  const rate = short(run.experiment.optimizer.learning_rate);
  const left = `in iteration ${frame.count} the numbers left what a computer can hold`;
  return [
    { text: `Diverged: ${left}. At learning rate ${rate} the steps of ` },
    { text: named(rule), tone: 'step' },
    { text: ' are too long. Try a smaller rate.' },
  ];
}
