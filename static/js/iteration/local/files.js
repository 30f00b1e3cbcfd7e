// @ts-check
/** The drawings and numbers of the local view, to be kept: SVG, PNG and CSV. */

import { csvFile } from '../../shared/csv_file.js';
import { download } from '../../shared/download.js';
import { pngFile, svgFile } from '../../shared/picture_file.js';
import { FILES, LOCAL_TABLES } from '../words/local.js';
import { sliceRows, spectrumRows } from './rows.js';

/** @typedef {'slice'|'spectrum'} Name */
/** @typedef {import('./types.js').LocalView} LocalView */

/**
 * Listens to every button with [data-keep]: what of it, and as which kind of file.
 * @param {HTMLElement} card
 * @param {{
 *   drawn: (name: Name, ground: string) => string, found: () => LocalView|null, ground: () => string,
 * }} options
 */
export function keepFiles(card, { drawn, found, ground }) {
  card.addEventListener('click', async ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-keep]'));
    const view = found();
    if (!button || !view) return;
    const name = /** @type {Name} */ (button.dataset.keep);
    const { format = '' } = button.dataset;
    const place = /** @type {HTMLElement} */ (card.querySelector(`[data-part="local-${name}"]`));
    const blob = format === 'csv' ? numbers(name, view) : await picture(drawn(name, ground()), place, format);
    if (blob) download({ name: `slope-and-step-${FILES[name]}-iteration-${view.subject.count}.${format}`, blob });
  });
}

/** @param {string} svg @param {HTMLElement} place @param {string} format */
function picture(svg, { clientWidth: width, clientHeight: height }, format) {
  if (!svg) return null;
  return format === 'svg' ? svgFile(svg) : pngFile(svg, { width, height });
}

/** @param {Name} name @param {LocalView} view */
function numbers(name, { answer }) {
  const { heads } = LOCAL_TABLES[name];
  if (name === 'slice') return answer?.slice ? csvFile([heads, ...sliceRows(answer.slice)]) : null;
  return answer?.spectrum ? csvFile([heads, ...spectrumRows(answer.spectrum)]) : null;
}
