// @ts-check
/** What an address says of a race: everything that is chosen; what is wrong in it is said. */

import { startIn, startText } from '../shared/address/formula.js';
import { readAddress } from '../shared/address/reader.js';
import { writeAddress } from '../shared/address/writer.js';
import { completed, entryOf } from '../shared/choice.js';
import { SEEDS } from '../shared/seeds.js';
import { NAMED } from '../shared/words.js';
import { allOf, knownAs, OWN } from './grounds.js';
import { enter, MOST_RACERS, possible, RACERS, startOf } from './setup.js';
import { formulaNeeded, ruleNeedsFormula, tooMany } from './words/choices.js';

/**
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Draft} Draft
 * @typedef {import('./types.js').Catalog} Catalog
 * @typedef {import('./types.js').Surfaces} Surfaces
 * @typedef {import('./types.js').Entry} Entry
 * @typedef {import('./types.js').Choice} Choice
 * @typedef {ReturnType<typeof readAddress>} Reader
 * @typedef {Pick<import('./types.js').State, 'time'|'chosen'>} Moment where it stands, and the racer that is looked at
 */

const FIRST = 'rosenbrock';
const BOXES = ['0', '1'].map((name) => ({ name }));
const UNITS = ['operations', 'evaluations', 'steps'].map((name) => ({ name }));

/** What an address opens that asks for nothing: the first of OFFERED_RACES in app/web/descent/offered_races.py. */
const OPENING = '?surface=bowl&condition=4&racers=gradient_descent,learning_rate:0.15&steps=50';

/** What an address may say without asking for a race. */
const ASIDE = ['theme', 'time', 'racer'];

const SOURCE = 'backpropagation';
const RULE = 'gradient_descent';

/** How many steps a race may have here. */
export const LENGTHS = [10, 20, 50, 100, 200, 500];
const LENGTH = 200;

const NOISES = { minimum: 0, maximum: 1e6 };

/**
 * The race that an address asks for. A wrong value is replaced and said in a note.
 * @param {string} search
 * @param {Catalog} catalog
 * @param {Surfaces} surfaces
 * @returns {{setup: Setup, draft: Draft|null, notes: string[]} & Moment} draft: a formula yet to be read
 */
export function setupIn(search, catalog, surfaces) {
  const reader = readAddress(asksForNothing(search) ? `${OPENING}&${search.slice(1)}` : search);
  const { entered, draft } = groundIn(reader, surfaces);
  const source = sourceIn(reader, catalog);
  const setup = {
    ...entered,
    source,
    blackBox: boxIn(reader, source, catalog, surfaces),
    noise: reader.number('noise', 0, NOISES),
    racers: racersIn(reader, catalog),
    steps: reader.oneOf('steps', LENGTHS, LENGTH),
    seed: reader.number('seed', 0, SEEDS),
    unit: /** @type {import('./types.js').Unit} */ (reader.name('unit', UNITS, UNITS[0].name)),
  };
  const time = reader.number('time', 0, { minimum: 0, maximum: setup.steps, integer: true });
  const basins = reader.says('basins');
  if (basins != null && !basinsIn(basins, setup.racers.length)) reader.leftOut('basins', basins);
  const chosen = reader.number('racer', 0, { minimum: 0, maximum: setup.racers.length - 1, integer: true });
  const raced = possible(setup, catalog);
  if (reader.says('racers') != null) reader.notes.push(...madeWay(setup, raced, catalog));
  return {
    setup: raced,
    draft: draft && { ...draft, time },
    notes: reader.notes,
    time,
    chosen,
  };
}

/** What the lists of templates/descent/basins.html offer. */
const STARTS_A_ROW = [31, 61, 101];
const STEPS_OF_BASINS = [20, 50, 100, 200, 500, 1000];

/**
 * "1,61,200": the racer from 1, the starts a row, the steps. Null where there is no such thing.
 * @param {string} text @param {number} [racers] how many there are
 */
export function basinsIn(text, racers = MOST_RACERS) {
  const [racer, resolution, steps, ...more] = text.split(',').map(Number);
  const isOffered = STARTS_A_ROW.includes(resolution) && STEPS_OF_BASINS.includes(steps) && !more.length;
  const isRacer = Number.isInteger(racer) && racer >= 1 && racer <= racers;
  return isOffered && isRacer ? { racer: racer - 1, resolution, steps } : null;
}

/** @param {string} search */
const asksForNothing = (search) => [...new URLSearchParams(search).keys()].every((key) => ASIDE.includes(key));

