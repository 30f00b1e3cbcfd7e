// @ts-check
/** The clock: while something moves, it tells the store how much time has passed. */

/** After a pause of the page, such as a hidden tab, playback goes on where it was. */
const LONGEST_TICK = 0.25;

/** @param {import('./store.js').Store<any>} store */
export function startPlayer(store) {
  let last = null;

  function tick(now) {
    // A frame's time may lie before the moment at which it was asked for.
    const seconds = last == null ? 0 : Math.max(0, Math.min(LONGEST_TICK, (now - last) / 1000));
    last = now;
    store.dispatch({ type: 'ticked', seconds });
    next(store.state);
  }

  function next(state) {
    if (state.motion === 'rest') last = null;
    else requestAnimationFrame(tick);
  }

  store.subscribe((state) => {
    if (state.motion !== 'rest' && last == null) {
      last = performance.now();
      requestAnimationFrame(tick);
    }
  });
}
