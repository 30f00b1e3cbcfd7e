// @ts-check
/** What opens over the page closes again: with Escape, or by pressing anywhere else. */

const OPEN = 'details.popover[open]';

/**
 * @param {HTMLElement} root the popovers inside of it
 * @param {{signal?: AbortSignal}} [options]
 */
export function closePopovers(root, { signal } = {}) {
  document.addEventListener('pointerdown', ({ target }) => {
    for (const popover of root.querySelectorAll(OPEN)) {
      if (!popover.contains(/** @type {Node} */ (target))) popover.removeAttribute('open');
    }
  }, { signal });
  root.addEventListener('keydown', ({ key }) => {
    const popover = key === 'Escape' ? document.activeElement?.closest(OPEN) : null;
    if (!popover) return;
    popover.removeAttribute('open');
    popover.querySelector('summary')?.focus();
  }, { signal });
}
