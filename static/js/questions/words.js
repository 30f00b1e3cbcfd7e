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
  /** What a step did, where nothing more is asked for. */
  moved: (/** @type {string} */ name, /** @type {string} */ by) => `this step moved ${name} most, by ${by}`,
  unmoved: 'this step moved no parameter',
  and: (/** @type {string} */ one, /** @type {string} */ other) => `${one}, and ${other}`,
  /** The next batch has other rows, so its loss is another one in any case. */
  otherRows: '; the second is that of the next batch, which has other rows',
  answered: (/** @type {boolean} */ right, /** @type {string} */ said, /** @type {string} */ fact) =>
    `${right ? 'Right' : 'Not so'}. You said ${said}; ${fact}.`,
  rightOption: (/** @type {string} */ text) => `Right was ${text}.`,
  skipped: (/** @type {string} */ fact) => `${fact[0].toUpperCase()}${fact.slice(1)}.`,
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
  noQuantity: 'what the step did',
  /** What is missing, by the field of the question. @type {Record<string, string>} */
  wrong: {
    predict: 'The question and its answers are too long for an address.',
    text: 'Write a question of 1 to 300 characters.',
    of: 'Name what is asked for: a node such as a1.2, a weight such as W2.1.1 or a bias such as b1.2.',
    beat: 'The question has to be asked before its answer is shown.',
    iteration: 'The iteration is a whole number from 0 to 100000.',
    options: 'Write 2 to 5 answers of 1 to 120 characters.',
    right: 'Mark the answer that is right.',
    tolerance: 'Right within a number from 0, such as 0.01.',
  },
};

/** @param {string} part as addresses have it; empty while none is named @returns {string} as figures write it: W1[1,2] */
function writtenPart(part) {
  const [, letter, layer, ...places] = /^([aWb])(\d+)\.(\d+)(?:\.(\d+))?$/.exec(part) ?? [];
  if (letter === 'a') return layer === '0' ? `input ${places[0]}` : `node ${places[0]} of layer ${layer}`;
  return letter ? `${letter}${layer}[${places.filter(Boolean).join(',')}]` : part || '…';
}

/** @type {(value: (part: string) => string) => Record<string, (part: string) => string>} */
const ofPlace = (value) => ({
  sign: (part) => `Is ${value(part)} above or below 0?`,
  number: (part) => `What is ${value(part)}?`,
});

/** By what is asked for and by kind; a choice asks as a number does, if it has no text. @type {Record<string, Record<string, (part: string) => string>>} */
const SUGGESTED = {
  '': { choice: () => 'What does this step do?' },
  loss: {
    number: () => 'How large is the loss before this step?',
  },
  'loss-change': {
    sign: () => 'Does this step make the loss go up or down?',
    number: () => 'By how much does this step change the loss (negative if it falls)?',
    choice: () => 'What does this step do to the loss?',
  },
  activation: ofPlace((part) => `the value of ${part}`),
  delta: ofPlace((part) => `the δ of ${part}`),
  gradient: ofPlace((part) => `the slope ∂L/∂${part}`),
  update: {
    sign: (part) => `Does this step move ${part} up or down?`,
    number: (part) => `By how much does this step change ${part} (negative if it falls)?`,
    choice: (part) => `What does this step do to ${part}?`,
  },
  parameter: {
    sign: (part) => `Is ${part} above or below 0 after this step?`,
    number: (part) => `What is ${part} after this step?`,
  },
};

/**
 * A question to begin with.
 * @param {string} kind @param {string} quantity "" where a choice asks for none @param {string} part
 */
export function suggested(kind, quantity, part) {
  const texts = SUGGESTED[quantity] ?? {};
  const text = texts[kind] ?? (kind === 'choice' ? texts.number : undefined);
  return text?.(writtenPart(part)) ?? '';
}

/** The question on a sheet of paper. */
export const PAPER = {
  title: 'Question, with room to answer',
  number: 'Your number: ______________',
  because: 'Why? ',
};
