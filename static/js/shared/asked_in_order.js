// @ts-check
/** What is asked of a figure before it is ready: done once it is, in the order in which it was asked. */

/**
 * @typedef {object} Readiness
 * @property {(state: any) => boolean} isThere whether there is something to move through
 * @property {(state: any) => boolean} isWaiting whether something that was asked for has not arrived
 *
 * @typedef {object} Asked
 * @property {boolean} opens whether something else shall be shown, rather than another place in it
 * @property {() => unknown} act
 *
 * @typedef {<Method extends (...given: any[]) => unknown>(method: Method) =>
 *   (...given: Parameters<Method>) => unknown} Ordered
 *
 * @typedef {{opens: Ordered, moves: Ordered}} InOrder a method as it is called: it opens something else, or moves in it
 */

/**
 * @param {import('./store.js').Store<any>} store
 * @param {Readiness} readiness
 * @param {AbortSignal} signal from then on nothing is done any more
 * @returns {InOrder}
 */
export function askedInOrder(store, { isThere, isWaiting }, signal) {
  const asked = /** @type {Asked[]} */ ([]);
  let isReady = false;
  let isBusy = false;

  /** Where nothing can be shown, only something else helps. */
  function isDue() {
    if (signal.aborted || !asked.length) return false;
    const { state } = store;
    if (isThere(state) && !isWaiting(state)) return true;
    return state.trouble != null && asked.some(({ opens }) => opens);
  }

  async function doWhatIsDue() {
    isReady ||= isThere(store.state);
    if (isBusy || !isDue()) return;
    isBusy = true;
    try {
      // Who listens hears that it is ready before it moves.
      await null;
      while (isDue()) await asked.shift()?.act();
    } finally {
      isBusy = false;
    }
  }

  /** What takes its time is not overtaken. @param {unknown} done */
  function waitFor(done) {
    if (!(done instanceof Promise)) return;
    isBusy = true;
    const goOn = () => {
      isBusy = false;
      doWhatIsDue();
    };
    done.then(goOn, goOn);
  }

  /** @param {boolean} opens @returns {Ordered} */
  const through = (opens) => (method) => (...given) => {
    if (signal.aborted) return undefined;
    if (!isBusy && !asked.length && (opens || isReady)) {
      const done = method(...given);
      waitFor(done);
      return done;
    }
    asked.push({ opens, act: () => method(...given) });
    doWhatIsDue();
    return undefined;
  };
  store.subscribe(doWhatIsDue, signal);
  return { opens: through(true), moves: through(false) };
}
