// @ts-check
/** What just happened, in one sentence with its numbers. */

import { counted, listed, short } from '../../shared/numbers.js';
import { placeOfSteepest } from '../named.js';
import { costAt, ruleOf } from '../plans.js';
import { ofTrained, stepWords, wayWords } from './steps.js';
import { isBatched, meanOf, nodesOf, rowsOf } from './whose.js';

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

/** Where nothing has been computed yet. */
export const BEFORE_FORWARD = 'Before the first beat: the inputs are here, and nothing has been computed.';

/** @param {Part[]} parts */
export const plain = (parts) => parts.map((part) => part.text).join('');

/** @type {Say} */
function forward({ frame, run }) {
  const [inputs, outputs] = [frame.nodes[0].value, frame.nodes[frame.nodes.length - 1].value];
  const whose = run.example == null ? `on average over ${rowsOf(run, frame.count)}` : `in ${nodesOf(run, frame.count)}`;
  return [{ text: `Forward: ${whose}, ${numbers(inputs, 'input')} became ${numbers(outputs, 'output')}.` }];
}

/** @param {import('../run.js').Numbers} values @param {string} noun */
function numbers(values, noun) {
  const shown = listed(values.map((value) => short(value, 3)));
  return `the ${counted(values.length, noun)} ${shown}`.replace('the one ', 'the ');
}

/** @type {Say} */
function loss({ frame, run }, catalog) {
  const { noun } = entry(catalog.losses, run.experiment.problem.loss);
  const penalty = Object.values(run.experiment.problem.regularisation ?? {}).some((share) => share !== 0);
  const what = `The ${noun}${penalty ? ' with the penalty on weights' : ''}, ${meanOf(run, frame.count)}, is ${
    short(frame.value)
  }`;
  return [{
    text: `Loss: how far are the outputs from the targets? ${what}${since(frame, run)}.${inVain(frame, run)}`,
  }];
}

/** Two batches have different rows: that is said where their losses stand side by side. @param {Frame} frame @param {Run} run */
function since({ count, value }, run) {
  const before = run.frames.get(count - 1)?.value;
  if (before == null || value == null) return '';
  const difference = value === before
    ? 'as much as'
    : `${short(Math.abs(value - before), 3)} ${value < before ? 'less' : 'more'} than`;
  return `, ${difference} ${isBatched(run) ? 'that of the batch before, which has other rows' : 'one iteration ago'}`;
}

/**
 * Not every step pays: one that is too long leads up the other side of the valley. Said only where losses are those
 * of the same rows, and where no hand has moved a parameter.
 * @param {Frame} frame @param {Run} run
 */
function inVain({ count, value }, run) {
  const [start] = run.curve;
  if (isBatched(run) || movedByHand(run, count) || value == null || start?.count !== 0 || value <= start.value) {
    return '';
  }
  const isOneRule = !run.edits.some((edit) => edit.optimizer && edit.count <= count);
  return ` That is more than at the start${isOneRule ? ': these steps do not pay' : ''}.`;
}

/** Whether a hand has set a parameter by then. @param {Run} run @param {number} count */
const movedByHand = ({ edits }, count) =>
  edits.some((edit) => edit.count <= count && Object.keys(edit.values).length > 0);

/** @type {Say} */
function backward({ frame, run, named }, catalog, parameters) {
  const source = sourceOf(run, catalog);
  const numbers = {
    slopes: counted(parameters.length, 'slope'),
    evaluations: counted((costAt(run, frame.count)?.evaluations ?? 1) - 1, 'evaluation'),
    directions: counted(run.experiment.source.directions ?? 1, 'random direction'),
  };
  const did = (source.caption ?? 'measured {slopes}').replace(
    /\{(\w+)\}/g,
    (whole, name) => numbers[/** @type {keyof typeof numbers} */ (name)] ?? whole,
  );
  return [
    { text: source.goes_back ? 'Backward: ' : 'Measure: ' },
    { text: source.noun, tone: 'slope' },
    {
      text: ofTrained(
        ` ${did}; ${namedWords(frame, parameters, named)}.${source.moves ? '' : ' No parameter moved.'}`,
        run.experiment.problem,
      ),
    },
  ];
}

/** @param {Frame} frame @param {Parameters} parameters @param {number|null} named */
function namedWords({ gradient }, parameters, named) {
  if (named === null) return 'every slope is 0';
  const which = named === placeOfSteepest(gradient) ? 'the steepest' : 'the marked one';
  return `${which} is ∂L/∂${parameters[named].name} = ${short(gradient[named], 3)}`;
}

/** @type {Say} */
function step({ frame, run, named }, catalog, parameters) {
  const optimizer = ruleOf(run, frame.count);
  const rule = entry(catalog.optimizers, optimizer.name);
  const place = named ?? placeOfSteepest(frame.gradient);
  const way = wayWords(parameters[place].name, frame.theta[place], frame.update[place]);
  const did = stepWords(frame, optimizer, rateOf(run, frame), rule, catalog, run.experiment.problem);
  const already = sourceOf(run, catalog).moves ? 'already on the way back, ' : '';
  return [
    { text: `Step: ${already}` },
    { text: rule.noun, tone: 'step' },
    { text: ` ${did}; ${way}.` },
  ];
}

/** The learning rate of this step. @param {Run} run @param {Frame} frame */
const rateOf = (run, { count }) => run.rates.get(count) ?? ruleOf(run, count).learning_rate;

/**
 * @param {Scene} scene @param {Catalog} catalog
 * @returns {Part[]}
 */
function divergence({ frame, run }, catalog) {
  const rule = entry(catalog.optimizers, ruleOf(run, frame.count).name);
  const left = `Diverged: in iteration ${frame.count} the numbers left what a computer can hold.`;
  if (movedByHand(run, frame.count)) {
    return [{ text: `${left} A parameter had been moved by hand.` }];
  }
  if (frame.count === 0 && frame.value == null) return [{ text: `${left} No step had been taken.` }];
  return [
    { text: `${left} At learning rate ${short(rateOf(run, frame))} the steps of ` },
    { text: rule.noun, tone: 'step' },
    { text: ' are too long. Try a smaller rate.' },
  ];
}

/** While whole iterations play, beats pass too fast to be told apart. @param {Scene} scene @param {number} speed */
export function passing({ frame, run }, speed) {
  const loss = `the loss${isBatched(run) ? ' of its batch' : ''} is ${short(frame.value)}`;
  return `Playing ${speed} whole iterations a second. Iteration ${frame.count}: ${loss}.`;
}

/** Where slopes come from: one of the sources, or a mistake in their place. @param {Run} run @param {Catalog} catalog */
const sourceOf = ({ experiment }, { sources, specimens = [] }) =>
  entry([...sources, ...specimens], experiment.source.name);

/**
 * What the catalog says of an entry; what it does not know is called by its name.
 * @param {import('../state/types.js').Entry[]} entries
 * @param {string} name
 */
function entry(entries, name) {
  const found = entries.find((one) => one.name === name) ?? { name, title: name, summary: '' };
  return { ...found, noun: found.noun ?? name };
}
