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
