// @ts-check
/** The questions of a text: the answer that is opened first is the one that counts. */

/** No answer yet. */
const OPEN = '-';

/**
 * @typedef {{given: string[], right: number, total: number}} Tally given: letters by question, "-" where none is yet
 */

/**
 * @param {HTMLElement} root
 * @param {string} kept letters of an earlier visit, such as "b.-.a"
 * @param {(tally: Tally, isNew: boolean) => void} tell whenever an answer is given, and once for those of before
 */
export function watchAnswers(root, kept, tell) {
  const questions = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-question]')]);
  const before = kept.split('.');
  const given = questions.map((question, k) => (answerOf(question, before[k] ?? OPEN) ? before[k] : OPEN));
  const tally = () => {
    const right = questions.filter((question, k) => answerOf(question, given[k])?.dataset.right === 'true').length;
    return { given, right, total: questions.length };
  };

  questions.forEach((question, k) => {
    show(question, given[k]);
    question.addEventListener('toggle', ({ target }) => {
      const answer = /** @type {HTMLDetailsElement} */ (target);
      if (!answer.open || given[k] !== OPEN) return;
      given[k] = answer.dataset.letter ?? OPEN;
      show(question, given[k]);
      tell(tally(), true);
    }, { capture: true });
  });
  tell(tally(), false);
}

/** @param {HTMLElement} question @param {string} letter */
const answerOf = (
  question,
  letter,
) => /** @type {HTMLDetailsElement|null} */ (question.querySelector(`details[data-letter="${CSS.escape(letter)}"]`));

/** @param {HTMLElement} question @param {string} letter */
function show(question, letter) {
  const answer = answerOf(question, letter);
  if (!answer) return;
  answer.open = true;
  answer.classList.add('given');
  for (const shown of document.querySelectorAll(`[data-after="${question.dataset.question}"]`)) {
    /** @type {HTMLDetailsElement} */ (shown).open = true;
  }
}
