// @ts-check
/** What buttons and keys of a name do: each asks for an action of the figure's store. */

/** @template State @typedef {Record<string, (state: State) => object|null>} Actions what each name asks for; null for nothing */

/**
 * Does what a button or a key of that name asks for; false where a figure knows no such name.
 * @param {Actions<any>} actions
 * @returns {(store: import('./store.js').Store<any>, name: string) => boolean}
 */
export const actingOn = (actions) => (store, name) => {
  const action = actions[name]?.(store.state);
  if (action) store.dispatch(action);
  return action != null;
};
