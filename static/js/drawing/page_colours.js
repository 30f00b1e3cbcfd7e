// @ts-check
/** The colours of the page, as they are now: drawings that are taken along keep them. */

/** @param {HTMLElement} place */
export function coloursOf(place) {
  const style = getComputedStyle(place);
  const of = (/** @type {string} */ name) => {
    // A probe: the value of a property that names two colours is not one of them.
    place.style.setProperty('outline-color', `var(${name})`);
    return style.outlineColor;
  };
  const [ink, muted, hairline, card, step, sunken] = [
    ...['--ink', '--muted', '--hairline', '--card', '--step', '--sunken'].map(of),
  ];
  place.style.removeProperty('outline-color');
  return { ink, muted, hairline, card, step, sunken };
}
