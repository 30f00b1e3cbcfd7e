// @ts-check
/** A page whose one figure walks through a run, and what only a page has: examples, theme, help, notes. */

import { byId } from '../shared/dom.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { notesView } from '../shared/views/notes.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeView } from '../shared/views/theme.js';
import { iterationFigure } from './figure_in_frame.js';
import { presetsView } from './views/presets.js';

/**
 * @param {Omit<Parameters<typeof iterationFigure>[1], 'alone'|'charactersAllowed'>} options
 */
export function startPage(options) {
  const { store } = options;
  const help = byId('help');
  const figure = iterationFigure(byId('main'), {
    ...options,
    alone: true,
    charactersAllowed: () => byId('single-keys').checked,
    extras: { ...options.extras, help: () => help.showModal() },
  });
  byId('help-button').addEventListener('click', () => help.showModal());
  showOncePerFrame(store, [presetsView(byId('presets'), { store }), notesView({ store }), themeView(byId('theme'))]);
  shareButton(byId('share'));
  return figure;
}
