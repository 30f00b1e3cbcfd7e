// @ts-check
/** A figure of which the file holds pictures of its moments: a slider leads through them. */

/** @param {HTMLElement} figure */
export function walkMoments(figure) {
  const pictures = /** @type {HTMLElement[]} */ ([...figure.querySelectorAll('.recorded')]);
  const through = /** @type {HTMLElement} */ (figure.querySelector('.through'));
  const slider = /** @type {HTMLInputElement} */ (through.querySelector('input'));
  const show = () => {
    pictures.forEach((one, k) => one.hidden = k !== Number(slider.value) - 1);
    slider.ariaValueText = pictures[Number(slider.value) - 1].textContent;
  };
  through.hidden = pictures.length < 2;
  slider.addEventListener('input', show);
  show();
}
