// @ts-check
/** A choice is the name of an entry of the catalog, with a value for each of its settings. */

/**
 * @typedef {object} Setting as the catalog describes it
 * @property {string} name
 * @property {number} default
 * @property {number} minimum
 * @property {number} maximum
 * @property {boolean} integer
 * @property {string} summary
 *
 * @typedef {{name: string, title: string, summary: string, settings: Setting[], [more: string]: any}} Entry of the catalog
 *
 * @typedef {{name: string, [setting: string]: any}} Choice
 */

/**
 * A choice with every setting it has: those that are not given have their defaults.
 * @param {Choice} choice
 * @param {Entry[]} entries
 * @returns {Choice}
 */
export function completed(choice, entries) {
  const { settings } = entryOf(choice, entries);
  const values = settings.map((one) => [one.name, choice[one.name] ?? one.default]);
  return { name: choice.name, ...Object.fromEntries(values) };
}

/**
 * What the catalog says of a choice.
 * @param {{name: string}} choice
 * @param {Entry[]} entries
 */
export const entryOf = ({ name }, entries) => /** @type {Entry} */ (entries.find((entry) => entry.name === name));
