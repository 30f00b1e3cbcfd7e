// @ts-check
/** The page of sweeps: an experiment, the numbers that are varied, and what many runs of it show. */

import { appearanceNow, followAppearance } from '../../shared/appearance.js';
import { isAborted, post, postForLines } from '../../shared/api.js';
import { byId, fillList } from '../../shared/dom.js';
import { showOncePerFrame } from '../../shared/once_per_frame.js';
import { endOnPaper } from '../../shared/paper.js';
import { closePopovers } from '../../shared/views/popovers.js';
import { WRONG_VALUE } from '../../shared/words.js';
import { numberField } from '../../shared/views/number_field.js';
import { notesBox } from '../../shared/views/notes_box.js';
import { shareButton } from '../../shared/views/share_button.js';
import { themeView } from '../../shared/views/theme.js';
import { addressWith } from '../address.js';
import { addressOf, cellText, MOST_ON_AN_AXIS, MOST_STEPS, setupIn } from './address.js';
import { axisFields } from './axis_fields.js';
import { experimentOf } from './experiment.js';
import { rangeView } from './range_view.js';
import { createStore } from './state.js';
import { sweepView } from './sweep_view.js';
import { usualAxis } from './usual_axis.js';
import { unreadable } from './words.js';
import { RATE_LIMITS } from './wrong_axis.js';

/** @typedef {import('./types.js').SweptNumber} SweptNumber */
/** @typedef {import('./types.js').Setup} Setup */

const page = byId('sweeps');
const presets = JSON.parse(page.dataset.presets);
const { setup: opened, notes: noted } = setupIn(location.search + location.hash, presets, page.dataset.first);
const store = createStore(opened.cell);
let setup = opened;
let { cell: askedCell } = opened;
let notes = noted;
const box = notesBox({
  onClosed: () => {
    notes = [];
  },
});
/** @type {Record<string, any>} */
let fields = {};
/** @type {SweptNumber[]} */
let numbers = [];

const axes = {
  rates: axisFields('rates', MOST_ON_AN_AXIS),
  values: axisFields('values', MOST_ON_AN_AXIS),
  range: axisFields('range', MOST_STEPS),
};
const steps = numberField(byId('steps'), { limits: { minimum: 1, maximum: MOST_STEPS, integer: true } });
const list = byId('number');

/** @type {AbortController|null} */
let sweeping = null;

async function sweep() {
  const number = numbers.find(({ name }) => name === list.value);
  if (!number) return;
  const [rates, values, many] = [axes.rates.read(RATE_LIMITS), axes.values.read(number), steps.read()];
  if (!rates || !values || many == null) return;
  sweeping?.abort();
  const mine = sweeping = new AbortController();
  setup = { ...setup, number: list.value, rates, values, steps: many };
  keepAddress();
  store.dispatch({ type: 'asked' });
  const body = { experiment: fields, rates, against: { number: list.value, ...values }, steps: many };
  const asked = fields;
  const take = (/** @type {any} */ line) => {
    if (sweeping !== mine) return;
    store.dispatch({ type: 'line', line, fields: asked });
    if (line.kind === 'start') checkCell();
  };
  try {
    await postForLines('/api/sweep', body, mine.signal, take);
  } catch (error) {
    if (sweeping === mine) giveUp(error, 'failed');
  }
}

function cancel() {
  sweeping?.abort();
  sweeping = null;
  store.dispatch({ type: 'cancelled' });
}

async function testRange() {
  const range = axes.range.read(RATE_LIMITS);
  if (!range) return;
  setup = { ...setup, range };
  keepAddress();
  store.dispatch({ type: 'testing' });
  try {
    store.dispatch({ type: 'tested', range: await post('/api/range-test', { experiment: fields, rates: range }) });
  } catch (error) {
    giveUp(error, 'testFailed');
  }
}

/** What has been aborted is nobody's trouble. A mistake in the program is not hidden. @param {any} error @param {string} type */
function giveUp(error, type) {
  if (isAborted(error)) return;
  if (!error.kind) throw error;
  store.dispatch({ type, trouble: error.message });
}

/** Whether there is such a cell as the address asks for, is known when its sweep begins. */
function checkCell() {
  const [asked, used] = [askedCell, store.state.cell].map((cell) => cell && cellText(cell));
  askedCell = null;
  if (asked && used && asked !== used) replaced('cell', asked, used);
}

const titleOf = (/** @type {string} */ preset) =>
  presets.find((/** @type {{name: string}} */ { name }) => name === preset).title;

/** Says that the address asks for what is not there. @param {string} key @param {string} text @param {string} used */
function replaced(key, text, used) {
  note([...notes, WRONG_VALUE.replaced(key, text, used)]);
}

function note(/** @type {string[]} */ texts) {
  notes = texts;
  box.say(texts);
}

function keepAddress() {
  history.replaceState(null, '', addressOf({ ...setup, cell: store.state.cell }, location.search));
}

/** @param {string|null} asked the number that an address names */
function chooseNumber(asked) {
  const usual = ['optimizer.momentum', 'width'].find((name) => numbers.some((one) => one.name === name));
  const known = numbers.find((one) => one.name === asked) ?? numbers.find((one) => one.name === usual) ?? numbers[0];
  if (asked != null && known.name !== asked) replaced('number', asked, known.title);
  list.value = known.name;
  byId('about-number').textContent = known.summary;
  return known;
}

async function open(/** @type {Setup} */ asked) {
  setup = asked;
  const { fields: found, steps: planned } = await experimentOf(asked);
  const told = await post('/api/sweep/numbers', { experiment: found });
  [fields, numbers] = [found, told.numbers];
  fillList(list, numbers, '');
  const number = chooseNumber(asked.number);
  axes.rates.show(asked.rates);
  axes.values.show(asked.values ?? usualAxis(number));
  axes.range.show(asked.range);
  steps.show(asked.steps ?? Math.min(planned, MOST_STEPS));
  byId('own').hidden = asked.e == null;
  byId('experiment').value = asked.preset ?? '';
  byId('to-lab').href = `/lab${await addressWith(/** @type {any} */ ({ ...fields, edits: [] }), null, {})}`;
  await Promise.all([sweep(), testRange()]);
}

byId('choices').addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  sweep();
});
byId('range-choices').addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  testRange();
});
byId('cancel').addEventListener('click', cancel);
list.addEventListener('change', () => axes.values.show(usualAxis(chooseNumber(list.value))));
byId('experiment').addEventListener('change', () => {
  const preset = byId('experiment').value;
  if (preset) open({ ...setup, preset, e: null, number: null, values: null, steps: null });
});

store.dispatch({ type: 'appearanceChanged', appearance: appearanceNow() });
showOncePerFrame(/** @type {any} */ (store), [
  sweepView({ store, palette: page.dataset.palette.split(' '), moved: keepAddress }),
  rangeView({ store }),
  /** @type {any} */ (themeView(byId('theme'))),
]);
followAppearance(store);
shareButton(byId('share'));
closePopovers(page);
endOnPaper();

note(notes);
try {
  await open(opened);
} catch (error) {
  if (opened.e == null) throw error;
  note([...notes, unreadable(titleOf(page.dataset.first))]);
  await open({ ...opened, preset: page.dataset.first, e: null, number: null, values: null });
}
