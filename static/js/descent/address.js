// @ts-check
/** The address and the lab: everything that is chosen can be bookmarked, and what is wrong in it is said. */

import { startIn, startText } from '../shared/address/formula.js';
import { completed } from '../shared/choice.js';
import { knownAs, OWN, settingsOf, textOf } from './grounds.js';
import { firstOrder } from './rules.js';
import { startOf } from './requests.js';
import { MOST_RACERS } from './state.js';

const FIRST = 'rosenbrock';
const UNITS = ['operations', 'evaluations', 'steps'];

/** What races where an address names nobody. */
const RACERS = 'gradient_descent,learning_rate:0.001;momentum,learning_rate:0.001;adam,learning_rate:0.3;newton';

/** How many steps a race may have here. */
export const LENGTHS = [10, 20, 50, 100, 200, 500];
const LENGTH = 200;

/** @typedef {{surfaces: any[], curves: any[]}} Surfaces */

/**
 * The lab that an address asks for. A wrong value is replaced and said in a note.
 * @param {string} search
 * @param {any} catalog
 * @param {Surfaces} surfaces
 * @returns {{lab: import('./state.js').Lab, draft: object|null, notes: string[]}} draft: a formula yet to be read
 */
export function labIn(search, catalog, surfaces) {
  const reader = readerOf(search);
  const place = placeIn(reader, surfaces);
  const source = sourceIn(reader, catalog);
  const lab = {
    ...place.chosen,
    source,
    blackBox: boxIn(reader, source, surfaces),
    noise: reader.number('noise', 0, 0, 1e6),
    racers: racersIn(reader, catalog),
    steps: reader.oneOf('steps', LENGTHS.map(String), String(LENGTH), Number),
    seed: reader.number('seed', 0, 0, 2 ** 32 - 1),
    unit: reader.oneOf('unit', UNITS, UNITS[0]),
  };
  return { lab: boxed(lab, catalog), draft: place.draft, notes: reader.notes };
}

/** Nobody can bend a black box: rules that need second derivatives make way. */
const boxed = (lab, catalog) => (lab.blackBox ? { ...lab, racers: lab.racers.map((racer) => firstOrder(racer, catalog)) } : lab);

/** The address of a lab. @param {any} lab @param {Surfaces} surfaces @param {string} search of which the theme is kept */
export function addressOf(lab, surfaces, search) {
  const { ground, source, racers } = lab;
  const { name, ...settings } = source;
  const theme = new URLSearchParams(search).get('theme');
  const said = {
    ...(ground.name === OWN ? { text: ground.text } : { surface: ground.name, ...ground.settings }),
    start: startText(startOf(ground.variables, lab.start)),
    racers: racers.map(racerText).join(';'),
    source: racerText({ name, ...settings }),
    ...(lab.blackBox && { box: 1 }),
    ...(lab.noise && { noise: lab.noise }),
    steps: lab.steps,
    ...(lab.seed && { seed: lab.seed }),
    unit: lab.unit,
    ...(theme && { theme }),
  };
  // Commas, colons and semicolons are allowed there, and far easier to read.
  return `?${new URLSearchParams(said)}`.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
}

/** "adam,learning_rate:0.1,beta1:0.9" */
function racerText({ name, ...settings }) {
  return [name, ...Object.entries(settings).map((pair) => pair.join(':'))].join(',');
}

function placeIn(reader, surfaces) {
  const name = reader.oneOf('surface', [...surfaces.surfaces, ...surfaces.curves].map((one) => one.name), FIRST);
  const known = knownAs(surfaces, name);
  const given = known.settings.map((one) => [one.name, reader.number(one.name, one.default, one.minimum, one.maximum)]);
  const chosen = enter(known, Object.fromEntries(given));
  const start = startIn(reader.text('start') ?? '');
  const text = reader.text('text');
  if (text != null) return { chosen, draft: { text, start } };
  const moved = chosen.ground.variables.map((variable, i) => start[variable] ?? chosen.start[i]);
  return { chosen: { ...chosen, start: moved }, draft: null };
}

/**
 * A known surface with its own start.
 * @param {import('./grounds.js').Known} known @param {Record<string, number>} [given]
 */
export function enter(known, given) {
  const settings = settingsOf(known, given);
  const variables = known.start.length === 1 ? ['w'] : ['x', 'y'];
  const ground = { name: known.name, text: textOf(known, settings), variables, settings };
  return { ground, start: known.start, home: known.start };
}

function sourceIn(reader, catalog) {
  return kindIn(reader, 'source', reader.text('source') ?? 'backpropagation', catalog.sources) ??
    completed({ name: 'backpropagation' }, catalog.sources);
}

/** A black box only has values to offer. */
function boxIn(reader, source, surfaces) {
  if (reader.text('box') !== '1') return false;
  const fits = surfaces.black_box_sources.includes(source.name);
  if (!fits) reader.notes.push(`The address asks for a black box, but ${source.name} needs the formula.`);
  return fits;
}

function racersIn(reader, catalog) {
  const texts = (reader.text('racers') ?? RACERS).split(';').slice(0, MOST_RACERS);
  const found = texts.map((text) => kindIn(reader, 'racers', text, catalog.optimizers)).filter((one) => one);
  return found.length ? found : [completed({ name: 'gradient_descent' }, catalog.optimizers)];
}

/** The choice that such a text stands for; null, and a note, where there is no such name. */
function kindIn(reader, key, text, kinds) {
  const [name, ...pairs] = text.split(',');
  const kind = kinds.find((one) => one.name === name);
  if (!kind) {
    reader.notes.push(`The address asks for ${key}=${name}, which does not exist here.`);
    return null;
  }
  const given = Object.fromEntries(pairs.map((pair) => pair.split(':')));
  const settings = kind.settings.map((one) => [one.name, reader.setting(one, given[one.name])]);
  return { name, ...Object.fromEntries(settings) };
}

/** Reads one address and collects what is wrong with it. */
function readerOf(search) {
  const asked = new URLSearchParams(search);
  const notes = [];
  const note = (key, text, used) => {
    notes.push(`The address asks for ${key}=${text}; ${used} is used instead.`);
    return used;
  };
  const number = (key, text, usual, low, high) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return value >= low && value <= high ? value : note(key, text, Number.isNaN(value) ? usual : Math.min(high, Math.max(low, value)));
  };
  return {
    notes,
    text: (key) => asked.get(key),
    oneOf(key, allowed, usual, convert = (text) => text) {
      const text = asked.get(key) ?? usual;
      return convert(allowed.includes(text) ? text : note(key, text, usual));
    },
    number: (key, usual, low, high) => (asked.has(key) ? number(key, asked.get(key), usual, low, high) : usual),
    setting: (one, text) => (text == null ? one.default : number(one.name, text, one.default, one.minimum, one.maximum)),
  };
}
