// @ts-check
/** What the page around a figure may tell it: only what the server's table of messages knows, and as it says. */

/**
 * @typedef {number|string[]|null} Form the greatest whole number, all that may stand there, or null: parameters by name
 * @typedef {Record<string, Record<string, Form>>} Forms by the word of a command, its parts
 * @typedef {{command: string, parts: Record<string, any>}} Command
 */

export const VERSION = 1;

/** More than any figure has, and longer than any address. */
const MOST_PARAMETERS = 64;
const LONGEST_TEXT = 16_000;

/**
 * The command in a message; null for whatever else pages say to one another. What a part does not allow, spoils all.
 * @param {any} data
 * @param {Forms} forms
 * @returns {Command|null}
 */
export function commandIn(data, forms) {
  const isOurs = data?.to === 'slope-and-step' && data.version === VERSION && typeof data.command === 'string';
  if (!isOurs || !Object.hasOwn(forms, data.command)) return null;
  const said = Object.entries(forms[data.command]).filter(([name]) => data[name] !== undefined);
  if (!said.every(([name, form]) => fits(data[name], form))) return null;
  return { command: data.command, parts: Object.fromEntries(said.map(([name]) => [name, data[name]])) };
}

/** @param {any} value @param {Form} form */
function fits(value, form) {
  if (form === null) return areParameters(value);
  return Array.isArray(form) ? form.includes(value) : Number.isInteger(value) && value >= 0 && value <= form;
}

/** Whether these can be parameters by name: the server says which of them there are. @param {any} values */
export function areParameters(values) {
  if (values === null || typeof values !== 'object' || Array.isArray(values)) return false;
  const all = Object.entries(values);
  return all.length <= MOST_PARAMETERS && all.every(([name, value]) => /^[a-z]\w{0,40}$/.test(name) && isPlain(value));
}

/** @param {any} value */
const isPlain = (value) =>
  value === null || typeof value === 'boolean' || Number.isFinite(value) ||
  (typeof value === 'string' && value.length <= LONGEST_TEXT);
