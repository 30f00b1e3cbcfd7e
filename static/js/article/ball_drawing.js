// @ts-check
/** What is drawn on a ground seen from above: the ball, its slope, its last step, and the ring that is dragged. */

import { BALL } from './words.js';

/** @typedef {import('./ball_state.js').State} State */
/** @typedef {[number, number]} Pair */
/** @typedef {{casing: string, gradient: string, update: string}} Colours */
/** @typedef {{extent: number[], scale: number, colours: Colours}} Ground */

/** The picture is a square of so many units. */
const SIDE = 400;
const SVG = 'http://www.w3.org/2000/svg';

/** From numbers to units of the picture. @param {Ground} ground @param {number[]} point @returns {Pair} */
export const unitsOf = ({ extent: [left, right, bottom, top] }, [x, y]) => [
  SIDE * (x - left) / (right - left),
  SIDE * (top - y) / (top - bottom),
];

/** From a place on the screen to numbers. @param {Ground} ground @param {DOMRect} box @param {{clientX: number, clientY: number}} at @returns {Pair} */
export function numbersAt({ extent: [left, right, bottom, top] }, box, { clientX, clientY }) {
  const across = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
  const down = Math.min(1, Math.max(0, (clientY - box.top) / box.height));
  return [left + across * (right - left), top - down * (top - bottom)];
}

/** Where the tip of the slope's arrow is. @param {Ground} ground @param {number[]} theta @param {number[]} slope */
export const tipOf = ({ scale }, theta, slope) => theta.map((number, i) => number + scale * slope[i]);

/**
 * @param {SVGElement} marks
 * @param {SVGCircleElement} ball
 * @param {SVGGElement|null} tip
 * @param {Ground} ground
 * @param {State} state
 */
export function draw(marks, ball, tip, ground, { theta, slope, measuredAt, before, isStale }) {
  const [x, y] = unitsOf(ground, theta);
  ball.setAttribute('cx', String(x));
  ball.setAttribute('cy', String(y));
  const { colours } = ground;
  const arrows = [];
  if (before) arrows.push(...arrow(unitsOf(ground, before), [x, y], colours.update, colours, ''));
  if (slope) {
    const from = isStale && measuredAt ? measuredAt : theta;
    const ends = arrow(
      unitsOf(ground, from),
      unitsOf(ground, tipOf(ground, from, slope)),
      colours.gradient,
      colours,
      '7 5',
    );
    if (isStale) { for (const part of ends) part.setAttribute('opacity', '0.45'); }
    arrows.push(...ends);
  }
  marks.replaceChildren(...arrows);
  if (!tip) return;
  const [across, down] = unitsOf(ground, slope && !isStale ? tipOf(ground, theta, slope) : resting(ground, theta));
  tip.setAttribute('transform', `translate(${across} ${down})`);
}

/** Where the ring waits while there is no slope: beside the ball. @param {Ground} ground @param {number[]} theta */
function resting({ extent: [left, right] }, theta) {
  return [theta[0] + (right - left) / 10, theta[1]];
}

/** A line with a dark rim and a head. @param {Pair} from @param {Pair} to @param {string} color @param {Colours} colours @param {string} dash */
function arrow(from, to, color, { casing }, dash) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (!(length > 1)) return [];
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(14, length);
  const neck = [to[0] - ux * head, to[1] - uy * head];
  const side = head * 0.45;
  const points = [
    to,
    [neck[0] - uy * side, neck[1] + ux * side],
    [neck[0] + uy * side, neck[1] - ux * side],
  ];
  const d = `M${from}L${neck}`;
  const rim = { fill: 'none', stroke: casing, 'stroke-width': '8', d };
  const line = { fill: 'none', stroke: color, 'stroke-width': '4', 'stroke-dasharray': dash, d };
  const tip = { fill: color, stroke: casing, 'stroke-width': '2', points: points.join(' ') };
  return [shape('path', rim), shape('path', line), shape('polygon', tip)];
}

/** The ring at the tip of the slope's arrow. @param {Colours} colours @returns {SVGGElement} */
export function ring({ casing, gradient }) {
  const outer = shape('circle', { r: '22', fill: 'transparent' });
  const dark = shape('circle', { r: '9', fill: 'none', stroke: casing, 'stroke-width': '6' });
  const bright = shape('circle', { r: '9', fill: 'none', stroke: gradient, 'stroke-width': '3' });
  const group = shape('g', { 'data-part': 'tip', tabindex: '0', role: 'button', 'aria-label': BALL.tip });
  group.append(outer, dark, bright);
  return /** @type {SVGGElement} */ (group);
}

/** @param {string} name @param {Record<string, string>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
