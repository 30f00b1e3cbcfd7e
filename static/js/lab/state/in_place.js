// @ts-check
/** What is unfolded below the run, and what it shows, in the words of an address. */

/** @typedef {import('../types.js').State} State */

/** What an address says of a section that is unfolded and shows what is usual. */
export const UNFOLDED = 'open';

/** @type {State['inPlace']} */
export const FOLDED = { race: null };

/** @satisfies {Partial<import('./actions.js').Handlers>} */
export const inPlace = {
  unfolded: (state, { what, says }) =>
    state.inPlace[what] === says ? state : { ...state, inPlace: { ...state.inPlace, [what]: says } },
};

/** What an address says of them. @param {State} state @returns {Record<string, string>} */
export const inPlaceSaid = ({ inPlace: shown }) =>
  Object.fromEntries(Object.entries(shown).flatMap(([what, says]) => (says === null ? [] : [[what, says]])));

/** What is said of a race in the address of the lab. */
const OF_A_RACE = ['entries', 'steps', 'seed', 'plane', 'unit', 'time', 'entry'];

/** @param {string} text @returns {string|null} null where that says nothing of a race */
function raceIn(text) {
  const said = new URLSearchParams(text);
  return text === UNFOLDED || OF_A_RACE.some((word) => said.has(word)) ? text : null;
}

/**
 * What an address asks to be unfolded; the rest stays as it is.
 * @param {ReturnType<typeof import('../../shared/address/reader.js').readAddress>} reader
 * @returns {Partial<State['inPlace']>}
 */
export const inPlaceIn = (reader) =>
  reader.says('race') == null ? {} : { race: reader.part('race', raceIn, UNFOLDED, UNFOLDED) };
