// @ts-check
/** Links to this very page that open without loading it again. */

/**
 * @param {HTMLElement} container
 * @param {(link: HTMLAnchorElement) => void} open what a plain click on one of its links does
 */
export function openLinksHere(container, open) {
  container.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
}
