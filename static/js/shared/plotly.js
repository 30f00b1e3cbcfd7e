// @ts-check
/**
 * Plotly, once for all figures of a page: its script loads while they are being prepared; or, where the page
 * names it by a link, when the first one asks for it.
 */

/**
 * Resolves when Plotly can draw; in a task of its own, so that the page can answer between its start and the
 * first drawing.
 * @returns {Promise<void>}
 */
export function whenPlotly() {
  if (window.Plotly) return Promise.resolve();
  const named = document.querySelector('[data-plotly]');
  const script = named instanceof HTMLLinkElement ? loaded(named) : /** @type {HTMLScriptElement} */ (named);
  return new Promise((resolve) => script.addEventListener('load', () => setTimeout(resolve), { once: true }));
}

/** The script that a link names, in its place. @param {HTMLLinkElement} link */
function loaded(link) {
  const script = document.createElement('script');
  Object.assign(script, { src: link.href, id: link.id });
  script.dataset.plotly = '';
  link.replaceWith(script);
  return script;
}
