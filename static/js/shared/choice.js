// @ts-check
/** A choice is the name of an entry of the catalog, with a value for each of its settings. */

/**
 * A choice with every setting it has: those that are not given have their defaults.
 * @param {{name: string}} choice
 * @param {{name: string, settings: object[]}[]} kinds
 */
export function completed(choice, kinds) {
  const { settings } = kinds.find((kind) => kind.name === choice.name);
  const values = settings.map((one) => [one.name, choice[one.name] ?? one.default]);
  return { name: choice.name, ...Object.fromEntries(values) };
}
