// @ts-check
/** Shows each state in all views, at most once a frame. */

/**
 * @param {{state: any, subscribe: (listener: () => void) => void}} store
 * @param {{update: (state: any) => void}[]} views
 */
export function showOncePerFrame(store, views) {
  let asked = false;
  store.subscribe(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      for (const view of views) view.update(store.state);
    });
  });
}
