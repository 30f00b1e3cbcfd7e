// @ts-check
/** What each figure shows at a moment, for those who do not see it. */

import { counted, listed, short } from '../../shared/numbers.js';
import { isEvaluated } from '../facts.js';
import { nodesOf } from './whose.js';

/** @typedef {import('../scene.js').Scene} Scene */

/** @param {Scene} scene */
export function descriptions(scene) {
  return { network: network(scene), landscape: landscape(scene), loss_curve: lossCurve(scene) };
}

/** @param {Scene} scene */
function network(scene) {
  const { frame, beat, run } = scene;
  const { layers } = run.experiment.problem;
  const outputs = listed(frame.nodes[frame.nodes.length - 1].value.map((value) => short(value, 3)));
  const where = `Network with ${layers.join(', ')} nodes by layer, iteration ${frame.count}`;
  if (!isEvaluated(scene)) return `${where}, before its values go forward.`;
  return `${where}, beat ${beat}. Outputs, ${nodesOf(run, frame.count)}: ${outputs}. ` +
    `All numbers are in the table below.`;
}

/** @param {Scene} scene */
function landscape({ frame, run, ghost, plane, awaited }) {
  if (!plane) return `Loss landscape: ${awaited ? 'not computed yet' : 'none of this run'}.`;
  const compared = ghost ? ', and the path of the run before the change' : '';
  return `Loss landscape in a plane with the path of ${counted(run.path.length, 'recorded iteration')}, ` +
    `the point in iteration ${frame.count}, its gradient arrow and its update arrow${compared}.`;
}

/** @param {Scene} scene */
function lossCurve({ frame, beat, run }) {
  const last = run.curve.at(-1);
  if (!last && beat === 'forward') return `Loss over the iterations: not measured yet in iteration ${frame.count}.`;
  if (!last) {
    return `Loss over the iterations: none that a chart could hold; ${short(frame.value)} at iteration ${frame.count}.`;
  }
  const here = beat === 'forward'
    ? `not measured yet in iteration ${frame.count}`
    : `${short(frame.value)} at iteration ${frame.count}`;
  return `Loss over the iterations: ${short(run.curve[0]?.value)} at the start, ${here}, ` +
    `${short(last.value)} at iteration ${last.count}.`;
}
