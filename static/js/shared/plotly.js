// @ts-check
/** Plotly, once for all figures of a page: its script loads while they are being prepared. */

/**
 * Resolves when Plotly can draw.
 * @returns {Promise<void>}
 */
export function whenPlotly() {
  if (window.Plotly) return Promise.resolve();
  const script = /** @type {HTMLScriptElement} */ (document.querySelector('script[data-plotly]'));
  return new Promise((resolve) => script.addEventListener('load', () => resolve(), { once: true }));
}
