// @ts-check
/** The words of the local view: what the tangent and the parabola promise, how the loss bends, which rates are stable. */

import { counted, full, listed, short } from '../../shared/numbers.js';

/** @typedef {import('../local/types.js').Answer} Answer */
/** @typedef {import('../local/types.js').Slice} Slice */
/** @typedef {import('../local/types.js').Spectrum} Spectrum */
/** @typedef {import('../local/subject.js').Subject} Subject */

/** In the drawing of the slice. */
export const SLICE = {
  across: 'along the step, which goes from 0 to 1',
  step: 'the step',
  loss: 'the loss itself',
  tangent: 'tangent: gradient descent',
  parabola: 'parabola: Newton',
};

/** In the drawing of the eigenvalues. */
export const SPECTRUM = {
  title: 'Eigenvalues of the Hessian',
  across: 'from the largest to the smallest',
  limit: '2/η: above it, plain descent diverges',
};

/** Until the first answer is here. */
export const AWAITED = 'This is computed when the run rests.';

/** While the run has gone on. @param {import('../local/subject.js').Subject} subject */
export const STALE = ({ count }) => `of iteration ${count}, until the run rests`;

/** Which numbers the card has. */
export const FILES = { slice: 'slice', spectrum: 'eigenvalues' };

/** Heads and captions of the tables. */
export const LOCAL_TABLES = {
  spectrum: {
    caption: (/** @type {number} */ count) => `Eigenvalues of the Hessian at iteration ${count}, the largest first`,
    heads: ['number', 'eigenvalue', 'slope along it', 'lies mainly along', 'with a share of'],
  },
  slice: {
    caption: (/** @type {number} */ count) => `Loss and models along the step of iteration ${count}`,
    heads: ['steps', 'loss', 'tangent', 'parabola'],
  },
};

/** The other ways of saying the same: for those who do not see the drawings. @param {Answer} answer @param {Subject} subject */
export const drawnWords = ({ slice, spectrum }, { count }) => ({
  slice: slice
    ? `Loss, tangent and parabola along the step of iteration ${count}. All numbers are in the table below.`
    : `No slice at iteration ${count}: there is no step to look along.`,
  spectrum: spectrum
    ? `${counted(spectrum.eigenvalues.length, 'eigenvalue')} from ${short(spectrum.eigenvalues.at(-1))} ` +
      `down to ${short(spectrum.eigenvalues[0])}.`
    : `No eigenvalues at iteration ${count}.`,
});

/**
 * All that is said, one paragraph after the other; each has a word in front of it.
 * @param {Answer} answer @param {Subject} subject
 * @returns {{term: string, says: string}[]}
 */
export function localWords(answer, subject) {
  const { spectrum } = answer;
  const ofRate = spectrum ? [{ term: 'Largest stable rate', says: rateWords(spectrum, subject) }] : [];
  return [
    { term: 'Along the step', says: stepWords(answer, subject) },
    { term: 'How it bends', says: spectrum ? bendWords(spectrum) : NOT_FINITE },
    ...(spectrum ? [{ term: 'Condition number', says: conditionWords(spectrum) }] : []),
    ...ofRate,
    { term: 'Way to the end', says: angleWords(answer, subject) },
    { term: 'Of what', says: whoseWords(answer, subject) },
  ];
}

const NOT_FINITE = 'Second derivatives are too large here, or undefined.';

/** @param {Answer} answer @param {Subject} subject */
function stepWords({ slice, value }, { count, noun }) {
  if (!slice) return `At iteration ${count} ${noun} takes no step: there is nothing to look along.`;
  const [tangent, parabola, loss] = [slice.tangent, slice.parabola, slice.loss].map((one) =>
    short(one[slice.at.indexOf(1)], 5)
  );
  return `The loss is ${short(value, 5)}. For the end of the step the tangent promises ${tangent}, the parabola ` +
    `${parabola}. It is ${loss}. ${lowestWords(slice)}`;
}

/** @param {Slice} slice */
function lowestWords({ lowest }) {
  if (lowest === null) return 'The loss bends downwards along the step, so the parabola has no lowest place.';
  if (lowest < 0) return 'The parabola is lowest behind the point: the step leads uphill.';
  return `The parabola is lowest after ${short(lowest, 3)} such steps.`;
}

