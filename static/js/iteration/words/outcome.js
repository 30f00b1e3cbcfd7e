// @ts-check
/** What was right beside what was said, how many rows are right, and whose the numbers of the network are. */

import { counted, listed, short } from '../../shared/numbers.js';
import { isEvaluated } from '../facts.js';
import { batchAt, isBatched, meanOf, nodesOf } from './whose.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../run.js').Columns} Columns */
/** @typedef {import('../run.js').Numbers} Numbers */

/** No number is larger than what is not one. */
export const UNDECIDED = 'Nothing is decided while outputs are not finite.';

/** While values are on their way. */
export const NOT_SAID = 'Values are on their way to the outputs.';

/** @param {Scene} scene */
export function outcome(scene) {
  const { columns } = scene.run;
  if (!columns) return '';
  if (!isEvaluated(scene)) return NOT_SAID;
  return [ofRow(scene, columns), ofAll(scene, columns)].filter(Boolean).join(' ');
}

/** One row is shown, or there is no other. @param {Scene} scene @param {Columns} columns */
function ofRow({ run, frame }, columns) {
  const outputs = frame.nodes[frame.nodes.length - 1];
  const isOne = run.example != null || batchAt(run, frame.count)?.rows === 1;
  if (!isOne || !outputs.target) return '';
  const whose = nodesOf(run, frame.count);
  const [said, right] = [outputs.value, outputs.target].map((numbers) => saying(numbers, columns));
  const start = `${whose[0].toUpperCase()}${whose.slice(1)} should give ${right}`;
  if (outputs.value.some((value) => value == null)) return `${start}; the network says nothing: not finite.`;
  const shown = columns.task === 'regression' ? '' : ` (${scored(outputs.value, columns)})`;
  const verdict = columns.task === 'regression' ? '' : said === right ? ': right' : ': wrong';
  return `${start}; the network says ${said}${shown}${verdict}.`;
}

/** What outputs or targets mean. @param {Numbers} numbers @param {Columns} columns */
function saying(numbers, { task, outputs, yes_above: threshold }) {
  if (task === 'classes') return outputs[largest(numbers)];
  const each = numbers.map((number, k) => {
    if (task === 'binary') return `${(number ?? 0) > (threshold ?? 0) ? '' : 'not '}${outputs[k]}`;
    return outputs.length > 1 ? `${outputs[k]} ${short(number)}` : short(number);
  });
  return listed(each, each.length);
}

/** The first of the largest. @param {Numbers} numbers */
const largest = (numbers) =>
  numbers.reduce((/** @type {number} */ best, number, k) => ((number ?? 0) > (numbers[best] ?? 0) ? k : best), 0);

/** Why that is said. @param {Numbers} values @param {Columns} columns */
function scored(values, { task, yes_above: threshold }) {
  if (task === 'classes') return `${short(values[largest(values)], 3)}, the largest output`;
  const numbers = listed(values.map((value) => short(value, 3)), values.length);
  return `${numbers}; above ${short(threshold)} means yes`;
}

/** @param {Scene} scene @param {Columns} columns */
function ofAll({ run, frame }, { task }) {
  const rows = batchAt(run, frame.count)?.rows ?? 1;
  if (rows === 1) return '';
  if (task === 'regression') return 'Targets are numbers, so no row is simply right.';
  if (frame.right == null) return UNDECIDED;
  const all = isBatched(run) ? `the ${counted(rows, 'row')} of this batch` : counted(rows, 'row');
  return `${frame.right} of ${all} ${frame.right === 1 ? 'is' : 'are'} right.`;
}

/** Nodes may show one row, slopes and loss never do. @param {Scene} scene */
export function whoseNumbers({ run, frame }) {
  const [nodes, mean] = [nodesOf(run, frame.count), meanOf(run, frame.count)];
  if (batchAt(run, frame.count)?.rows === 1) return '';
  if (nodes === mean) return `Nodes, loss and slopes are the ${mean}.`;
  return `Nodes show ${nodes}, loss and slopes the ${mean}.`;
}
