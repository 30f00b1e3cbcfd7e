// @ts-check
/** The answer plays by itself: it measures, then steps, in turns, until it is over or somebody stops it. */

/** From one press to the next, in milliseconds: each is to be read. */
const PAUSE = 1800;
const MOST_STEPS = 10;

/**
 * @param {import('../shared/store.js').Store<import('./answer_state.js').State>} store
 * @param {{measure: () => Promise<void>, take: () => Promise<void>, canGoOn: () => boolean}} turns
 */
export function takingTurns(store, { measure, take, canGoOn }) {
  let timer = 0;
  let isPlaying = false;

  const pause = () => {
    isPlaying = false;
    clearTimeout(timer);
  };
  const turn = async () => {
    const { moved, last } = store.state;
    await (last === 'measured' ? take() : measure());
    const isStuck = last === 'measured' && store.state.moved === moved;
    if (isPlaying && !isStuck && canGoOn() && moved < MOST_STEPS) timer = window.setTimeout(turn, PAUSE);
    else pause();
  };
  const play = () => {
    if (isPlaying || !canGoOn()) return;
    isPlaying = true;
    turn();
  };
  return { play, pause };
}
