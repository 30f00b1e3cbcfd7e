// @ts-check
/** Asks the server for what the state lacks: one request at a time for each resource, none while nobody looks. */

import { isAborted } from './api.js';

/**
 * @typedef {object} Resource something that the server computes
 * @property {(state: any) => string} group what a request belongs to; when this changes, it is aborted
 * @property {(state: any) => Request|null} next the request that is due; null when nothing is missing
 * @property {string} [missing] what is said when the server refuses it, of something that the rest can do without
 *
 * @typedef {(signal: AbortSignal) => Promise<object|null>} Request resolves to the action that brings the answer
 */

/**
 * @param {import('./store.js').Store<any>} store
 * @param {Resource} resource
 * @param {{signal?: AbortSignal, sight?: import('./sight.js').Sight}} [options] signal: aborts what is under way
 */
export function loadMissing(store, { group, next, missing }, { signal, sight } = {}) {
  /** @type {{belonging: string, abort: AbortController}|null} */
  let underWay = null;
  /** @type {string|null} the group of which the server refused something: it would refuse that again */
  let refused = null;

  async function start(/** @type {Request} */ request, /** @type {string} */ belonging) {
    const abort = new AbortController();
    const mine = { belonging, abort };
    underWay = mine;
    const action = await request(abort.signal).catch((error) => {
      if (missing && error.kind === 'refused') refused = belonging;
      return asAction(error, missing);
    });
    if (underWay !== mine) return;
    underWay = null;
    if (action) store.dispatch(action);
  }

  function drop() {
    underWay?.abort.abort();
    underWay = null;
  }

  function check() {
    const { state } = store;
    const belonging = group(state);
    if (underWay && underWay.belonging !== belonging) drop();
    if (underWay || belonging === refused || state.trouble || signal?.aborted || !(sight?.isSeen() ?? true)) return;
    const request = next(state);
    if (request) start(request, belonging);
  }

  store.subscribe(check);
  sight?.onSeen(check);
  signal?.addEventListener('abort', drop);
}

/**
 * What has been aborted is nobody's trouble. A mistake in the program is not hidden.
 * @param {any} error
 * @param {string} [missing]
 */
function asAction(error, missing) {
  if (isAborted(error)) return null;
  if (!error.kind) throw error;
  if (missing && error.kind === 'refused') return { type: 'noted', notes: [`${missing} ${error.message}`] };
  return { type: 'troubled', trouble: { kind: error.kind, message: error.message } };
}
