// @ts-check
/** What questions say: why one cannot be asked, what is offered, and how an answer is explained. */

/** @param {string} field @param {string} allowed */
export const wrongQuestion = (field, allowed) =>
  `The question of this address cannot be asked: ${field} has to be ${allowed}.`;

/** What each field has to be: as in app/questions/words.py. */
export const ALLOWED = {
  question: 'a question as the share dialog writes it, up to 4000 characters',
  object: 'one JSON object',
  unknown: 'left out, since questions have no such field',
  kind: 'choice, sign or number',
  text: 'a text of 1 to 300 characters',
  iteration: 'a whole number from 0 to 100000',
  beat: 'forward, loss, backward or step',
  inTime: 'the beat that shows what is asked, or one before it',
  of: 'loss, loss-change, or activation, delta, gradient, update or parameter with a name, such as ' +
    'activation:a1.2, gradient:W2.1.1 or update:b1.2',
  signed: 'something that can lie below 0, which a loss cannot',
  options: '2 to 5 texts of 1 to 120 characters',
  right: 'the place of the right option, counted from 0',
  tolerance: 'a number from 0',
};

/** @param {string} kind */
export const ownOnly = (kind) => `left out, since questions of the kind ${kind} have none`;

/** What the panel of a question says. */
export const PANEL = {
  title: 'Question',
  number: 'Your number',
  answer: 'Answer',
  skip: 'Skip, just show',
  close: 'Go on',
  missing: 'Choose an answer first, or skip the question.',
  held: 'The figure waits for your answer. You may also skip the question.',
  waiting: 'The numbers are on their way.',
};

/** That a number has no value can be said, too. */
export const NO_VALUE = 'it has no value';

/**
 * What the signs are called: of what moves, and of what lies somewhere.
 * @type {Record<'move'|'place', Record<import('./grade.js').Sign, string>>}
 */
export const SIGNS = {
  move: { above: 'up', below: 'down', zero: 'no change', none: NO_VALUE },
  place: { above: 'above 0', below: 'below 0', zero: 'exactly 0', none: NO_VALUE },
};

/** What is asked for, as the form offers it. @type {Record<string, string>} */
export const QUANTITY_NAMES = {
  loss: 'the loss',
  'loss-change': 'how the step changes the loss',
  activation: 'the value of a node',
  delta: 'the δ of a node',
  gradient: 'the slope along a parameter',
  update: 'the update of a parameter',
  parameter: 'a parameter after the step',
};

/** @param {string} text of an option */
export const quoted = (text) => `“${text}”`;

/** @param {string} name */
const afterStep = (name) => `${name} after this step`;

/** How an answer is explained. */
export const EXPLAINED = {
  /** @type {Record<string, (name: string) => string>} */
  what: {
    loss: () => 'the loss',
    'loss-change': () => 'the loss after this step',
    activation: (name) => `the value of ${name}`,
    delta: (name) => `the δ of ${name}`,
    gradient: (name) => `∂L/∂${name}`,
    update: afterStep,
    parameter: afterStep,
  },
  is: (/** @type {string} */ what, /** @type {string} */ value, /** @type {string} */ whose) =>
    `${what} is ${value}${whose && `, ${whose}`}`,
  none: (/** @type {string} */ what) => `${what} has no value: the numbers left what a computer can hold`,
  /** @type {(what: string, sign: import('./grade.js').Sign, from: string, to: string, by: string) => string} */
  change: (what, sign, from, to, by) =>
    sign === 'zero'
      ? `${what} stayed at ${from}`
      : `${what} ${sign === 'above' ? 'rose' : 'fell'} from ${from} to ${to}, by ${by}`,
  /** The next batch has other rows, so its loss is another one in any case. */
  otherRows: '; the second is that of the next batch, which has other rows',
  answered: (
    /** @type {boolean} */ right,
    /** @type {string} */ said,
    /** @type {string} */ fact,
    /** @type {boolean} */ isWithin,
  ) => `${right ? 'Right' : 'Not so'}. You said ${said}${isWithin ? `; ${fact}.` : `. ${fact}`}`,
  rightOption: (/** @type {string} */ text) => `Right was ${text}.`,
  skipped: (/** @type {string} */ fact) => `${fact[0].toUpperCase()}${fact.slice(1)}${fact.endsWith('.') ? '' : '.'}`,
  off: (/** @type {string} */ off, /** @type {string} */ tolerance, /** @type {boolean} */ isWithin) =>
    `You were off by ${off}, ${isWithin ? 'within' : 'more than'} ${tolerance}.`,
};

/** The form in which a question is written. */
export const FORM = {
  kind: 'Question before the reveal',
  /** @type {Record<string, string>} */
  kinds: { none: 'none', sign: 'which way', number: 'a number', choice: 'one of several answers' },
  name: 'Asked for',
  part: 'of',
  beat: 'Asked before',
  iteration: 'of iteration',
  text: 'Question',
  options: 'Answers, and which is right',
  option: (/** @type {number} */ place) => `Answer ${place}`,
  isRight: (/** @type {number} */ place) => `answer ${place} is right`,
  tolerance: 'Right within',
  /** What is wrong is said with the names of the form. @type {Record<string, string>} */
  fields: {
    text: 'The question',
    of: 'What is asked for',
    beat: 'The beat',
    iteration: 'The iteration',
    options: 'The answers',
    right: 'The right answer',
    tolerance: 'The tolerance',
  },
  wrong: (/** @type {string} */ field, /** @type {string} */ allowed) => `${field} has to be ${allowed}.`,
};

/** A question to begin with. @type {Record<string, (quantity: string, part: string) => string>} */
export const SUGGESTED = {
  sign: (quantity, part) =>
    quantity === 'loss-change'
      ? 'Will this step make the loss rise or fall?'
      : `Which sign has ${QUANTITY_NAMES[quantity]}${part && ` (${part})`}?`,
  number: (quantity, part) =>
    quantity === 'loss-change'
      ? 'By how much will this step change the loss? A fall lies below 0.'
      : `How large is ${QUANTITY_NAMES[quantity]}${part && ` (${part})`}?`,
  choice: () => '',
};

/** The question on a sheet of paper. */
export const PAPER = {
  title: 'Question, with room to answer',
  number: 'Your number: ______________',
  because: 'Why? ',
};
