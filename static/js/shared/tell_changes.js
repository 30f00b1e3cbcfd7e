// @ts-check
/** The event "change" of a figure: it tells what the figure shows whenever that is something else. */

/** @typedef {Record<string, string|number|boolean|null>} Told by name, what a figure shows */

/**
 * @template State
 * @param {import('./store.js').Store<State>} store
 * @param {(state: State) => Told|null} describe null while something is awaited
 * @param {(name: string, detail?: object) => void} tell
 */
export function tellChanges(store, describe, tell) {
  let last = '';
  store.subscribe((state) => {
    const told = describe(state);
    if (!told) return;
    const text = JSON.stringify(told);
    if (text === last) return;
    last = text;
    tell('change', told);
  });
}
