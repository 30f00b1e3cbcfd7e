// @ts-check
/** The clock: while something moves and can be seen, it tells the store how much time has passed. */

/** After a pause of the page, such as a hidden tab, playback goes on where it was. */
const LONGEST_TICK = 0.25;

/**
 * @param {import('./store.js').Store<any>} store
 * @param {{signal?: AbortSignal, sight?: import('./sight.js').Sight}} [options] signal: stops the clock for good
 */
export function startClock(store, { signal, sight } = {}) {
  /** @type {number|null} */
  let last = null;
  let frame = 0;

  function tick(/** @type {number} */ now) {
    // A frame's time may lie before the moment at which it was asked for.
    const seconds = last == null ? 0 : Math.max(0, Math.min(LONGEST_TICK, (now - last) / 1000));
    last = now;
    frame = 0;
    store.dispatch({ type: 'ticked', seconds });
    run();
  }

  function run() {
    const moves = store.state.motion !== 'rest' && !signal?.aborted && (sight?.isSeen() ?? true);
    if (!moves) last = null;
    else if (!frame) {
      last ??= performance.now();
      frame = requestAnimationFrame(tick);
    }
  }

  store.subscribe(run);
  sight?.onSeen(run);
  signal?.addEventListener('abort', () => cancelAnimationFrame(frame));
}
