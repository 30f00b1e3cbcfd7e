// @ts-check
/** What opens over the page closes again: with Escape, by pressing anywhere else, or when the focus goes elsewhere. */

const OPEN = 'details.popover[open]';

/**
 * A second press on its own words closes it, too: that a browser does by itself.
 * @param {HTMLElement} root the popovers inside of it
 * @param {{signal?: AbortSignal}} [options]
 */
export function closePopovers(root, { signal } = {}) {
  const opened = () => /** @type {HTMLDetailsElement[]} */ ([...root.querySelectorAll(OPEN)]);
  document.addEventListener('pointerdown', ({ target }) => {
    for (const popover of opened()) if (!popover.contains(/** @type {Node} */ (target))) popover.open = false;
  }, { signal });
  document.addEventListener('focusin', () => {
    for (const popover of opened()) if (!hasFocus(popover)) popover.open = false;
  }, { signal });
  document.addEventListener('keydown', (event) => {
    const [popover] = event.key === 'Escape' && !document.querySelector('dialog[open]') ? opened() : [];
    if (!popover) return;
    const returns = hasFocus(popover);
    popover.open = false;
    if (returns) popover.querySelector('summary')?.focus();
  }, { signal });
}

/** Whether the focus is in it, or around it: there a press on its text leaves the focus. @param {Element} popover */
function hasFocus(popover) {
  const { activeElement } = document;
  return activeElement == null || popover.contains(activeElement) || activeElement.contains(popover);
}
