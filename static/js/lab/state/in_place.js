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

/**
 * What an address asks to be unfolded; the rest stays as it is.
 * @param {ReturnType<typeof import('../../shared/address/reader.js').readAddress>} reader
 * @returns {Partial<State['inPlace']>}
 */
export const inPlaceIn = (reader) =>
  Object.fromEntries(
    Object.keys(FOLDED).flatMap((what) => (reader.says(what) == null ? [] : [[what, reader.says(what)]])),
  );
