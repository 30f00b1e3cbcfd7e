// @ts-check
/** The numbers on edges and below nodes, and the names above nodes, as they are at one moment. */
import { BLANK, short as shortest } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';
import { drawn } from '../../shared/numbers.js';
import { parameterNames } from '../parameters.js';
import { LABELS } from '../words/drawings.js';
import { textWidth } from './label_places.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('./network_beats.js').Moment} Moment */
/** @typedef {import('./network_ground.js').Ground} Ground */
/** @typedef {import('./label_places.js').LineSpot} LineSpot */
/** @typedef {import('./label_places.js').FixedSpot} FixedSpot */
/** @typedef {{x: number, y: number, text: string, ink: string, anchor?: string}} Label */

/**
 * @param {Scene} scene @param {Moment} moment @param {Ground} ground
 * @returns {{points: Points, plates: string}}
 */
export function networkLabels(scene, moment, ground) {
  const { labels, meta } = ground;
  const { ink, muted } = meta.colors;
  const name = scene.named == null ? null : parameterNames(scene.run.experiment.problem)[scene.named];
  const isShown = [...labels.edges, ...labels.biases].some(({ index }) => index === scene.named);
  const numbered = [...labels.edges, ...labels.biases].map((spot) => ofParameter(spot, scene, moment, ground, name));
  const fixed = labels.fixed.filter(({ isBeside }) => !isBeside).map(({ x, y, value }) => [
    { x, y: y - labels.line / 2, text: LABELS.bias(brief(value, labels.digits)), ink },
    { x, y: y + labels.line / 2, text: LABELS.fixed, ink: muted },
  ]);
  const targets = scene.frame.nodes.at(-1)?.target ?? null;
  const tag = tagOf(isShown ? null : name, scene, moment, ground);
  /** @type {Label[]} */
  const over = [...numbered.flat(), ...fixed.flat(), tag];
  const all = [
    ...over,
    ...labels.fixed.filter(({ isBeside }) => isBeside).map((spot) => besideLock(spot, ground)),
    ...labels.names.map((one) => ({ ...one, ink })),
    ...labels.targets.map((spot) => targetAt(spot, targets, ground)),
  ];
  return { points: asPoints(all, labels.font), plates: plates(over, ground) };
}

/** What an output should be: it begins with its node, or ends with the picture. @param {import('./label_places.js').TargetSpot} spot @param {(number|null)[]|null} targets @param {Ground} ground @returns {Label} */
function targetAt({ x, y, out, anchor }, targets, { labels, layout, meta }) {
  const text = targets ? LABELS.target(brief(targets[out], labels.digits)) : BLANK;
  const last = layout.size.width - textWidth(text, labels.font);
  return { x: Math.min(x, last), y, anchor, text, ink: meta.colors.muted };
}

/** The number of a bias that is given, where it stays within the picture. @param {FixedSpot} spot @param {Ground} ground @returns {Label} */
function besideLock({ x, y, value }, { labels, layout, meta }) {
  const text = brief(value, labels.digits);
  const isRoom = x + textWidth(text, labels.font) <= layout.size.width;
  return { x, y, text: isRoom ? text : BLANK, ink: meta.colors.ink, anchor: 'middle right' };
}

/** As many digits as there is room for. @param {number|null} number @param {number} most characters */
function brief(number, most) {
  const texts = [3, 2].map((digits) => drawn(number, digits));
  return texts.find((text) => text.length <= most && !text.includes('e')) ?? shortest(number);
}

/**
 * Its weight, and below it the slope or the update once that is known.
 * @param {LineSpot} spot @param {Scene} scene @param {Moment} moment @param {Ground} ground
 * @param {string|null} name  of the parameter that the caption names
 * @returns {[Label, Label]}
 */
function ofParameter({ x, y, index }, { named }, { numbers, strands, accent }, { labels, meta, wide, lineOf }, name) {
  const isKnown = strands != null && strands.reach(lineOf[index]) === 1;
  const value = brief(numbers[index], labels.digits);
  const own = labels.biases.some((one) => one.index === index) ? LABELS.bias(value) : value;
  const said = index === named && name ? (wide ? LABELS.named(name, value) : name) : own;
  const below = isKnown ? LABELS[strands.kind](brief(strands.numbers[index], labels.digits)) : BLANK;
  const half = isKnown ? labels.line / 2 : 0;
  return [
    { x, y: y - half, text: said, ink: meta.colors.ink },
    { x, y: y + half, text: below, ink: meta.colors[accent] },
  ];
}

/**
 * The name of the parameter that the caption names, on its line, where no number stands.
 * @param {string|null} name @param {Scene} scene @param {Moment} moment @param {Ground} ground @returns {Label}
 */
function tagOf(name, { named }, { accent }, { labels, layout, meta }) {
  const waiting = { x: layout.size.width / 2, y: layout.size.height / 2, text: BLANK, ink: meta.colors.ink };
  const spot = name && named != null ? labels.tags.get(named) : null;
  const half = name ? textWidth(name, labels.font) / 2 : 0;
  if (!spot || !name || half + layout.r + 4 > layout.gap / 2) return waiting;
  return { ...spot, text: name, ink: meta.colors[accent] };
}

/** Numbers lie on plates, so that lines do not cross them. @param {Label[]} labels @param {Ground} ground */
function plates(labels, { pen, labels: { font, line } }) {
  const shown = labels.filter(({ text }) => text !== BLANK);
  return shown.map(({ x, y, text }) => {
    const width = textWidth(text, font) + 4;
    return pen.box(x - width / 2, y - line / 2, width, line);
  }).join('') || NOWHERE;
}

/** @param {Label[]} all @param {number} font @returns {Points} */
function asPoints(all, font) {
  return {
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    text: all.map(({ text }) => text),
    ink: all.map(({ ink }) => ink),
    fixed: {
      textposition: all.map(({ anchor }) => anchor ?? 'middle center'),
      textfont: { size: all.map(() => font) },
    },
  };
}
