// @ts-check
/** Programs side by side: a tab for each library, and the lines that a beat lights. */

/** Where a key leads from the tab at `at`, of so many. @type {Record<string, (at: number, count: number) => number>} */
const WAYS = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Each tab shows the panel that it controls. Arrow keys that walk the tabs walk nothing else.
 * @param {HTMLElement} element
 */
export function mountTabs(element) {
  const tabs = [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('[role="tab"]'))];
  const choose = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      element.querySelector(`#${tab.getAttribute('aria-controls')}`)?.classList.toggle('shown', tab === chosen);
    }
  };
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const way = WAYS[event.key];
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      const next = tabs[way(at, tabs.length)];
      choose(next);
      next.focus();
    });
  }
}

/**
 * Lights the lines and rows that do one of these beats.
 * @param {HTMLElement} element
 * @param {readonly string[]} beats
 */
export function lightBeats(element, beats) {
  for (const one of element.querySelectorAll('[data-beats]')) {
    const does = one.getAttribute('data-beats')?.split(' ') ?? [];
    one.classList.toggle('lit', does.some((beat) => beats.includes(beat)));
  }
}

/**
 * Scrolls a program, and nothing around it, until what is lit is in sight: the middle of it, or where it is
 * higher than its place, its beginning.
 * @param {HTMLElement} listing that scrolls
 */
export function bringLit(listing) {
  const lit = [...listing.querySelectorAll('.lit')].map((line) => line.getBoundingClientRect());
  if (!lit.length) return;
  const height = lit[lit.length - 1].bottom - lit[0].top;
  const above = Math.max(lit[0].height, (listing.clientHeight - height) / 2);
  listing.scrollTop += lit[0].top - listing.getBoundingClientRect().top - above;
}
