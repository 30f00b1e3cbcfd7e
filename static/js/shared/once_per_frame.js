// @ts-check
/** Shows each state in all views, at most once a frame, and not at all while nobody can see them. */

/** @typedef {{update: (state: any) => void}} View */

/**
 * @param {import('./store.js').Store<any>} store
 * @param {View[]} views
 * @param {{signal?: AbortSignal, sight?: import('./sight.js').Sight}} [options] signal: ends the showing
 */
export function showOncePerFrame(store, views, { signal, sight } = {}) {
  let frame = 0;
  let isShown = true;

  function show() {
    frame = 0;
    isShown = true;
    for (const view of views) view.update(store.state);
  }
  function ask() {
    if (!frame && !signal?.aborted && (sight?.isSeen() ?? true)) frame = requestAnimationFrame(show);
  }
  store.subscribe(() => {
    isShown = false;
    ask();
  });
  sight?.onSeen(ask);
  // A sheet of paper is now, and has what is out of sight.
  addEventListener('beforeprint', () => {
    if (isShown) return;
    cancelAnimationFrame(frame);
    show();
  }, { signal });
  signal?.addEventListener('abort', () => cancelAnimationFrame(frame));
}
