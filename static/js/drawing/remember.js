// @ts-check
/** Work that need not be done again while its inputs stay the very same objects. */

/**
 * The same function, which keeps its last answer.
 * @template {any[]} Inputs
 * @template Answer
 * @param {(...inputs: Inputs) => Answer} work
 * @returns {(...inputs: Inputs) => Answer}
 */
export function remember(work) {
  /** @type {{inputs: Inputs, answer: Answer}|null} */
  let last = null;
  return (...inputs) => {
    const same = last?.inputs.every((input, i) => Object.is(input, inputs[i]));
    if (!last || !same) last = { inputs, answer: work(...inputs) };
    return last.answer;
  };
}
