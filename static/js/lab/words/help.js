// @ts-check
/** The words around a term that is explained. */

/** @param {string} title of a term */
export const whatIs = (title) => `What is ${title}?`;

/** Where data come from. @param {string} source */
export const sourceText = (source) => `Source: ${source}`;