/** @type {Record<import('../local/types.js').Form, string>} */
const FORMS = {
  bowl: 'Upwards in every direction: a bowl.',
  trough: 'Upwards or not at all: a trough with a flat floor.',
  saddle: 'Upwards in some directions and downwards in others: a saddle. Newton’s method would head for its middle.',
  ridge: 'Downwards or not at all: a ridge.',
  dome: 'Downwards in every direction: a dome. Newton’s method would climb it.',
  flat: 'It does not bend at all.',
};

/** @param {Spectrum} spectrum */
function bendWords({ eigenvalues, positive, negative, zero, form }) {
  const parts = [`${positive} positive`, `${negative} negative`, `${zero} zero`];
  const flat = zero ? ' A zero is a flat direction: what does not exceed the rounding of the largest one.' : '';
  return `Of ${counted(eigenvalues.length, 'eigenvalue')} of the Hessian: ${listed(parts)}. ${FORMS[form]}${flat}`;
}

/** @param {Spectrum} spectrum */
function conditionWords({ condition, negative }) {
  if (condition !== null) return `The largest eigenvalue over the smallest: ${short(condition)}.`;
  const why = negative ? 'some are negative' : 'some are zero';
  return `Not defined here. It is the largest eigenvalue over the smallest, where all are positive; ${why}.`;
}

/** @param {Spectrum} spectrum @param {Subject} subject */
function rateWords({ stable_rate: limit, stable_rate_of_rule: own }, { rule, noun, rate, batch }) {
  if (limit === null) return 'No direction bends upwards, so this parabola sets no limit to the rate.';
  const said = `2/λ of the largest eigenvalue λ is ${
    short(limit)
  }: above it plain gradient descent swings ever wider on this parabola.`;
  const mine = ` The rate here is ${short(rate)}`;
  return `${said}${mine}${obeys(rule, noun, rate, limit, own)}${batch ? EACH_BATCH : ''}`;
}

const EACH_BATCH = ' Each batch has a Hessian of its own, so the limit changes with every step.';

/**
 * Only plain descent has this limit; a rule's own one is told where it is known.
 * @param {Subject['rule']} rule @param {string} noun @param {number} rate @param {number} limit @param {number|null} own
 */
function obeys(rule, noun, rate, limit, own) {
  const side = (/** @type {number} */ most) => rate < most ? 'below' : rate > most ? 'above' : 'exactly at';
  if (rule.name === 'gradient_descent' && own !== null) return `, ${side(limit)} it.`;
  if (own !== null) return `, of ${noun}, which has a limit of its own: ${short(own)}. It is ${side(own)} that.`;
  const changed = 'schedule' in rule || 'clip' in rule ? ', with a schedule or clipping' : '';
  return `, of ${noun}${changed}, which does not obey this limit: its steps are not the slope times one fixed rate.`;
}

/** @param {Answer} answer @param {Subject} subject */
function angleWords({ angle, slope }, { count, last, hasDiverged }) {
  if (hasDiverged) return 'The run diverges, so it ends nowhere.';
  if (slope === 0) return 'There is no slope here, so no way straight downhill.';
  if (count === last || angle === null) return 'Known where the recorded run goes on from here.';
  const said = `Straight downhill and the way to where the run stands at iteration ${last} differ by ${
    short(angle, 3)
  }°.`;
  return angle > 90 ? `${said} Downhill leads away from it.` : said;
}

/** @param {Answer} answer @param {Subject} subject */
function whoseWords({ kinks }, { count, batch, isExact }) {
  const rows = batch ? `the batch of ${counted(batch.rows, 'row')} that this step sees` : 'all rows';
  const exact = isExact ? '' : ' Slope and Hessian are the exact ones, whatever the run’s own source measures.';
  const bent = kinks.length
    ? ` ${listed(kinks)} bends sharply in places: this is of the smooth piece on which the point lies.`
    : '';
  return `The point before the step of iteration ${count}, and the loss of ${rows}.${exact}${bent}`;
}

/** To the last bit, for a file or a table. @param {number|null} value */
export const exactly = (value) => value === null ? '' : full(value);
