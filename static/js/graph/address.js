// @ts-check
/** The address and the graph lab: the formula, its values, and what is looked at can be bookmarked. */

import { startIn, startText } from '../shared/address/formula.js';

/** @typedef {import('./types.js').Start} Start */

/**
 * What an address asks for. A wrong value is replaced and said in a note; the formula itself is checked later.
 * @param {string} search
 * @param {{text: string, start: Start}} first where the address names no formula
 * @param {{name: string, text: string, start: Start}[]} offers
 */
export function askedIn(search, first, offers) {
  const asked = new URLSearchParams(search);
  const notes = [];
  const formula = formulaIn(asked, first, offers, notes);
  const whole = (/** @type {string} */ key) => wholeIn(asked, key, notes);
  const mode = modeIn(asked, notes);
  const [node, cached] = (asked.get('cached') ?? '').split(':').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return {
    notes,
    asked: {
      ...formula,
      mode,
      output: whole('output') || 0,
      variable: asked.get('variable'),
      step: whole('step') ?? 0,
      chosen: whole('node') ?? 0,
      nudge: numberIn(asked, 'nudge', 0.1, notes),
      cached: Number.isInteger(node) && Number.isFinite(cached) ? { node, value: cached } : null,
    },
  };
}

/** The address of what is shown; it says only what is not so anyway. @param {any} state @param {string} search of which the theme is kept */
export function addressOf(state, search) {
  const theme = new URLSearchParams(search).get('theme');
  const said = {
    text: state.text,
    start: startText(state.start),
    ...(state.mode !== 'reverse' && { mode: state.mode }),
    ...(state.output && { output: state.output }),
    ...(state.mode === 'forward' && state.variable && { variable: state.variable }),
    ...(state.step && { step: state.step }),
    ...(state.chosen !== 0 && { node: state.chosen }),
    ...(state.nudge !== 0.1 && { nudge: state.nudge }),
    ...(state.cached && { cached: `${state.cached.node}:${state.cached.value}` }),
    ...(theme && { theme }),
  };
  // Commas and colons are allowed there, and far easier to read.
  return `?${new URLSearchParams(said)}`.replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function formulaIn(asked, first, offers, notes) {
  const start = startIn(asked.get('start') ?? '');
  if (asked.has('text')) return { draft: asked.get('text'), start };
  const name = asked.get('formula') ?? asked.get('preset');
  const offer = offers.find((one) => one.name === name) ?? first;
  if (name != null && offer.name !== name) notes.push(`The address asks for the formula ${name}, which does not exist here.`);
  return { draft: offer.text, start: { ...offer.start, ...start } };
}

function modeIn(asked, notes) {
  const mode = asked.get('mode') ?? 'reverse';
  if (mode === 'reverse' || mode === 'forward') return mode;
  notes.push(`The address asks for mode=${mode}; there are reverse and forward. Reverse is used.`);
  return 'reverse';
}

function wholeIn(asked, key, notes) {
  if (!asked.has(key)) return null;
  const value = Number(asked.get(key));
  if (Number.isInteger(value) && value >= 0 && asked.get(key).trim() !== '') return value;
  notes.push(`The address asks for ${key}=${asked.get(key)}, which is no whole number from 0; it is left out.`);
  return null;
}

function numberIn(asked, key, usual, notes) {
  if (!asked.has(key)) return usual;
  const text = asked.get(key);
  const value = text.trim() === '' ? NaN : Number(text);
  if (Math.abs(value) <= 1e6) return value;
  notes.push(`The address asks for ${key}=${text}; numbers from −1000000 to 1000000 are possible, so ${usual} is used.`);
  return usual;
}
