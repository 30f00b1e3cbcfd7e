// @ts-check
/**
 * The messages between a figure and the page around it, version 1.
 *
 * Out: `{from: 'slope-and-step', version: 1, event, ...}` with the events ready, step, trouble and resize.
 * In: `{to: 'slope-and-step', version: 1, command, ...}` with the commands goto, play and pause.
 */

import { tellHeight } from './height.js';

const VERSION = 1;

/** @typedef {(place: import('./kind.js').Place) => void} Command */

/**
 * @param {import('./kind.js').Figure} figure
 * @param {import('./kind.js').Kind} kind
 * @param {HTMLElement} main
 */
export function talkToHost(figure, kind, main) {
  if (parent === window) return;
  const say = (/** @type {string} */ event, /** @type {object} */ detail) =>
    parent.postMessage({ from: 'slope-and-step', version: VERSION, event, ...detail }, '*');
  for (const event of ['ready', 'step']) figure.on(event, (detail) => say(event, kind.placeOf(detail)));
  figure.on('trouble', ({ message }) => say('trouble', { message }));
  tellHeight(main, (height) => say('resize', { height }));
  passPagesOn();

  /** @type {Record<string, Command>} */
  const commands = { goto: (place) => figure.goTo(kind.asked(place)), play: figure.play, pause: figure.pause };
  addEventListener('message', ({ source, data }) => {
    if (source === parent && isCommand(data, commands)) commands[data.command](placeIn(data));
  });
}

/** @param {any} data @param {Record<string, Command>} commands */
const isCommand = (data, commands) =>
  data?.to === 'slope-and-step' && data.version === VERSION && Object.hasOwn(commands, data.command);

/** Only whole numbers from 0 and short words are passed on. @param {Record<string, unknown>} data */
function placeIn(data) {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => isCount(value) || isWord(value)));
}

const isCount = (/** @type {any} */ value) => Number.isSafeInteger(value) && value >= 0;

const isWord = (/** @type {any} */ value) => typeof value === 'string' && /^[a-z]{1,20}$/.test(value);

/** Slide clickers send these keys: they belong to the slides around the figure. */
const PAGES = { PageDown: 'next', PageUp: 'prev' };

function passPagesOn() {
  addEventListener('keydown', (event) => {
    if (!Object.hasOwn(PAGES, event.key) || event.defaultPrevented) return;
    parent.postMessage({ from: 'slope-and-step', version: VERSION, event: 'key', key: event.key }, '*');
    // What reveal.js listens to.
    parent.postMessage(JSON.stringify({ method: PAGES[/** @type {keyof typeof PAGES} */ (event.key)] }), '*');
  });
}
