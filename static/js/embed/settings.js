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
 * @param {(answer: Answer) => void} options.onSet it shows them
 * @param {(values: Values) => void} options.onLeave it is about to be built anew, with these
 * @returns {Settings}
 */
export function settingsOf(figure, kind, { values, frame, onSet, onLeave }) {
  let now = values;
  let isAsSet = true;
  for (const event of ['ready', 'change']) {
    figure.on(event, () => {
      isAsSet = false;
    });
  }
  const isOfFrame = (/** @type {string} */ name) => frame.includes(name);
  const said = () => (isAsSet || !kind.said ? now : Object.fromEntries(new URLSearchParams(kind.said(figure))));
  const shown = () => chosen(said(), (name) => !isOfFrame(name));

  /** @param {Changes} changes */
  async function take(changes) {
    const isOther = kind.afresh?.some((name) => name in changes);
    const kept = { ...chosen(now, isOfFrame), ...(!isOther && shown()) };
    const search = searchOf({ ...kept, ...changes });
    const answer = /** @type {Answer} */ (await get(`${location.pathname}/values${search}`));
    const ofFrame = frame.filter((name) => name !== 'theme' && answer.values[name] !== now[name]);
    now = answer.values;
    isAsSet = true;
    if (ofFrame.length || !kind.set) {
      onLeave(shown());
      location.replace(search + location.hash);
      return;
    }
    showTheme(now.theme);
    kind.set(figure, now);
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

/** @param {Values} values @param {(name: string) => boolean} is */
const chosen = (values, is) => Object.fromEntries(Object.entries(values).filter(([name]) => is(name)));

/** As an address says them: yes is 1. @param {Changes} values */
function searchOf(values) {
  const said = Object.entries(values).filter(([, value]) => value !== null);
  const texts = said.map(([name, value]) => [name, String(typeof value === 'boolean' ? Number(value) : value)]);
  return `?${new URLSearchParams(texts)}`;
}
