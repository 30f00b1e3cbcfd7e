// @ts-check
/** The pages of lessons: whole without this script, which walks beside the reader and notices what is done. */

import { byId } from '../shared/dom.js';
import { endOnPaper } from '../shared/paper.js';
import { notesBox } from '../shared/views/notes_box.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeAlone } from '../shared/views/theme_alone.js';
import { themeView } from '../shared/views/theme.js';
import { addressView } from './address.js';
import { startWalk } from './walk.js';

const walk = /** @type {HTMLElement|null} */ (document.querySelector('[data-lesson]'));
if (walk) {
  startWalk(walk, [addressView(), themeView(byId('theme'))]);
  shareButton(byId('share'));
  notesBox();
} else themeAlone();
endOnPaper();

const print = /** @type {HTMLElement|null} */ (document.querySelector('[data-part="print"]'));
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
