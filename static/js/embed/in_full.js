// @ts-check
/** The link to the full page leads to the very moment that the figure shows. */

/**
 * @param {import('./kinds.js').Figure} figure
 * @param {import('./kinds.js').Kind} kind
 * @param {HTMLAnchorElement} link
 */
export function followInFull(figure, kind, link) {
  figure.on('step', (detail) => {
    const address = new URL(link.href);
    for (const [name, value] of Object.entries(kind.placeOf(detail))) address.searchParams.set(name, String(value));
    link.href = address.href;
  });
}