/**
 * The address of a race.
 * @param {Setup} setup @param {string} search of which the theme is kept
 * @param {Partial<Moment>} [moment] where it stands, if that shall be said
 */
export function addressOf(setup, search, { time, chosen } = {}) {
  const { ground, start, source, racers, blackBox, noise, steps, seed, unit } = setup;
  return writeAddress({
    ...(ground.name === OWN ? { text: ground.text } : { surface: ground.name, ...ground.settings }),
    start: startText(startOf(ground.variables, start)),
    racers: racers.map(choiceText).join(';'),
    source: choiceText(source),
    ...(blackBox && { box: 1 }),
    ...(noise && { noise }),
    steps,
    ...(seed && { seed }),
    unit,
    ...(time && { time }),
    ...(chosen && { racer: chosen }),
  }, search);
}

/** "adam,learning_rate:0.1,beta1:0.9" @param {Choice} choice */
export function choiceText({ name, ...settings }) {
  return [name, ...Object.entries(settings).map((pair) => pair.join(':'))].join(',');
}

/** @param {Reader} reader @param {Surfaces} surfaces */
function groundIn(reader, surfaces) {
  const text = reader.says('text');
  if (text != null) reader.overruled('text', 'surface');
  const name = text == null ? reader.name('surface', allOf(surfaces), FIRST) : FIRST;
  const known = /** @type {import('./types.js').Known} */ (knownAs(surfaces, name));
  const given = known.settings.map((one) => [one.name, reader.number(one.name, one.default, one)]);
  const entered = enter(known, Object.fromEntries(given));
  const start = startIn(reader);
  if (text != null) return { entered, draft: { text, start } };
  const moved = entered.ground.variables.map((variable, i) => start[variable] ?? entered.start[i]);
  return { entered: { ...entered, start: moved }, draft: null };
}

/**
 * A black box only has values to offer.
 * @param {Reader} reader @param {Choice} source @param {Catalog} catalog @param {Surfaces} surfaces
 */
function boxIn(reader, source, { sources }, surfaces) {
  if (reader.name('box', BOXES, BOXES[0].name) !== '1') return false;
  const fits = surfaces.black_box_sources.includes(source.name);
  if (!fits) reader.notes.push(formulaNeeded(entryOf(source, sources).title));
  return fits;
}

/** @param {Reader} reader @param {Catalog} catalog */
function racersIn(reader, { optimizers }) {
  const texts = (reader.says('racers') ?? RACERS).split(';');
  if (texts.length > MOST_RACERS) reader.notes.push(tooMany(texts.length, MOST_RACERS));
  const asked = texts.slice(0, MOST_RACERS);
  const found = asked.flatMap((text) => choiceIn(reader, 'racers', text, optimizers) ?? []);
  const instead = completed({ name: RULE }, optimizers);
  const used = found.length ? '' : entryOf(instead, optimizers).title;
  reader.noSuch('racers=', asked.map(nameOf), { kind: NAMED.rule, kinds: optimizers, used });
  return found.length ? found : [instead];
}

/** Where slopes come from. @param {Reader} reader @param {Catalog} catalog */
function sourceIn(reader, { sources }) {
  const text = reader.says('source') ?? SOURCE;
  const found = choiceIn(reader, 'source', text, sources);
  const instead = completed({ name: SOURCE }, sources);
  const used = entryOf(instead, sources).title;
  reader.noSuch('source=', [nameOf(text)], { kind: NAMED.source, kinds: sources, used });
  return found ?? instead;
}

/**
 * Rules that a black box lets nobody ask for.
 * @param {Setup} asked @param {Setup} raced @param {Catalog} catalog @returns {string[]} what is said
 */
const madeWay = (asked, raced, { optimizers }) =>
  asked.racers.flatMap((one, i) => {
    const [rule, used] = [one, raced.racers[i]].map((choice) => entryOf(choice, optimizers).title);
    return rule === used ? [] : [ruleNeedsFormula(rule, used)];
  });

/** @param {string} text such as "adam,learning_rate:0.1" */
const nameOf = (text) => text.split(',')[0];

/**
 * The choice that such a text stands for; null where there is no such name.
 * @param {Reader} reader @param {string} key @param {string} text @param {Entry[]} entries
 * @returns {Choice|null}
 */
function choiceIn(reader, key, text, entries) {
  const [name, ...pairs] = text.split(',');
  const entry = entries.find((one) => one.name === name);
  return entry ? reader.choice(`${key}=${name},`, entry, pairs) : null;
}
