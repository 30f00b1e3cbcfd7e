// @ts-check
/** The style sheets of what is loaded on demand: an element that opens it names them. */

/**
 * Resolves when all that `data-sheets` names are there.
 * @param {HTMLElement} opener @returns {Promise<unknown>}
 */
export const sheetsLoaded = ({ dataset }) => Promise.all((dataset.sheets ?? '').split(' ').map(sheetLoaded));

/** @param {string} href @returns {Promise<unknown>} */
function sheetLoaded(href) {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href });
  const come = new Promise((done) => {
    // Without its styles, what is opened can still be used.
    for (const name of ['load', 'error']) link.addEventListener(name, done);
  });
  document.head.append(link);
  return come;
}
