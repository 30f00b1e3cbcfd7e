// @ts-check
/** A lost or a busy server: said over the figure, with a button that tries again; a busy one is asked again anyway. */

import { pause } from '../api.js';
import { watch } from '../dom.js';
import { SERVER } from '../words.js';

/** Milliseconds, and up to as many more: those of a class who were refused together do not come back together. */
const ASKED_AGAIN_AFTER = 3000;

/** @typedef {{kind: string, message: string}} Trouble */
/** @typedef {{trouble: Trouble|null}} State */

/** @param {{part: (name: string) => any, store: import('../store.js').Store<any>, signal: AbortSignal}} context */
export function troubleView({ part, store, signal }) {
  const trouble = part('trouble');
  const retry = () => store.dispatch({ type: 'retried' });
  trouble.querySelector('button').addEventListener('click', retry);

  async function askAgain(/** @type {Trouble} */ what) {
    await pause(ASKED_AGAIN_AFTER * (1 + Math.random()), signal).catch(() => {});
    if (store.state.trouble === what && !signal.aborted) retry();
  }

  return {
    update: watch((/** @type {State} */ state) => [state.trouble], ({ trouble: what }) => {
      const isBusy = what?.kind === 'busy';
      trouble.hidden = !what;
      trouble.querySelector('p').textContent = isBusy ? `${what.message} ${SERVER.again}` : what?.message ?? '';
      if (isBusy) askAgain(what);
    }),
  };
}
