// @ts-check
/** The parameters of a running figure: those that hold, and how it takes others. */

import { get } from '../shared/api.js';
import { showTheme } from '../shared/appearance.js';

/**
 * @typedef {import('./kind.js').Values} Values
 * @typedef {{values: Values, notes: string[], full: string}} Answer of the server, that reads them as it reads an address
 * @typedef {Record<string, string|number|boolean|null>} Changes null: the usual value
 *
 * @typedef {object} Settings
 * @property {() => Values} now
 * @property {() => Values} shown what an address would say of what is shown
 * @property {(changes: Changes) => Promise<void>} set
 */

/**
 * @param {import('./kind.js').Figure} figure
 * @param {import('./kind.js').Kind} kind
 * @param {object} options
 * @param {Values} options.values
 * @param {string[]} options.frame the names of parameters that belong to the frame, which the server writes
 * @param {string[]} options.fixed the names of those that its address alone decides
 * @param {(answer: Answer) => void} options.onSet it shows them
 * @param {(values: Values, notes: string[]) => void} options.onLeave it is about to be built anew, with these
 * @returns {Settings}
 */
export function settingsOf(figure, kind, { values, frame, fixed, onSet, onLeave }) {
  let now = values;
  let isAsSet = true;
  for (const event of ['ready', 'step', 'change']) {
    figure.on(event, () => {
      isAsSet = false;
    });
  }
  const stays = (/** @type {string} */ name) => frame.includes(name) || fixed.includes(name);
  let place = /** @type {Values} */ ({});
  figure.on('step', (detail) => {
    place = textsOf({ ...kind.placeOf(detail), ...kind.kept?.(detail) });
  });
  const said = () => kind.said ? Object.fromEntries(new URLSearchParams(kind.said(figure))) : { ...now, ...place };
  const shown = () => chosen(isAsSet ? now : said(), (name, value) => !stays(name) && value !== '');

  /** @param {Changes} changes */
  async function take(changes) {
    const held = { ...chosen(now, stays), ...shown() };
    const asked = Object.entries(changes).map(([name, value]) => [`set.${name}`, value === null ? '' : textOf(value)]);
    const search = `?${new URLSearchParams([...Object.entries(held), ...asked])}`;
    const answer = /** @type {Answer} */ (await get(`${location.pathname}/values${search}`));
    const isNew = !isSame(answer.values, held);
    const ofFrame = frame.filter((name) => name !== 'theme' && answer.values[name] !== now[name]);
    now = answer.values;
    isAsSet = true;
    if (ofFrame.length || (isNew && !kind.set)) {
      onLeave(shown(), answer.notes);
      location.replace(`?${new URLSearchParams(now)}${location.hash}`);
      return;
    }
    showTheme(now.theme);
    if (isNew) kind.set?.(figure, now);
    onSet(answer);
  }

  let last = Promise.resolve();
  return {
    now: () => now,
    shown,
    // One after another: each begins with what the one before has left.
    set: (changes) => (last = last.catch(() => {}).then(() => take(changes))),
  };
}

/** @param {Values} values @param {(name: string, value: string) => boolean} is */
const chosen = (values, is) => Object.fromEntries(Object.entries(values).filter(([name, value]) => is(name, value)));

/** @param {Record<string, any>} values @returns {Values} */
function textsOf(values) {
  const said = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [name, textOf(value)]));
}

/** As an address says it: yes is 1. @param {string|number|boolean} value */
const textOf = (value) => String(typeof value === 'boolean' ? Number(value) : value);

/** @param {Values} one @param {Values} other */
const isSame = (one, other) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((k) => one[k] === other[k]);
