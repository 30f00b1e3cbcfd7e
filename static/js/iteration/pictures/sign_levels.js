// @ts-check
/** How strong, and of which sign: numbers become one of 21 levels, and levels become colours. */

/** Scales end within these: beyond, their ends could not be rounded. */
const [LEAST, MOST] = [1e-300, 1e300];

/** Levels on each side of zero. */
export const STEPS = 10;

/**
 * A scale reaches from −max to +max, by signed square roots: most numbers of a network are small beside the
 * largest one, and would all look alike on an even scale.
 * @typedef {{max: number}} Scale
 */

/**
 * The level of a number, −10 to 10. Beyond the end of the scale it stays at the end.
 * @param {number|null|undefined} value
 * @param {Scale} scale
 */
export function levelOf(value, scale) {
  if (!value || !Number.isFinite(value)) return 0;
  const share = Math.min(Math.abs(value) / scale.max, 1);
  const level = Math.round(STEPS * Math.sqrt(share));
  return value < 0 ? -level : level;
}

/**
 * The scale that reaches `room` times as far as the largest of these numbers, rounded up to two digits.
 * @param {(number|null)[]} numbers
 * @param {number} room
 * @returns {Scale}
 */
export function scaleOver(numbers, room) {
  const sizes = numbers.map((number) => Math.abs(number ?? 0)).filter(Number.isFinite);
  const max = sizes.reduce((most, size) => Math.max(most, size), 0) * room;
  return { max: max === 0 ? 1 : roundUp(max) };
}

/**
 * A colour between two, as Plotly writes it; 0 is the first.
 * @param {string} first `#rrggbb`
 * @param {string} second
 * @param {number} share
 */
export function mix(first, second, share) {
  if (share >= 1) return second;
  if (share <= 0) return first;
  const from = channels(first);
  const to = channels(second);
  return `rgb(${from.map((channel, i) => Math.round(channel + (to[i] - channel) * share)).join(', ')})`;
}

/** @param {number} size */
function roundUp(size) {
  const max = Math.min(Math.max(size, LEAST), MOST);
  const unit = 10 ** (Math.floor(Math.log10(max)) - 1);
  return Number((Math.ceil(max / unit - 1e-9) * unit).toPrecision(2));
}

/** @param {string} color */
function channels(color) {
  return [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
}
