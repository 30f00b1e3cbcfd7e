// @ts-check
/** JSON has no infinite numbers: an answer names the places where they belong, and they are put there. */

/**
 * @template Answer
 * @param {Answer & {infinite?: (string|number)[][]}} answer each place ends with a sign, 1 or −1
 * @returns {Answer} the same object
 */
export function withInfinite(answer) {
  for (const place of answer.infinite ?? []) {
    const [sign, last, ...way] = place.toReversed();
    const holder = way.toReversed().reduce((/** @type {any} */ part, name) => part[name], answer);
    holder[last] = Number(sign) * Infinity;
  }
  return answer;
}
