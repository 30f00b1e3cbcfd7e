// @ts-check
/** What the four beats show: for one moment, the meaning of every edge and node. No pixels here. */
import { gradientRow, largest, valueRow, weightRow } from './network_legend.js';
import { levelOf } from './sign_levels.js';
import { stepped } from './moved_theta.js';
import { clamp } from '../../drawing/plotting_area.js';
import { HEADLINES, LEGEND } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('./scales.js').Scales} Scales */
/** @typedef {import('./sign_levels.js').Scale} Scale */
/** @typedef {import('./network_legend.js').Row} Row */
/** @typedef {import('./wiring.js').Edge} Edge */
/** @typedef {import('./wiring.js').Bias} Bias */

/**
 * How one node looks: its number (null: not known, undefined: not computed yet), the level that fills it
 * (null: hollow), whether that is the level of a slope, and how far the filling has come.
 * @typedef {{number: number|null|undefined, level: number|null, isSlope: boolean, fade: number}} NodeAppearance
 *
 * @typedef {object} Strands what lies beside the edges
 * @property {'slope'|'update'} kind
 * @property {(number|null)[]} numbers  one per parameter
 * @property {Scale} scale
 * @property {(edge: Edge|Bias) => number} reach  how much of it is drawn, from the edge's target: 0 to 1
 *
 * @typedef {object} Moment
 * @property {'forward'|'backward'|'step'} accent  which arrow, band and pulses are shown
 * @property {boolean} arrow  whether something travels
 * @property {boolean} locked  parameters cannot move
 * @property {string} headline
 * @property {number|null} wave  where the wave stands, in layers; null when nothing travels
 * @property {(number|null)[]} numbers  one per parameter: edges show weights in every beat
 * @property {Scale} scale  of those numbers
 * @property {Strands|null} strands
 * @property {Row[]} rows  of the legend, three at most
 * @property {'none'|'one'|'two'} swatchRows  which rows show the lines that lie beside edges
 * @property {(layer: number, index: number) => NodeAppearance} node
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
function forward({ frame, progress, run }, depth, scales) {
  const wave = progress * (depth - 1);
  return {
    ...weights(frame.theta, scales),
    rows: [weightRow(frame.theta, scales), valueRow(frame, run, scales)],
    accent: 'forward',
    arrow: true,
    locked: true,
    headline: HEADLINES.forward(run, frame.count),
    wave,
    node: (layer, index) => filled(frame.nodes[layer].value[index], scales.value, dawn(layer - wave)),
  };
}

/** @param {Scene} scene @param {number} depth @param {Scales} scales @returns {Moment} */
function loss({ frame, run }, depth, scales) {
  return {
    ...weights(frame.theta, scales),
    rows: [weightRow(frame.theta, scales), valueRow(frame, run, scales)],
    accent: 'forward',
    arrow: false,
    locked: true,
    headline: HEADLINES.loss(frame, run),
    wave: depth - 1,
    node: (layer, index) => filled(frame.nodes[layer].value[index], scales.value, 1),
  };
}

/** @param {Scene} scene @param {number} depth @param {Scales} scales @returns {Moment} */
function backward({ frame, progress, source, run }, depth, scales) {
  const wave = (depth - 1) * (1 - progress);
  const deltas = frame.nodes.flatMap((layer) => layer.delta ?? []);
  return {
    ...weights(frame.theta, scales),
    strands: slopes(frame, scales, (edge) => clamp(edge.layer - wave, 0, 1)),
    accent: 'backward',
    arrow: true,
    wave,
    locked: !source?.moves,
    headline: source?.moves ? HEADLINES.interleaved : HEADLINES.backward(run, frame.count),
    swatchRows: 'two',
    rows: [
      weightRow(frame.theta, scales),
      gradientRow(frame, run, scales),
      { name: LEGEND.deltas(run, frame.count), scale: scales.delta, largest: largest(deltas) },
    ],
    node: (layer, index) => deltaAppearance(frame, layer, index, scales, dawn(wave - layer)),
  };
}

/**
 * The slope from a source without a backward pass: parameter by parameter, or all at once.
 * @param {Scene} scene @param {Scales} scales @returns {Moment}
 */
function measured({ frame, progress, source, run }, scales) {
  const known = source?.at_random ? (progress > 0.5 ? Infinity : 0) : progress * frame.theta.length;
  return {
    ...weights(frame.theta, scales),
    strands: slopes(frame, scales, (edge) => (edge.index < known || progress === 1 ? 1 : 0)),
    accent: 'backward',
    arrow: false,
    locked: true,
    wave: null,
    headline: HEADLINES.measured(source?.noun),
    swatchRows: 'one',
    rows: [
      weightRow(frame.theta, scales),
      gradientRow(frame, run, scales),
      { name: LEGEND.unknownDeltas, scale: null, largest: 0 },
    ],
    node: () => hollow(null),
  };
}

/** @param {Scene} scene @param {number} _depth @param {Scales} scales @returns {Moment} */
function step({ frame, progress }, _depth, scales) {
  const now = progress === 0 ? frame.theta : stepped(frame, progress);
  return {
    ...weights(now, scales),
    strands: { kind: 'update', numbers: frame.update, scale: scales.update, reach: () => 1 },
    swatchRows: 'one',
    rows: [
      weightRow(now, scales),
      { name: LEGEND.updates, scale: scales.update, largest: largest(frame.update) },
    ],
    accent: 'step',
    arrow: true,
    locked: false,
    headline: HEADLINES.step,
    wave: null,
    node: (layer, index) => hollow(frame.nodes[layer].value[index]),
  };
}

/** @param {(number|null)[]} numbers @param {Scales} scales */
function weights(numbers, scales) {
  return { numbers, scale: scales.weight, strands: null, swatchRows: /** @type {'none'} */ ('none') };
}

/** @param {Frame} frame @param {Scales} scales @param {Strands['reach']} reach @returns {Strands} */
const slopes = (frame, scales, reach) => ({ kind: 'slope', numbers: frame.gradient, scale: scales.gradient, reach });

/** @param {Frame} frame @param {number} layer @param {number} index @param {Scales} scales @param {number} fade */
function deltaAppearance(frame, layer, index, scales, fade) {
  const { delta, value } = frame.nodes[layer];
  // Nothing flows through the inputs: they keep the value that the gradient of their edges needs.
  if (!delta) return hollow(value[index]);
  const appearance = filled(delta[index], scales.delta, fade, value[index]);
  return { ...appearance, isSlope: appearance.level !== null };
}

/**
 * @param {number|null} number @param {Scale} scale @param {number} fade  0 to 1
 * @param {number|null} [before]  what stands there until then
 * @returns {NodeAppearance}
 */
function filled(number, scale, fade, before) {
  return fade < 0.5 ? hollow(before) : {
    number,
    level: levelOf(number, scale),
    isSlope: false,
    fade: 2 * fade - 1,
  };
}

/** @param {number|null|undefined} number @returns {NodeAppearance} */
const hollow = (number) => ({ number, level: null, isSlope: false, fade: 0 });

/** @param {Frame} frame */
const knowsDelta = (frame) => Boolean(frame.nodes.at(-1)?.delta);

/** @param {number} ahead  how far the wave still is from a layer */
const dawn = (ahead) => clamp((DAWN - ahead) / DAWN, 0, 1);
