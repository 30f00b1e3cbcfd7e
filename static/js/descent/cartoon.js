// @ts-check
/** The cartoon of an update: arrows, boxes that stretch each axis, and what comes out of them, with numbers. */

import { byId, element, watch } from '../shared/dom.js';
import { short } from '../shared/numbers.js';
import { ROLLING } from './marks.js';
import { sceneOf } from './scene.js';
import { scalesOf } from './surface_picture.js';
import { pair, rateWords } from './words.js';

const SIZE = 60;
const HALF = SIZE / 2;
const REACH = 50;

export function cartoonView() {
  const [title, formula, parts, note] = ['cartoon-title', 'formula-of-rule', 'parts', 'cartoon-note'].map(byId);

  function write(state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const { race, chosen, places, names, lab } = scene;
    const racer = race.racers[chosen];
    const rule = state.catalog.optimizers.find((one) => one.name === lab.racers[chosen].name);
    const index = Math.min(places[chosen].index, racer.updates.length - 1);
    title.textContent = `${names[chosen]}: step ${index + 1}, taken apart`;
    formula.textContent = rule.formula;
    if (racer.parts) parts.replaceChildren(...rows(racer, index));
    note.textContent = noteOn(scene, index);
  }

  return { update: watch((state) => key(state), write) };
}

/** What is worth knowing of this rule, or of this surface. */
function noteOn(scene, index) {
  const { race, chosen, lab } = scene;
  const racer = race.racers[chosen];
  const box = scalesOf(racer, index);
  if (ROLLING.includes(lab.racers[chosen].name)) return rateWords(scene, chosen) || 'On the surface it is a ball that rolls; the dotted arrow is its velocity.';
  return box ? ellipseWords(box, lab.ground.variables) : rateWords(scene, chosen);
}

function ellipseWords([a, b], [x, y]) {
  const alike = Math.max(a, b) / Math.min(a, b) < 1.05;
  if (alike) return 'It scales each axis by itself, and just now both alike: the dotted ellipse on the surface is round.';
  const [wide, narrow, times] = a >= b ? [x, y, a / b] : [y, x, b / a];
  return `It scales each axis by itself: ${wide} ${short(times, 2)} times as much as ${narrow}. The dotted ellipse on the surface has these proportions.`;
}

function key(state) {
  const scene = sceneOf(state);
  return [state.race, state.ground, scene?.chosen, scene?.places[scene.chosen].index];
}

/** One row for each part, and the sum of them. */
function rows({ parts, updates }, index) {
  const made = parts.map(({ name, formula, arrows, boxes }) => {
    const [arrow, box] = [arrows[index], boxes[index]];
    return { name, formula, arrow, box, gives: arrow.map((number, axis) => number * box[box.length === 1 ? 0 : axis]) };
  });
  const longest = {
    arrow: most(made.map(({ arrow }) => arrow)),
    gives: most([...made.map(({ gives }) => gives), updates[index]]),
    box: Math.max(...made.flatMap(({ box }) => box.map(Math.abs)), 1e-300),
  };
  const sum = element('div', { className: 'part sum' },
    element('p', { className: 'what' }, element('strong', {}, made.length > 1 ? 'together' : 'the step'), element('span', {}, 'Δθ')),
    element('p', { className: 'sign' }, '='), cell('step', drawArrow(updates[index], longest.gives), pair(updates[index])));
  return [...made.map((part) => row(part, longest)), sum];
}

const most = (vectors) => Math.max(...vectors.map((vector) => Math.hypot(...vector)).filter(Number.isFinite), 1e-300);

function row({ name, formula, arrow, box, gives }, longest) {
  return element('div', { className: 'part' },
    element('p', { className: 'what' }, element('strong', {}, name), element('span', {}, formula)),
    cell('slope', drawArrow(arrow, longest.arrow), pair(arrow)), element('p', { className: 'sign' }, '×'),
    cell('box', drawBox(box, longest.box), pair(box)), element('p', { className: 'sign' }, '='),
    cell('step', drawArrow(gives, longest.gives), pair(gives)));
}

const cell = (tone, drawing, text) => element('figure', { className: `cell ${tone}` }, drawing, element('figcaption', {}, text));

/** An arrow in a square; one number is an arrow along the axis. */
function drawArrow([x, y = 0], longest) {
  const [dx, dy] = [(x / longest) * REACH, (-y / longest) * REACH];
  const size = Math.hypot(dx, dy);
  if (!Number.isFinite(size) || size < 0.6) return drawing(['circle', { cx: HALF, cy: HALF, r: 2.5, class: 'head' }]);
  const [ux, uy] = [dx / size, dy / size];
  const head = Math.min(8, size * 0.6);
  const [tx, ty] = [HALF + dx / 2, HALF + dy / 2];
  const [bx, by] = [tx - ux * head, ty - uy * head];
  const side = head * 0.5;
  return drawing(
    ['path', { d: `M${HALF - dx / 2},${HALF - dy / 2}L${bx},${by}`, class: 'shaft' }],
    ['path', { d: `M${bx - uy * side},${by + ux * side}L${tx},${ty}L${bx + uy * side},${by - ux * side}Z`, class: 'head' }],
  );
}

/** As wide and as high as the factors of both axes; a box of one factor stretches all axes alike. */
function drawBox(box, largest) {
  const [width, height] = [box[0], box[box.length === 1 ? 0 : 1]].map((factor) => Math.max(2, (Math.abs(factor) / largest) * REACH));
  return drawing(['rect', { x: HALF - width / 2, y: HALF - height / 2, width, height, class: 'stretch' }]);
}

/** @param {...[string, Record<string, any>]} shapes */
function drawing(...shapes) {
  const made = (tag, attributes) => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    return shape;
  };
  const box = made('svg', { viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' });
  box.append(...shapes.map(([tag, attributes]) => made(tag, attributes)));
  return box;
}
