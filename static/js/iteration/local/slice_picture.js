// @ts-check
/** The slice along a step as a drawing: the loss, the tangent, the parabola, and where the step ends. */

import { line, picture, rounded, tag, text } from '../../drawing/svg.js';
import { linearTicks, tickText } from '../../drawing/ticks.js';
import { SLICE } from '../words/local.js';

/** @typedef {import('./types.js').Slice} Slice */
/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {Record<'card'|'ink'|'muted'|'hairline'|'slope'|'step'|'forward'|'positive'|'negative', string>} Colours */
/** @typedef {{colours: Colours, font: string, size: number}} Look */

const MARGIN = { left: 56, right: 12, bottom: 38 };

/** Above the plotting area stand the words; where it is narrow they take a line more. */
const [ABOVE, ABOVE_NARROW] = [44, 60];

/** So many times as far as its models reach, the loss is followed. */
const BEYOND = 2;

/**
 * @param {Slice} slice @param {Size} size @param {Look} look @param {string} [ground] the colour behind all, in a file
 */
export function slicePicture(slice, size, look, ground) {
  const { colours } = look;
  const [across, up] = [rangeOf(slice.at), heights(slice)];
  const { box, pixel } = windowOn(size, across, up);
  const through = (/** @type {(number|null)[]} */ values) =>
    values.map((value, k) => /** @type {[number, number]} */ (pixel(slice.at[k], value ?? NaN)));
  const inside = tag(
    'svg',
    { x: 0, y: box.top, width: size.width, height: box.height, viewBox: `0 ${box.top} ${size.width} ${box.height}` },
    line(through(slice.tangent), STYLES.tangent(colours)),
    line(through(slice.parabola), STYLES.parabola(colours)),
    line(through(slice.loss), STYLES.loss(colours)),
  );
  return picture(
    size,
    { font: look.font, ground },
    axes(box, across, up, pixel, look),
    inside,
    ends(slice, pixel, box, look),
    legend(look, size.width),
  );
}

/** How each curve is drawn, here and in the legend: by dashes, too. @type {Record<'loss'|'tangent'|'parabola', (colours: Colours) => Record<string, string|number>>} */
const STYLES = {
  loss: ({ ink }) => ({ stroke: ink, 'stroke-width': 2.4 }),
  tangent: ({ slope }) => ({ stroke: slope, 'stroke-width': 2, 'stroke-dasharray': '7 4' }),
  parabola: ({ forward }) => ({ stroke: forward, 'stroke-width': 2, 'stroke-dasharray': '2 3.5' }),
};

/** @param {number[]} values @returns {[number, number]} */
const rangeOf = (values) => [values[0], values[values.length - 1]];

/** What is seen of the losses: all that the models reach, and of the loss itself as much again. @param {Slice} slice @returns {[number, number]} */
function heights({ at, loss, tangent, parabola }) {
  const start = /** @type {number} */ (loss[at.indexOf(0)] ?? 0);
  const models = finite([...tangent, ...parabola]);
  const [low, high] = [Math.min(start, ...models), Math.max(start, ...models)];
  const room = BEYOND * (high - low);
  const seen = finite(loss).map((value) => Math.min(Math.max(value, start - room), start + room));
  const [least, most] = [Math.min(low, ...seen), Math.max(high, ...seen)];
  const edge = 0.06 * (most - least) || Math.abs(start) * 1e-9 || 1;
  return [least - edge, most + edge];
}

/** @param {(number|null)[]} values @returns {number[]} */
const finite = (values) => /** @type {number[]} */ (values.filter(Number.isFinite));

/** @param {Size} size @param {[number, number]} across @param {[number, number]} up @param {number} [top] what the words above take */
export function windowOn({ width, height }, across, up, top = isNarrow(width) ? ABOVE_NARROW : ABOVE) {
  const { left, right, bottom } = MARGIN;
  const box = { left, top, width: Math.max(width - left - right, 1), height: Math.max(height - top - bottom, 1) };
  const pixel = (/** @type {number} */ x, /** @type {number} */ y) => /** @type {[number, number]} */ ([
    left + box.width * (x - across[0]) / (across[1] - across[0]),
    top + box.height * (up[1] - y) / (up[1] - up[0]),
  ]);
  return { box, pixel };
}

/** @typedef {ReturnType<typeof windowOn>['box']} Box */
/** @typedef {ReturnType<typeof windowOn>['pixel']} Pixel */

