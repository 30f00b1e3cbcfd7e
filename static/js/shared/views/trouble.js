// @ts-check
/** A lost or a busy server: said over the figure, with a button that tries again. */

import { watch } from '../dom.js';

/** @typedef {{trouble: {message: string}|null}} State */

/** @param {{part: (name: string) => any, store: import('../store.js').Store<any>}} context */
export function troubleView({ part, store }) {
  const trouble = part('trouble');
  trouble.querySelector('button').addEventListener('click', () => store.dispatch({ type: 'retried' }));
  return {
    update: watch((/** @type {State} */ state) => [state.trouble], ({ trouble: what }) => {
      trouble.hidden = !what;
      trouble.querySelector('p').textContent = what?.message ?? '';
    }),
  };
}
