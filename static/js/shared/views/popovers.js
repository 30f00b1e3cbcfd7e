// @ts-check
/** What opens over the page stays in the window, and closes again: with Escape, by pressing anywhere else, or when the focus goes elsewhere. */

const OPEN = 'details.popover[open]';

/** Pixels that stay free at the edges of the window. */
const EDGE = 8;

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
  // Nothing above hears of this event: it is caught on its way down.
  root.addEventListener('toggle', ({ target }) => {
    if (/** @type {Element} */ (target).matches(OPEN)) keepInWindow(/** @type {Element} */ (target));
  }, { signal, capture: true });
}

/** Moves what has opened sideways, if it would leave the window. @param {Element} popover */
function keepInWindow(popover) {
  const panel = /** @type {HTMLElement} */ (popover.querySelector(':scope > :not(summary)'));
  panel.style.translate = 'none';
  const { left, right } = panel.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const shift = Math.max(EDGE - left, Math.min(0, clientWidth - EDGE - right));
  if (shift) panel.style.translate = `${shift}px`;
}

/** Whether the focus is in it, or around it: there a press on its text leaves the focus. @param {Element} popover */
function hasFocus(popover) {
  const { activeElement } = document;
  return activeElement == null || popover.contains(activeElement) || activeElement.contains(popover);
}
