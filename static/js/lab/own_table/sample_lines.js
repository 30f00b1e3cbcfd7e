// @ts-check
/** Some of the lines of a long text, drawn from all over it. */

/** A line break within quotation marks ends no row. */
const QUOTE = /"/g;

/** A line that only says what stands between cells. */
const SEPARATOR_LINE = /^"?sep=/i;

const SEED = 1;

/**
 * The first row, which may name the columns, and so many others: one from each of as many equal parts, because a
 * file may be sorted, and not always the same of its part, because a file may repeat itself.
 * @param {string} text
 * @param {number} most rows there may be
 * @param {number} limit of the characters
 * @returns {{text: string, kept: number, rows: number}}
 */
export function sampledLines(text, most, limit) {
  const rows = rowsOf(text);
  const begin = SEPARATOR_LINE.test(rows[0]) ? 2 : 1;
  const others = rows.length - begin;
  const fitting = Math.floor((limit / text.length) * others * SAFE);
  const count = Math.min(others, most, fitting);
  const random = randomNumbers(SEED);
  const drawn = Array.from({ length: count }, (_, k) => {
    const [from, to] = [k, k + 1].map((part) => Math.floor((part * others) / count));
    return rows[begin + from + Math.floor(random() * (to - from))];
  });
  return { text: `${[...rows.slice(0, begin), ...drawn].join('\n')}\n`, kept: count, rows: others };
}

/** Drawn rows may be longer than others. */
const SAFE = 0.9;

/** Lines, put together where a cell goes on in the next one. */
function rowsOf(/** @type {string} */ text) {
  /** @type {string[]} */
  const rows = [];
  let open = '';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const whole = open ? `${open}\n${line}` : line;
    const isOpen = (whole.match(QUOTE)?.length ?? 0) % 2 === 1;
    open = isOpen ? whole : '';
    if (!isOpen && whole.trim()) rows.push(whole);
  }
  return open ? [...rows, open] : rows;
}

/** Numbers from 0 to 1, the same ones each time (a linear congruential generator, as in Numerical Recipes). */
function randomNumbers(/** @type {number} */ seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
