// @ts-check
/** Keeps one kind of knowledge complete: asks for what the state lacks, one request at a time. */

import { isAborted } from './api.js';

/**
 * @typedef {object} Kind
 * @property {(state: any) => string} group what a request belongs to; when this changes, it is aborted
 * @property {(state: any) => ((signal: AbortSignal) => Promise<object>)|null} next
 *   the request that is due, resolving to the action that brings the answer; null when nothing is missing
 */

/**
 * @param {import('./store.js').Store<any>} store
 * @param {Kind} kind
 */
export function keep(store, { group, next }) {
  let underWay = null;

  async function start(request, belonging) {
    const abort = new AbortController();
    const mine = { belonging, abort };
    underWay = mine;
    const action = await request(abort.signal).catch(asAction);
    if (underWay !== mine) return;
    underWay = null;
    if (action) store.dispatch(action);
  }

  store.subscribe((state) => {
    const belonging = group(state);
    if (underWay && underWay.belonging !== belonging) {
      underWay.abort.abort();
      underWay = null;
    }
    const request = underWay || state.trouble ? null : next(state);
    if (request) start(request, belonging);
  });
}

/** What has been aborted is nobody's trouble. A mistake in the program is not hidden. */
function asAction(error) {
  if (isAborted(error)) return null;
  if (!error.kind) throw error;
  return { type: 'troubled', trouble: { kind: error.kind, message: error.message } };
}
