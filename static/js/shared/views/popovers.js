// @ts-check
/** What opens over the page closes again: with Escape, or by pressing anywhere else. */

const OPEN = 'details.popover[open]';

export function closePopovers() {
  document.addEventListener('pointerdown', ({ target }) => {
    for (const popover of document.querySelectorAll(OPEN)) {
      if (!popover.contains(/** @type {Node} */ (target))) popover.removeAttribute('open');
    }
  });
  document.addEventListener('keydown', ({ key }) => {
    const popover = key === 'Escape' && document.activeElement?.closest(OPEN);
    if (!popover) return;
    popover.removeAttribute('open');
    popover.querySelector('summary')?.focus();
  });
}
