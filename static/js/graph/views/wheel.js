// @ts-check
/** The wheel belongs to the page, until what scrolls by itself has been asked for: by a click, or by Tab. */

/** @param {HTMLElement} scroller */
export function leaveWheelToPage(scroller) {
  scroller.addEventListener('wheel', (event) => {
    const { deltaX, deltaY, ctrlKey, shiftKey } = event;
    const isSideways = shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
    if (ctrlKey || isSideways || scroller.matches(':focus-within')) return;
    // In a frame that shows all of itself the wheel belongs to the page around it.
    if (document.documentElement.scrollHeight <= innerHeight) return;
    event.preventDefault();
    scrollBy({ top: deltaY, behavior: 'instant' });
  }, { passive: false });
}
