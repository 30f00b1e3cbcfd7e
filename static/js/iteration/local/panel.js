// @ts-check
/** What stands in the open card of the local view: two drawings, what they say, their numbers, and files of both. */

import { element, watch } from '../../shared/dom.js';
import { table } from '../../shared/views/table.js';
import { isOpen } from '../state/asking.js';
import { AWAITED, drawnWords, LOCAL_TABLES, localWords, STALE } from '../words/local.js';
import { keepFiles } from './files.js';
import { lookOf } from './look.js';
import { slicePicture } from './slice_picture.js';
import { spectrumPicture } from './spectrum_picture.js';
import { isLocalOf, localKey } from './subject.js';
import { sliceRows, spectrumRows } from './rows.js';

/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('./types.js').LocalView} LocalView */

/** Of the slice, a table has one place in so many. */
const EACH = 10;

/** @param {Context} context @returns {import('../state/types.js').View} */
export function localPanel({ part, store, signal }) {
  const [card, slice, spectrum, stale, says, details] = [
    'local',
    'local-slice',
    'local-spectrum',
    'local-stale',
    'local-says',
    'local-table',
  ].map(part);
  const seen = (/** @type {State} */ state) => isOpen(state) ? null : state.local;

  /** The picture of one name as SVG; "" where there is none. @param {'slice'|'spectrum'} name @param {string} [ground] */
  function drawn(name, ground) {
    const found = seen(store.state);
    const place = name === 'slice' ? slice : spectrum;
    const size = { width: place.clientWidth, height: place.clientHeight };
    const data = found?.answer?.[name];
    if (!found || !data || size.width === 0) return '';
    const look = lookOf(card, store.state);
    return name === 'slice'
      ? slicePicture(/** @type {import('./types.js').Slice} */ (data), size, look, ground)
      : spectrumPicture(
        /** @type {import('./types.js').Spectrum} */ (data),
        2 / found.subject.rate,
        size,
        look,
        ground,
      );
  }

  function draw() {
    for (const name of /** @type {const} */ (['slice', 'spectrum'])) {
      (name === 'slice' ? slice : spectrum).innerHTML = drawn(name);
    }
  }

  function write(/** @type {State} */ state) {
    const found = seen(state);
    draw();
    says.replaceChildren(...wordsOf(found));
    const texts = found?.answer && drawnWords(found.answer, found.subject);
    if (texts) [slice.ariaLabel, spectrum.ariaLabel] = [texts.slice, texts.spectrum];
    if (details.open) details.querySelector('.scroll').replaceChildren(...tablesOf(found));
  }

  details.addEventListener('toggle', () => write(store.state));
  keepFiles(card, { drawn, found: () => seen(store.state), ground: () => getComputedStyle(card).backgroundColor });
  const watcher = new ResizeObserver(draw);
  for (const place of [slice, spectrum]) watcher.observe(place);
  signal.addEventListener('abort', () => watcher.disconnect());

  const views = [
    watch((state) => [seen(state), state.appearance, state.figures], write),
    watch((state) => [seen(state), localKey(state), state.localIsOpen, state.motion], (state) => {
      const found = seen(state);
      const isOther = found?.key !== localKey(state);
      card.ariaBusy = String(state.localIsOpen && isOther);
      stale.hidden = !isOther || state.motion === 'rest' || !isLocalOf(state.run, found);
      if (found) stale.textContent = STALE(found.subject);
    }),
  ];
  return { update: (state) => views.forEach((one) => one(state)) };
}

/** @param {LocalView|null} found */
function wordsOf(found) {
  if (!found) return [element('dd', {}, AWAITED)];
  if (!found.answer) return [element('dd', {}, found.refused)];
  return localWords(found.answer, found.subject).map(({ term, says }) =>
    element('div', {}, element('dt', {}, term), element('dd', {}, says))
  );
}

/** @param {LocalView|null} found */
function tablesOf(found) {
  if (!found?.answer) return [];
  const { answer: { spectrum, slice }, subject: { count } } = found;
  const { spectrum: ofSpectrum, slice: ofSlice } = LOCAL_TABLES;
  const some = (/** @type {string[][]} */ rows) => rows.filter(([at], k) => k % EACH === 0 || at === '0' || at === '1');
  return [
    ...(spectrum ? [table(ofSpectrum.caption(count), ofSpectrum.heads, spectrumRows(spectrum))] : []),
    ...(slice ? [table(ofSlice.caption(count), ofSlice.heads, some(sliceRows(slice)))] : []),
  ];
}
