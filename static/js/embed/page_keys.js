// @ts-check
/** Slide clickers send PageDown and PageUp: pressed inside a figure, they still belong to the slides around it. */

const PAGES = { PageDown: 'next', PageUp: 'prev' };

/** @param {(key: string) => void} tell */
export function passPageKeysOn(tell) {
  addEventListener('keydown', (event) => {
    if (!Object.hasOwn(PAGES, event.key) || event.defaultPrevented) return;
    tell(event.key);
    // What reveal.js listens to.
    parent.postMessage(JSON.stringify({ method: PAGES[/** @type {keyof typeof PAGES} */ (event.key)] }), '*');
  });
}
