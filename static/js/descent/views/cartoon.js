// @ts-check
/** The cartoon of an update: arrows, boxes that stretch each axis, and what comes out, with numbers. */

import { element, watch } from '../../shared/dom.js';
import { drawArrow, drawBox } from '../pictures/arrow_drawings.js';
import { scalesOf } from '../pictures/surface_picture.js';
import { sceneOf } from '../scene.js';
import { cartoonNote, cartoonTitle, NO_SLOPE, sumName } from '../words/figures.js';
import { pair } from '../words/racers.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {{name: string, formula: string, arrow: number[], box: number[], gives: number[]}} Part
 * @typedef {{arrow: number, gives: number, box: number}} Longest what fills a square
 */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function cartoonView({ part }) {
  const [title, formula, parts, note] = ['cartoon-title', 'rule-formula', 'parts', 'cartoon-note'].map(part);

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const { race, chosen, positions, names, rules } = scene;
    const racer = race.racers[chosen];
    const index = Math.min(positions[chosen].index, racer.updates.length - 1);
    title.textContent = cartoonTitle(names[chosen], index);
    formula.textContent = rules[chosen].formula;
    parts.style.setProperty('--parts', String(mostParts(race)));
    const hasSlope = racer.values[index] != null;
    if (racer.parts) {
      parts.replaceChildren(...(hasSlope ? rows(partsAt(racer.parts, index), racer.updates[index]) : []));
    }
    note.textContent = hasSlope ? cartoonNote(scene, scalesOf(racer, index)) : NO_SLOPE;
  }

  return { update: watch(momentOf, write) };
}

/** Room for whichever racer is looked at. @param {import('../types.js').Race} race */
const mostParts = ({ racers }) => Math.max(1, ...racers.map(({ parts }) => parts?.length ?? 1));

/** @param {State} state */
function momentOf(state) {
  const scene = sceneOf(state);
  return [state.race, state.ground, scene?.chosen, scene?.positions[scene.chosen].index];
}

/** @param {import('../types.js').UpdatePart[]} parts @param {number} index @returns {Part[]} */
function partsAt(parts, index) {
  return parts.map(({ name, formula, arrows, boxes }) => {
    const [arrow, box] = [arrows[index], boxes[index]];
    const gives = arrow.map((number, axis) => number * box[box.length === 1 ? 0 : axis]);
    return { name, formula, arrow, box, gives };
  });
}

/** One row for each part, and the sum of them. @param {Part[]} parts @param {number[]} update */
function rows(parts, update) {
  const longest = {
    arrow: most(parts.map(({ arrow }) => arrow)),
    gives: most([...parts.map(({ gives }) => gives), update]),
    box: Math.max(...parts.flatMap(({ box }) => box.map(Math.abs)), TINY),
  };
  const name = element('strong', {}, sumName(parts.length));
  const sum = element(
    'div',
    { className: 'part sum' },
    element('p', { className: 'what' }, name, element('span', {}, 'Δθ')),
    sign('='),
    cell('step', drawArrow(update, longest.gives), pair(update)),
  );
  return [...parts.map((one) => row(one, longest)), sum];
}

/** So that nothing is divided by zero. */
const TINY = 1e-300;

/** @param {number[][]} vectors */
const most = (vectors) => Math.max(...vectors.map((vector) => Math.hypot(...vector)).filter(Number.isFinite), TINY);

/** @param {Part} part @param {Longest} longest */
function row({ name, formula, arrow, box, gives }, longest) {
  return element(
    'div',
    { className: 'part' },
    element('p', { className: 'what' }, element('strong', {}, name), element('span', {}, formula)),
    cell('slope', drawArrow(arrow, longest.arrow), pair(arrow)),
    sign('×'),
    cell('box', drawBox(box, longest.box), pair(box)),
    sign('='),
    cell('step', drawArrow(gives, longest.gives), pair(gives)),
  );
}

/** @param {string} text */
const sign = (text) => element('p', { className: 'sign' }, text);

/** @param {string} tone @param {Element} drawing @param {string} text */
const cell = (tone, drawing, text) =>
  element('figure', { className: `cell ${tone}` }, drawing, element('figcaption', {}, text));
