// @ts-check
/** The button that prints the one page to keep. */

/** @param {HTMLElement} button */
export function mount(button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
