// @ts-check
/** In a narrow window the words of a step unfold over its figure; folded they say what to do. */

/** @param {HTMLElement} walk */
export function unfoldWords(walk) {
  const button = /** @type {HTMLElement} */ (walk.querySelector('[data-part=unfold]'));
  const show = (/** @type {boolean} */ isOpen) => {
    walk.classList.toggle('unfolded', isOpen);
    button.ariaExpanded = String(isOpen);
  };
  button.addEventListener('click', () => show(!walk.classList.contains('unfolded')));
  walk.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(false);
  });
}
