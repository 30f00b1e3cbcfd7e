// @ts-check
/** Where a table is given: pasted, typed, from a file, or an example. */

import { byId, watch } from '../../dom.js';
import { fileText } from '../own_table_file.js';
import { EXAMPLE } from '../own_table.js';
import { complaintText, isOfColumns } from './own_table_columns.js';

/**
 * @param {HTMLDialogElement} dialog files can be dropped anywhere on it
 * @param {{own: any, limits: () => any}} options
 */
export function ownTableTextView(dialog, { own, limits }) {
  const [area, file, example] = ['text', 'file', 'example'].map((name) => byId(`own-table-${name}`));
  const [misfile, wrong, note] = ['wrong-file', 'wrong-text', 'note'].map((name) => byId(`own-table-${name}`));
  const write = (text, more = {}) =>
    own.dispatch({ type: 'written', text, limit: limits().table_characters, ...more });

  async function take(chosen) {
    if (!chosen) return;
    const told = await fileText(chosen, limits().table_characters);
    if ('wrong' in told) own.dispatch({ type: 'misfiled', wrong: told.wrong });
    else write(told.text, { note: told.note });
  }
  area.addEventListener('input', () => write(area.value));
  // The same file can be chosen again, after it was mended.
  file.addEventListener('click', () => (file.value = ''));
  file.addEventListener('change', () => take(file.files[0]));
  example.addEventListener('click', () => {
    write(EXAMPLE);
    area.focus();
  });
  acceptDrops(dialog, (files) => {
    file.files = files;
    take(files[0]);
  });

  return { update: watch(({ text, misfile, wrong, note }) => [text, misfile, wrong, note], (state) => {
    if (area.value !== state.text) area.value = state.text;
    // Nobody's text is replaced by an example.
    example.disabled = state.text.trim() !== '';
    const here = state.wrong && !isOfColumns(state.wrong) ? state.wrong : null;
    area.setAttribute('aria-invalid', String(here != null));
    for (const [place, says] of [[misfile, complaintText(state.misfile)], [wrong, complaintText(here)], [note, state.note]]) {
      if (place.textContent !== says) place.textContent = says;
    }
  }) };
}

/** Without this, a browser leaves the page for the file. */
function acceptDrops(dialog, take) {
  const holdsFiles = ({ dataTransfer }) => dataTransfer.types.includes('Files');
  const over = (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    dialog.classList.toggle('over', event.type === 'dragover');
    if (event.type === 'drop' && event.dataTransfer.files.length) take(event.dataTransfer.files);
  };
  for (const type of ['dragover', 'dragleave', 'drop']) dialog.addEventListener(type, over);
}

/** The line that a complaint names is selected in the text. */
export function showWrongLine({ message }) {
  const area = byId('own-table-text');
  area.focus();
  const line = Number(message.match(/^Line (\d+)/)?.[1]);
  if (!line) return;
  const before = area.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const end = area.value.indexOf('\n', before);
  area.setSelectionRange(before, end < 0 ? area.value.length : end);
}
