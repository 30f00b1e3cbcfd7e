// @ts-check
/** What every figure does with what all of them are told, whatever else its state holds. */

/**
 * @typedef {object} Told what of its state a figure is told from outside
 * @property {'rest'|'play'} motion
 * @property {number} speed
 * @property {{message: string}|null} trouble
 * @property {string[]} notes
 * @property {import('./appearance.js').Appearance} appearance
 *
 * @typedef {<State extends Told>(state: State, action: any) => State} Handler
 */

/** @satisfies {Record<string, Handler>} */
export const ofEveryFigure = {
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  speedChosen: (state, { speed }) => ({ ...state, speed }),
  troubled: (state, { trouble }) => ({ ...state, trouble, motion: 'rest' }),
  retried: (state) => ({ ...state, trouble: null }),
  notesRead: (state) => ({ ...state, notes: [] }),
};