/** @param {Box} box @param {[number, number]} across @param {[number, number]} up @param {Pixel} pixel @param {Look} look */
function axes(box, across, up, pixel, { colours, size }) {
  const words = { fill: colours.muted, 'font-size': size - 1 };
  const foot = box.top + box.height;
  const columns = linearTicks(...across, 6).map((tick) => {
    const x = rounded(pixel(tick, 0)[0]);
    return text(tickText(tick), { x, y: foot + 14, 'text-anchor': 'middle', ...words });
  });
  return [
    ...grid(box, up, pixel, { colours, size }),
    line([[box.left, foot], [box.left + box.width, foot]], { stroke: colours.hairline }),
    ...columns,
    text(SLICE.across, { x: box.left + box.width / 2, y: foot + 31, 'text-anchor': 'middle', ...words }),
  ].join('');
}

/** Lines across, each with its number. @param {Box} box @param {[number, number]} up @param {Pixel} pixel @param {Pick<Look, 'colours'|'size'>} look */
export function grid(box, up, pixel, { colours, size }) {
  return linearTicks(...up).flatMap((tick) => {
    const y = rounded(pixel(0, tick)[1]);
    const mark = { x: box.left - 6, y: y + 4, 'text-anchor': 'end', fill: colours.muted, 'font-size': size - 1 };
    return [line([[box.left, y], [box.left + box.width, y]], { stroke: colours.hairline }), text(tickText(tick), mark)];
  });
}

/** The point, the three ends of the step, and the lowest place of the parabola. @param {Slice} slice @param {Pixel} pixel @param {Box} box @param {Look} look */
function ends({ at, loss, tangent, parabola, lowest }, pixel, box, { colours, size }) {
  const [here, end] = [at.indexOf(0), at.indexOf(1)];
  const bottom = lowest === null ? -1 : at.indexOf(lowest);
  const mark = (
    /** @type {(number|null)[]} */ values,
    /** @type {number} */ k,
    /** @type {(x: number, y: number) => string} */ draw,
  ) => {
    const [x, y] = pixel(at[k], values[k] ?? NaN);
    return k >= 0 && y >= box.top && y <= box.top + box.height ? draw(rounded(x), rounded(y)) : '';
  };
  const rim = { fill: colours.card, 'stroke-width': 2 };
  const [from, to] = [pixel(0, 0)[0], pixel(1, 0)[0]];
  const head = box.top + box.height;
  const arrow = `M${rounded(from)},${head}H${rounded(to)}M${rounded(to - 6)},${head - 4}L${rounded(to)},${head}L${
    rounded(to - 6)
  },${head + 4}`;
  return [
    tag('path', { d: arrow, fill: 'none', stroke: colours.step, 'stroke-width': 3 }),
    text(SLICE.step, { x: rounded(from), y: head - 7, fill: colours.step, 'font-size': size, 'font-weight': 600 }),
    mark(
      tangent,
      end,
      (x, y) => tag('rect', { x: x - 4, y: y - 4, width: 8, height: 8, stroke: colours.slope, ...rim }),
    ),
    mark(
      parabola,
      end,
      (x, y) =>
        tag('path', {
          d: `M${x},${y - 6}L${x + 6},${y}L${x},${y + 6}L${x - 6},${y}Z`,
          stroke: colours.forward,
          ...rim,
        }),
    ),
    mark(
      loss,
      end,
      (x, y) => tag('circle', { cx: x, cy: y, r: 4.5, stroke: colours.card, fill: colours.step, 'stroke-width': 1.5 }),
    ),
    mark(
      parabola,
      bottom,
      (x, y) => tag('path', { d: `M${x},${y - 7}V${y + 7}`, stroke: colours.forward, 'stroke-width': 2.4 }),
    ),
    mark(loss, here, (x, y) => tag('circle', { cx: x, cy: y, r: 4.5, stroke: colours.ink, ...rim })),
  ].join('');
}

/** Three samples with their words, one below the other; where there is room, the last one beside the second. @param {Look} look @param {number} width */
function legend({ colours, size }, width) {
  const beside = 8 + 33 + SLICE.tangent.length * size * 0.58 + 20;
  const places = [[8, 12], [8, 29], isNarrow(width) ? [8, 46] : [beside, 29]];
  return /** @type {const} */ (['loss', 'tangent', 'parabola']).map((name, k) => {
    const [x, y] = places[k];
    const sample = line([[x, y], [x + 26, y]], STYLES[name](colours));
    return sample + text(SLICE[name], { x: x + 33, y: y + 4, fill: colours.ink, 'font-size': size });
  }).join('');
}

/** @param {number} width */
const isNarrow = (width) => width < 440;
