// @ts-check
/** The code panel of the article: its four beats light the lines which do them. */

import { eventsOf } from '../shared/events.js';
import { partsOf } from '../shared/parts.js';
import { bringLit, lightBeats, mountTabs } from '../shared/views/code.js';
import { CODE } from './words.js';

/** From one beat to the next while it plays, in milliseconds: each is to be read. */
const PAUSE = 2500;

/** @typedef {{library?: string, beat?: string}} Place beat: "" before the first */

/** @param {HTMLElement} element */
export function mount(element) {
  const events = eventsOf(['ready']);
  const buttons = [.../** @type {NodeListOf<HTMLButtonElement>} */ (element.querySelectorAll('.beats button'))];
  const tabs = [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('[role="tab"]'))];
  const library = () => libraryOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true'));
  let shown = '';
  // In addresses of the article a beat has another name: there a beat is one of a run.
  const told = () => ({ library: library(), beat: shown, lit: shown });

  const show = (/** @type {string} */ beat) => {
    shown = beat;
    for (const one of buttons) one.setAttribute('aria-pressed', String(one.dataset.beat === beat));
    lightBeats(element, [beat]);
    for (const listing of element.querySelectorAll('.listing')) bringLit(/** @type {HTMLElement} */ (listing));
    partsOf(element)('says').textContent = CODE[beat];
    events.tell('step', told());
  };
  mountTabs(element);
  for (const tab of tabs) tab.addEventListener('click', () => events.tell('step', told()));
  for (const button of buttons) {
    button.addEventListener('click', () => show(button.dataset.beat ?? ''));
    button.disabled = false;
  }
  const names = buttons.map((button) => button.dataset.beat ?? '');
  const goTo = (/** @type {Place} */ place) => {
    tabs.find((tab) => libraryOf(tab) === place.library)?.click();
    if (place.beat && names.includes(place.beat)) show(place.beat);
  };
  events.tell('ready', told());
  const open = (/** @type {{library?: string, lit?: string}} */ { library, lit }) => goTo({ library, beat: lit });
  return { ...events, goTo, open, ...playing(names, () => shown, show) };
}

/** The name in the id of its tab. @param {HTMLElement|undefined} tab */
const libraryOf = (tab) => tab?.id.replace('code-tab-', '') ?? '';

/** Beat after beat, up to the last. @param {string[]} names @param {() => string} now @param {(beat: string) => void} show */
function playing(names, now, show) {
  let timer = 0;
  const pause = () => clearTimeout(timer);
  const play = () => {
    pause();
    const at = names.indexOf(now()) + 1;
    show(names[at % names.length]);
    if (at < names.length - 1) timer = window.setTimeout(play, PAUSE);
  };
  return { play, pause };
}
