// @ts-check
/** A store: a state that is never changed in place, and listeners that hear of each change. */

/**
 * @template State
 * @typedef {{
 *   readonly state: State,
 *   dispatch: (action: any) => void,
 *   subscribe: (listener: (state: State) => void, signal?: AbortSignal) => void,
 * }} Store
 */

/**
 * @template State
 * @param {State} state the first one
 * @param {(state: State, action: any) => State} reduce a pure function
 * @returns {Store<State>}
 */
export function storeOf(state, reduce) {
  let current = state;
  /** @type {((state: State) => void)[]} */
  let listeners = [];
  return {
    get state() {
      return current;
    },
    dispatch(/** @type {any} */ action) {
      const next = reduce(current, action);
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener(current);
    },
    subscribe(/** @type {(state: State) => void} */ listener, /** @type {AbortSignal|undefined} */ signal) {
      listeners = [...listeners, listener];
      signal?.addEventListener('abort', () => (listeners = listeners.filter((one) => one !== listener)));
    },
  };
}

/**
 * The pure function that makes the next state: each type of action has its handler. An unknown one is a mistake in
 * the program.
 * @template State
 * @param {Record<string, (state: State, action: any) => State>} handlers
 * @returns {(state: State, action: {type: string}) => State}
 */
export const reducerOf = (handlers) => (state, action) => handlers[action.type](state, action);
