// @ts-check
/** What just happened, in one sentence with its numbers. */

import { counted, listed, short } from '../../shared/numbers.js';
import { steepest } from '../parameters.js';

/**
 * @typedef {{text: string, tone?: 'slope'|'step'}} Part violet is said of the source, teal of the optimizer
 * @typedef {import('../scene.js').Scene} Scene
 * @typedef {import('../run.js').Frame} Frame
 * @typedef {import('../run.js').Run} Run
 * @typedef {import('../state/types.js').Catalog} Catalog
 * @typedef {import('../parameters.js').Parameter[]} Parameters
 * @typedef {(scene: Scene, catalog: Catalog, parameters: Parameters) => Part[]} Say
 */

/**
 * @param {Scene} scene
 * @param {Catalog} catalog
 * @param {Parameters} parameters
 * @returns {Part[]}
 */
export function caption(scene, catalog, parameters) {
  if (scene.run.diverged && scene.frame.count >= scene.run.diverged.count) return divergence(scene, catalog);
  return { forward, loss, backward, step }[scene.beat](scene, catalog, parameters);
}

/** @param {Part[]} parts */
export const plain = (parts) => parts.map((part) => part.text).join('');

/** @type {Say} */
function forward({ frame, run }) {
  const [inputs, outputs] = [frame.nodes[0].value, frame.nodes[frame.nodes.length - 1].value];
  const became = `${numbers(inputs, 'input')} became ${numbers(outputs, 'output')}`;
  return [{ text: `Forward: ${ofRows(run)}${became}.` }];
}

/** @param {Run} run */
function ofRows(run) {
  return run.example == null ? 'on average over the rows, ' : `in row ${run.example + 1}, `;
}

/** @param {import('../run.js').Numbers} values @param {string} noun */
function numbers(values, noun) {
  const shown = listed(values.map((value) => short(value, 3)));
  return `the ${counted(values.length, noun)} ${shown}`.replace('the one ', 'the ');
}

/** @type {Say} */
function loss({ frame, run }, catalog) {
  const { noun } = entry(catalog.losses, run.experiment.problem.loss);
  const before = run.frames.get(frame.count - 1)?.value;
  const since = before == null || frame.value == null ? '' : `, ${difference(frame.value - before)} than one iteration ago`;
  const is = `The ${noun} is ${short(frame.value)}${since}.`;
  return [{ text: `Loss: how far are the outputs from the targets? ${is}${inVain(frame, run)}` }];
}

/** Not every step pays: one that is too long leads up the other side of the valley. @param {Frame} frame @param {Run} run */
function inVain({ value }, { curve }) {
  return value != null && value > curve[0].value ? ' That is more than at the start: these steps do not pay.' : '';
}

/** @param {number} change */
function difference(change) {
  return `${short(Math.abs(change), 3)} ${change <= 0 ? 'less' : 'more'}`;
}

/** @type {Say} */
function backward({ frame, run }, catalog, parameters) {
  const source = entry(catalog.sources, run.experiment.source.name);
  const top = steepest(parameters, frame.gradient);
  const name = source.name === 'backpropagation' ? 'Backward: ' : 'Measure: ';
  const did = measured(source, parameters.length, (run.cost?.evaluations ?? 1) - 1);
  const most = `the steepest is ∂L/∂${top.name} = ${short(frame.gradient[top.index], 3)}`;
  return [
    { text: name },
    { text: source.noun, tone: 'slope' },
    { text: ` ${did}; ${most}. No parameter moved.` },
  ];
}

/**
 * What a source did. Evaluations of the loss are those beyond the one of the forward pass.
 * @param {{caption?: string}} source @param {number} size how many parameters @param {number} evaluations
 */
function measured({ caption = 'measured {slopes}' }, size, evaluations) {
  return caption.replace('{slopes}', counted(size, 'slope')).replace('{evaluations}', counted(evaluations, 'evaluation'));
}

/** What a rule did. @param {{caption?: string}} rule @param {number} rate */
function moved({ caption = 'moved every parameter' }, rate) {
  return rate === 0 ? 'moved nothing, because its learning rate is 0' : caption.replace('{rate}', short(rate));
}

/** @type {Say} */
function step({ frame, run }, catalog, parameters) {
  const { optimizer } = run.experiment;
  const rule = entry(catalog.optimizers, optimizer.name);
  const top = steepest(parameters, frame.gradient);
  const before = frame.theta[top.index];
  const after = (before ?? NaN) + (frame.update[top.index] ?? NaN);
  return [
    { text: 'Step: ' },
    { text: rule.noun, tone: 'step' },
    { text: ` ${moved(rule, optimizer.learning_rate)}; ${top.name} went from ${short(before)} to ${short(after)}.` },
  ];
}

/**
 * @param {Scene} scene @param {Catalog} catalog
 * @returns {Part[]}
 */
function divergence({ frame, run }, catalog) {
  const rule = entry(catalog.optimizers, run.experiment.optimizer.name);
  const rate = short(run.experiment.optimizer.learning_rate);
  const left = `in iteration ${frame.count} the numbers left what a computer can hold`;
  return [
    { text: `Diverged: ${left}. At learning rate ${rate} the steps of ` },
    { text: rule.noun, tone: 'step' },
    { text: ' are too long. Try a smaller rate.' },
  ];
}

/** While whole iterations play, beats pass too fast to be told apart. @param {Scene} scene @param {number} speed */
export function passing({ frame }, speed) {
  const loss = short(frame.value);
  return `Playing ${speed} whole iterations a second. Iteration ${frame.count}: the loss is ${loss}.`;
}

/**
 * What the catalog says of an entry; what it does not know is called by its name.
 * @param {{name: string, noun?: string, caption?: string}[]} entries
 * @param {string} name
 */
function entry(entries, name) {
  const { noun = name, caption } = entries.find((one) => one.name === name) ?? {};
  return { name, noun, caption };
}
