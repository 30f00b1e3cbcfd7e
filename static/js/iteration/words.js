// @ts-check
/** What just happened, in one sentence with its numbers. All sentences of the caption stand here. */

import { measured, moved, named } from '../shared/phrases.js';
import { counted, listed, short } from '../shared/numbers.js';
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
  return [{ text: `Loss: how far are the outputs from the targets? ${is}${inVain(frame, run)}` }];
}

/** Not every step pays: one that is too long leads up the other side of the valley. */
function inVain({ value }, { curve }) {
  return value > curve[0].value ? ' That is more than at the start: these steps do not pay.' : '';
}

function difference(change) {
  return `${short(Math.abs(change), 3)} ${change <= 0 ? 'less' : 'more'}`;
}

function backward({ frame, run }, catalog, parameters) {
  const source = catalog.sources.find((one) => one.name === run.experiment.source.name);
  const top = steepest(parameters, frame.gradient);
  const name = source.name === 'backpropagation' ? 'Backward: ' : 'Measure: ';
  const did = measured(source.name, parameters.length, run.cost.evaluations - 1);
  const most = `the steepest is ∂L/∂${top.name} = ${short(frame.gradient[top.index], 3)}`;
  return [
    { text: name },
    { text: named(source), tone: 'slope' },
    { text: ` ${did}; ${most}. No parameter moved.` },
  ];
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
