// @ts-check
/** Opens a run that was taken along: chosen as a file, or dropped on the row of tools. */

import { watch } from '../../shared/dom.js';
import { fileOpened, notOpened } from '../words/files.js';
import { runIn } from '../run_file.js';

/** @typedef {import('../types.js').State} State */

/**
 * @param {HTMLInputElement} input
 * @param {{store: import('../types.js').Store}} options
 */
export function openRunView(input, { store }) {
  async function open(/** @type {File|undefined} */ file) {
    if (!file || input.disabled) return;
    const { catalog } = store.state;
    input.ariaBusy = 'true';
    const { opened, wrong } = await runIn(file, /** @type {import('../types.js').Catalog} */ (catalog));
    input.ariaBusy = 'false';
    const notes = [wrong ? notOpened(file.name, wrong) : fileOpened(file.name, opened?.preset.steps)];
    store.dispatch(wrong ? { type: 'noted', notes } : { type: 'presetOpened', catalog, ...opened, notes });
  }

  input.addEventListener('change', () => {
    open(input.files?.[0]);
    // The same file, put right, is a change again.
    input.value = '';
  });
  listenForDrops(/** @type {HTMLElement} */ (input.closest('.tools')), open);
  return {
    update: watch((/** @type {State} */ { catalog }) => [catalog], ({ catalog }) => (input.disabled = !catalog)),
  };
}

/** @param {HTMLElement} place @param {(file: File|undefined) => void} open */
function listenForDrops(place, open) {
  const over = (/** @type {DragEvent} */ event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('dropping');
  };
  const left = (/** @type {DragEvent} */ { relatedTarget }) => {
    if (!place.contains(/** @type {Node|null} */ (relatedTarget))) place.classList.remove('dropping');
  };
  place.addEventListener('dragover', over);
  place.addEventListener('dragleave', left);
  place.addEventListener('drop', (event) => {
    const { dataTransfer } = /** @type {{dataTransfer: any}} */ (event);
    place.classList.remove('dropping');
    if (!dataTransfer.files.length) return;
    event.preventDefault();
    open(dataTransfer.files[0]);
  });
}
