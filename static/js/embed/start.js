// @ts-check
/** A figure in somebody else's page: it opens what its address asks for, and tells the page around it what happens. */

import { byId } from '../shared/dom.js';
import { submitByClick } from '../shared/forms.js';
import { endOnPaper } from '../shared/paper.js';
import { foldControls } from './fold_controls.js';
import { talkToHost } from './host.js';
import { followInFull } from './in_full.js';
import { notesView } from './notes.js';
import { choosePicture } from './picture_choice.js';

/** @param {import('./kind.js').Kind} kind */
export async function startEmbed(kind) {
  const main = byId('main');
  const values = JSON.parse(main.dataset.values ?? '{}');
  const figure = await kind.mount(/** @type {HTMLElement} */ (main.querySelector('[data-figure]')), values);
  byId('dead').remove();
  submitByClick();
  endOnPaper();
  choosePicture(main);
  foldControls(main);
  for (const card of main.querySelectorAll('.figures > details')) stayOpen(/** @type {HTMLDetailsElement} */ (card));
  const notes = notesView(byId('notes'));
  figure.on('notes', notes.add);
  const link = /** @type {HTMLAnchorElement} */ (byId('in-full'));
  followInFull(figure, kind, link);
  talkToHost(figure, kind, {
    main,
    values,
    protocol: JSON.parse(main.dataset.protocol ?? '{}'),
    onSet({ notes: wrong, full }) {
      notes.clear();
      if (wrong.length) notes.add(wrong);
      link.href = full;
    },
  });
  if (values.autoplay === '1' && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    figure.on('ready', figure.play);
  }
}

/** What unfolds on the page in full is a picture like others here; its heading stays for those who listen. @param {HTMLDetailsElement} card */
function stayOpen(card) {
  const heading = /** @type {HTMLElement} */ (card.querySelector('h2'));
  heading.className = 'unseen';
  card.querySelector('summary')?.after(heading);
  card.open = true;
}
