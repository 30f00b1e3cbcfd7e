// @ts-check
/** What the file of a text says of its questions. */

/** @param {import('./answers.js').Tally} tally */
export function tallySaid({ given, right, total }) {
  const answered = given.filter((letter) => letter !== '-').length;
  if (total === 0) return '';
  if (total === 1) return answered === 0 ? 'The first answer counts.' : right ? 'Right at once.' : 'Not right at once.';
  if (answered < total) return `${answered} of ${total} answered, ${right} right at once.`;
  return `All ${total} answered, ${right} right at once.`;
}
