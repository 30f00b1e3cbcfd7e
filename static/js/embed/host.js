// @ts-check
/** The messages between a figure and the page around it, as app/web/embed/messages.py lists them. */

import { commandIn, VERSION } from './commands.js';
import { hearEnd } from './end.js';
import { tellHeight } from './height.js';
import { passPageKeysOn } from './page_keys.js';
import { settingsOf } from './settings.js';
import { speakSplice } from './splice.js';

/**
 * @typedef {import('./kind.js').Figure} Figure
 * @typedef {import('./kind.js').Kind} Kind
 * @typedef {import('./settings.js').Answer} Answer
 */

/**
 * @param {Figure} figure
 * @param {Kind} kind
 * @param {object} options
 * @param {HTMLElement} options.main
 * @param {import('./kind.js').Values} options.values
 * @param {{commands: import('./commands.js').Forms, frame: string[], fixed: string[]}} options.protocol
 * @param {(answer: Answer) => void} options.onSet the figure was set to something else
 */
export function talkToHost(figure, kind, { main, values, protocol, onSet }) {
  if (parent === window) return;
  tellHeight(main, (height) => say('resize', { height }));
  passPageKeysOn((key) => say('key', { key }));
  figure.on('trouble', ({ message }) => say('trouble', { message }));

  let splice = /** @type {import('./splice.js').Splice|null} */ (null);
  const settings = settingsOf(figure, kind, {
    values,
    frame: protocol.frame,
    fixed: protocol.fixed,
    onSet(answer) {
      onSet(answer);
      beginAfresh();
      say('changed', { values: answer.values, notes: answer.notes });
    },
    onLeave(next, notes) {
      splice?.save(next);
      for (const message of notes) say('trouble', { message });
    },
  });
  const set = (/** @type {import('./settings.js').Changes} */ changes) =>
    settings.set(changes).catch(({ message }) => say('trouble', { message }));
  const happened = (/** @type {string} */ event, /** @type {object} */ detail) => {
    say(event, detail);
    splice?.happened(event, detail);
  };

  figure.on('ready', (detail) => {
    say('ready', kind.placeOf(detail));
    splice ??= speakSplice({ stateNow: settings.shown, restore: set });
  });
  figure.on('change', () => splice?.changed());
  figure.on('step', (detail) => {
    happened('step', kind.placeOf(detail));
    splice?.changed();
  });
  figure.on('answer', ({ question, given, right, points }) => happened('answer', { question, given, right, points }));
  const beginAfresh = hearEnd(figure, kind, settings.now, (score) => {
    happened('complete', { score });
    splice?.scored(score);
  });

  hearCommands(protocol.commands, {
    goto: (place) => figure.goTo(kind.asked(place)),
    play: figure.play,
    pause: figure.pause,
    set: ({ values: changes = {} }) => set(changes),
  });
}

/** @param {string} event @param {object} detail */
function say(event, detail) {
  parent.postMessage({ from: 'slope-and-step', version: VERSION, event, ...detail }, '*');
}

/**
 * @param {import('./commands.js').Forms} forms
 * @param {Record<string, (parts: Record<string, any>) => void>} actions
 */
function hearCommands(forms, actions) {
  addEventListener('message', ({ source, data }) => {
    const told = source === parent ? commandIn(data, forms) : null;
    if (told) actions[told.command](told.parts);
  });
}
