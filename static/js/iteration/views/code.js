// @ts-check
/** The code panel: the run in three libraries, the lines of this beat lit, and its numbers beside them. */

import { element, watch } from '../../shared/dom.js';
import { bringLit, lightBeats, mountTabs } from '../../shared/views/code.js';
import { lookedAt } from '../named.js';
import { parametersOf } from '../parameters.js';
import { BEATS } from '../position.js';
import { sceneOf } from '../scene.js';
import { doesWords, foldedWords, missingWords, NOT_YET, numbersOfBeats } from '../words/code.js';
import { wholly } from './beats.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../code.js').Listing} Listing */

/** Longer than this, what does no beat is folded. */
const SHORT = 14;

/** @param {import('../state/types.js').Context} context */
export function codeView({ part, store }) {
  const [panel, numbers] = ['code', 'code-numbers'].map(part);
  mountTabs(panel);
  panel.addEventListener('toggle', () => store.dispatch({ type: 'codeShown', isOpen: panel.open }));
  panel.addEventListener('click', (/** @type {Event} */ { target }) => {
    if (/** @type {Element} */ (target).matches('[role="tab"]')) light(panel, store.state);
  });

  const write = [
    watch(({ code }) => [code], ({ code }) => {
      for (const listing of code?.listings ?? []) fill(panel.querySelector(`[data-library=${listing.name}]`), listing);
    }),
    watch(
      (state) => [state.code, state.codeIsOpen, state.position.beat, wholly(state)],
      (state) => light(panel, state),
    ),
    watch((state) => {
      const { run, position, selection, codeIsOpen } = state;
      return [run?.frames.get(position.count), run, position.beat, selection, codeIsOpen, wholly(state)];
    }, (state) => state.codeIsOpen && writeNumbers(numbers, state)),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** What is cleared is cleared for the slopes that come. @param {State} state */
function litBeats(state) {
  const { beat } = state.position;
  if (wholly(state)) return [...BEATS, 'clear'];
  return beat === 'backward' ? ['clear', beat] : [beat];
}

/** @param {HTMLElement} panel @param {State} state */
function light(panel, state) {
  lightBeats(panel, litBeats(state));
  for (const listing of panel.querySelectorAll('[data-library]')) bringLit(/** @type {HTMLElement} */ (listing));
}

/** @param {HTMLElement} place @param {Listing} listing */
function fill(place, listing) {
  const missing = element('p', { className: 'missing' }, missingWords(listing));
  place.replaceChildren(...(listing.missing ? [missing] : listing.sections.map(section)));
}

/** @param {import('../code.js').CodeSection} one */
function section(one) {
  const { title, words, lines } = one;
  const isFolded = lines.length > SHORT && lines.every(({ beats }) => beats.length === 0);
  const code = element('pre', {}, element('code', {}, ...(isFolded ? [textOf(lines)] : lines.map(line))));
  if (isFolded) return element('details', {}, element('summary', {}, foldedWords(one)), code);
  return element('section', {}, element('h3', {}, title), ...words.map((word) => element('p', {}, word)), code);
}

/** @param {import('../code.js').CodeLine[]} lines */
const textOf = (lines) => lines.map(({ text }) => text).join('\n');

/** @param {import('../code.js').CodeLine} one @param {number} at @param {import('../code.js').CodeLine[]} lines */
function line({ text, beats }, at, lines) {
  const said = beats.join(' ');
  const isFirst = said !== (lines[at - 1]?.beats.join(' ') ?? '');
  return element('span', {
    className: `line ${beats.length === 1 ? said : ''}`,
    ...(said && { 'data-beats': said }),
    ...(said && isFirst && { 'data-does': doesWords(beats) }),
  }, `${text}\n`);
}

/** @param {HTMLElement} body @param {State} state */
function writeNumbers(body, state) {
  const scene = sceneOf(state);
  if (!scene) return;
  const reached = wholly(state) ? BEATS.length : BEATS.indexOf(state.position.beat) + 1;
  const rows = numbersOfBeats(scene, shownParameter(scene, state));
  body.replaceChildren(...rows.map(({ beat, name, number }, at) =>
    element(
      'tr',
      { className: beat, 'data-beats': beat },
      element('th', { scope: 'row' }, beat),
      element('td', {}, name),
      element('td', { className: 'number' }, at < reached ? number : NOT_YET),
    )
  ));
  lightBeats(body, litBeats(state));
}

/** The one that the caption names, in every beat. @param {import('../scene.js').Scene} scene @param {State} state */
const shownParameter = ({ frame, run }, { selection }) =>
  parametersOf(run.experiment.problem)[lookedAt(frame, run, selection)];
