// @ts-check
/** What a race tells whoever has mounted it. */

/**
 * @typedef {object} Told what of its state a race tells
 * @property {number} time
 * @property {string} motion
 * @property {object|null} race
 * @property {{message: string}|null} trouble
 * @property {string[]} notes
 */

/**
 * "ready" when it can be stepped, "step" and "rest" when it comes to rest elsewhere, "notes", "trouble".
 * @template {Told} State
 * @param {import('../store.js').Store<State>} store
 * @param {(name: string, detail?: object) => void} tell
 */
export function tellEvents(store, tell) {
  let last = store.state;
  store.subscribe((state) => {
    const before = last;
    last = state;
    const { time, motion, trouble, notes } = state;
    if (state.race && !before.race) tell('ready', { time });
    if (trouble && trouble !== before.trouble) tell('trouble', trouble);
    if (notes.length && notes !== before.notes) {
      tell('notes', notes);
      for (const message of notes) tell('trouble', { message });
    }
    if (motion !== 'rest') return;
    if (before.motion !== 'rest') tell('rest', { time });
    if (before.motion !== 'rest' || before.time !== time) tell('step', { time });
  });
}
