// @ts-check
/** The link to the full page leads to the very moment that the figure shows. */

/**
 * @param {import('./kind.js').Figure} figure
 * @param {import('./kind.js').Kind} kind
 * @param {HTMLAnchorElement} link
 */
export function followInFull(figure, kind, link) {
  const said = kind.kept ?? kind.placeOf;
  const follow = (/** @type {any} */ detail) => {
    const address = new URL(link.href);
    for (const [name, value] of Object.entries(said(detail))) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, String(value));
    }
    link.href = address.href;
  };
  figure.on('step', follow);
  if (kind.kept) figure.on('change', follow);
}
