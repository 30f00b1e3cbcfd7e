// @ts-check
/** Where a table is given: pasted, typed, from a file, or an example. */

import { byId, watch } from '../../shared/dom.js';
import { fileText } from './file.js';
import { complaintText } from '../../shared/words.js';
import { EXAMPLE } from '../words/own_table.js';
import { isOfColumns } from './columns_view.js';
import { tooLong } from './state.js';

/** From so many characters on, browsers take seconds over inserting a text with many lines. */
const LONG = 10_000;

/**
 * @param {HTMLDialogElement} dialog files can be dropped anywhere on it
 * @param {{own: import('./types.js').Store, limits: () => Record<string, number>}} options
 */
export function ownTableTextView(dialog, { own, limits }) {
  const [area, file, example] = ['text', 'file', 'example'].map((name) => byId(`own-table-${name}`));
  const [byFile, byText, note] = ['wrong-file', 'wrong-text', 'note'].map((name) => byId(`own-table-${name}`));
  const write = (/** @type {string} */ text, more = {}) =>
    own.dispatch({ type: 'written', text, limit: limits().table_characters, ...more });

  async function take(/** @type {File|undefined} */ chosen, sample = own.state.sample) {
    if (!chosen) return;
    const { table_characters: characters, rows } = limits();
    const told = await fileText(chosen, { characters, rows }, sample);
    if ('wrong' in told) own.dispatch({ type: 'untaken', wrong: told.wrong });
    else write(told.text, { note: told.note });
  }
  area.addEventListener('input', () => write(area.value));
  area.addEventListener(
    'paste',
    (/** @type {ClipboardEvent} */ event) => pasted(event, area, own, limits().table_characters) && write(area.value),
  );
  // The same file can be chosen again, after it was mended.
  file.addEventListener('click', () => (file.value = ''));
  file.addEventListener('change', () => take(file.files[0]));
  // A file that was too long can be taken in part.
  const sample = byId('own-table-sample-rows');
  sample.addEventListener('change', () => {
    if (own.state.untaken?.field === 'file') take(file.files[0], sample.checked);
  });
  example.addEventListener('click', () => {
    write(EXAMPLE);
    area.focus();
  });
  acceptDrops(dialog, (files) => {
    file.files = files;
    take(files[0]);
  });

  /** @param {import('./types.js').OwnTable} state */
  const show = (state) => {
    const { text, untaken, wrong } = state;
    if (area.value !== text) area.value = text;
    // Nobody's text is replaced by an example.
    example.disabled = text.trim() !== '';
    const here = wrong && !isOfColumns(wrong) ? wrong : null;
    area.setAttribute('aria-invalid', String(here != null));
    say(byFile, untaken?.field === 'file' ? complaintText(untaken) : '');
    const ofText = untaken?.field === 'text' ? untaken : here;
    say(byText, ofText ? complaintText(ofText) : '');
    say(note, state.note);
  };
  return { update: watch(({ text, untaken, wrong, note }) => [text, untaken, wrong, note], show) };
}

/** @param {HTMLElement} element @param {string} text */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A long text is put in its place at once; only such a paste cannot be undone.
 * @param {ClipboardEvent} event
 * @param {HTMLTextAreaElement} area
 * @param {import('./types.js').Store} own
 * @param {number} limit
 */
function pasted(event, area, own, limit) {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length < LONG) return false;
  event.preventDefault();
  const wrong = tooLong(text, limit);
  if (wrong) own.dispatch({ type: 'untaken', wrong });
  else area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  return !wrong;
}

/**
 * Without this, a browser leaves the page for the file.
 * @param {HTMLElement} dialog
 * @param {(files: FileList) => void} take
 */
function acceptDrops(dialog, take) {
  const over = (/** @type {DragEvent} */ event) => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dialog.classList.toggle('over', event.type === 'dragover');
    if (event.type === 'drop' && dataTransfer.files.length) take(dataTransfer.files);
  };
  for (const type of /** @type {const} */ (['dragover', 'dragleave', 'drop'])) dialog.addEventListener(type, over);
}

/** The line that a complaint names is selected in the text. @param {import('./types.js').Complaint} complaint */
export function showWrongLine({ message }) {
  const area = byId('own-table-text');
  area.focus();
  const line = Number(message.match(/^Line (\d+)/)?.[1]);
  if (!line) return;
  const before = area.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const end = area.value.indexOf('\n', before);
  area.setSelectionRange(before, end < 0 ? area.value.length : end);
}
