// @ts-check
/** What the four beats show: for one moment, the meaning of every edge and node. No pixels here. */
import { levelOf } from './sign_levels.js';
import { stepped } from './moved_theta.js';
import { clamp } from '../../drawing/plotting_area.js';
import { HEADLINES, LEGEND } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('./scales.js').Scales} Scales */
/** @typedef {import('./sign_levels.js').Scale} Scale */
/** @typedef {import('./wiring.js').Edge} Edge */
/** @typedef {import('./wiring.js').Bias} Bias */

/**
 * How one node looks: its number (null: not known, undefined: not computed yet), the level that fills it
 * (null: hollow), and how far the filling has come.
 * @typedef {{number: number|null|undefined, level: number|null, fade: number}} NodeAppearance
 *
 * @typedef {object} Moment
 * @property {'forward'|'backward'|'step'} accent  which arrow, band and pulses are shown
 * @property {boolean} arrow  whether something travels
 * @property {boolean} locked  parameters cannot move
 * @property {string} headline
 * @property {number|null} wave  where the wave stands, in layers; null when nothing travels
 * @property {(number|null)[]} numbers  one per parameter: what edges show
 * @property {Scale} scale  of those numbers
 * @property {[Row, Row]} rows  of the legend: edges, nodes
 * @property {(edge: Edge|Bias) => number} reach  how much of an edge is drawn, from its target: 0 to 1
 * @property {(layer: number, index: number) => NodeAppearance} node
 *
 * @typedef {{name: string, scale: Scale|null, largest: number}} Row  without a scale where no number is known
 */

/** How long before the wave arrives a node begins to fill, in layers. */
const DAWN = 0.35;

const BEATS = { forward, loss, backward, step };

/**
 * @param {Scene} scene
 * @param {number} depth  number of layers
 * @param {Scales} scales
 * @returns {Moment}
 */
export function describe(scene, depth, scales) {
  if (scene.beat === 'backward' && !knowsDelta(scene.frame)) return measured(scene, scales);
  return BEATS[scene.beat](scene, depth, scales);
}

/** @param {Scene} scene @param {number} depth @param {Scales} scales @returns {Moment} */
function forward({ frame, progress }, depth, scales) {
  const wave = progress * (depth - 1);
  return {
    ...weights(frame, frame.theta, scales),
    accent: 'forward',
    arrow: true,
    locked: true,
    headline: HEADLINES.forward,
    wave,
    node: (layer, index) => filled(frame.nodes[layer].value[index], scales.value, dawn(layer - wave)),
  };
}

/** @param {Scene} scene @param {number} depth @param {Scales} scales @returns {Moment} */
function loss({ frame, run }, depth, scales) {
  return {
    ...weights(frame, frame.theta, scales),
    accent: 'forward',
    arrow: false,
    locked: true,
    headline: HEADLINES.loss(frame, run),
    wave: depth - 1,
    node: (layer, index) => filled(frame.nodes[layer].value[index], scales.value, 1),
  };
}

/** @param {Scene} scene @param {number} depth @param {Scales} scales @returns {Moment} */
function backward({ frame, progress, source }, depth, scales) {
  const wave = (depth - 1) * (1 - progress);
  const deltas = frame.nodes.flatMap((layer) => layer.delta ?? []);
  return {
    ...gradients(frame, scales),
    accent: 'backward',
    arrow: true,
    wave,
    locked: !source?.moves,
    headline: source?.moves ? HEADLINES.interleaved : HEADLINES.backward,
    rows: [gradientRow(frame, scales), { name: LEGEND.deltas, scale: scales.delta, largest: largest(deltas) }],
    reach: (edge) => clamp(edge.layer - wave, 0, 1),
    node: (layer, index) => deltaAppearance(frame, layer, index, scales, dawn(wave - layer)),
  };
}

/**
 * The slope from a source without a backward pass: parameter by parameter, or all at once.
 * @param {Scene} scene @param {Scales} scales @returns {Moment}
 */
function measured({ frame, progress, source }, scales) {
  const known = source?.at_random ? (progress > 0.5 ? Infinity : 0) : progress * frame.theta.length;
  return {
    ...gradients(frame, scales),
    accent: 'backward',
    arrow: false,
    locked: true,
    wave: null,
    headline: HEADLINES.measured(source?.noun),
    rows: [gradientRow(frame, scales), { name: LEGEND.unknownDeltas, scale: null, largest: 0 }],
    reach: (edge) => (edge.index < known || progress === 1 ? 1 : 0),
    node: () => hollow(null),
  };
}

/** @param {Scene} scene @param {number} _depth @param {Scales} scales @returns {Moment} */
function step({ frame, progress }, _depth, scales) {
  return {
    ...weights(frame, progress === 0 ? frame.theta : stepped(frame, progress), scales),
    accent: 'step',
    arrow: true,
    locked: false,
    headline: HEADLINES.step,
    wave: null,
    node: (layer, index) => hollow(frame.nodes[layer].value[index]),
  };
}

/** @param {Frame} frame @param {(number|null)[]} numbers @param {Scales} scales */
function weights(frame, numbers, scales) {
  const values = frame.nodes.flatMap((layer) => layer.value);
  return {
    numbers,
    scale: scales.weight,
    reach: () => 1,
    rows: /** @type {[Row, Row]} */ ([
      { name: LEGEND.weights, scale: scales.weight, largest: largest(numbers) },
      { name: LEGEND.values, scale: scales.value, largest: largest(values) },
    ]),
  };
}

/** @param {Frame} frame @param {Scales} scales */
const gradients = (frame, scales) => ({ numbers: frame.gradient, scale: scales.gradient });

/** @param {Frame} frame @param {Scales} scales @returns {Row} */
function gradientRow(frame, scales) {
  return { name: LEGEND.gradients, scale: scales.gradient, largest: largest(frame.gradient) };
}

/** @param {Frame} frame @param {number} layer @param {number} index @param {Scales} scales @param {number} fade */
function deltaAppearance(frame, layer, index, scales, fade) {
  const { delta, value } = frame.nodes[layer];
  // Nothing flows through the inputs: they keep the value that the gradient of their edges needs.
  return delta ? filled(delta[index], scales.delta, fade, value[index]) : hollow(value[index]);
}

/**
 * @param {number|null} number @param {Scale} scale @param {number} fade  0 to 1
 * @param {number|null} [before]  what stands there until then
 * @returns {NodeAppearance}
 */
function filled(number, scale, fade, before) {
  return fade < 0.5 ? hollow(before) : { number, level: levelOf(number, scale), fade: 2 * fade - 1 };
}

/** @param {number|null|undefined} number @returns {NodeAppearance} */
const hollow = (number) => ({ number, level: null, fade: 0 });

/** @param {Frame} frame */
const knowsDelta = (frame) => Boolean(frame.nodes.at(-1)?.delta);

/** @param {number} ahead  how far the wave still is from a layer */
const dawn = (ahead) => clamp((DAWN - ahead) / DAWN, 0, 1);

/** @param {(number|null)[]} numbers @returns {number} */
function largest(numbers) {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number ?? 0));
  return most;
}
