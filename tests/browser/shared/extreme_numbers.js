/** Feeds every format, scale, sentence and picture with one number in all places, and tells what goes wrong. */
import * as accents from '/static/js/iteration/pictures/network_beats.js';
import * as drawn from '/static/js/drawing/figure_numbers.js';
import * as figures from '/static/js/descent/words/figures.js';
import * as numbers from '/static/js/shared/numbers.js';
import * as racers from '/static/js/descent/words/racers.js';
import * as ticks from '/static/js/drawing/ticks.js';
import { caption, passing, plain } from '/static/js/iteration/words/caption.js';
import { layerSizes, median, rootMeanSquare } from '/static/js/lab/pictures/sizes.js';
import { comparedEnds } from '/static/js/lab/pictures/vanishing.js';
import { costsByName } from '/static/js/lab/words/counters.js';
import { createRamp, disc, picture } from '/static/js/drawing/painting.js';
import { createTrail } from '/static/js/drawing/trail.js';
import { descriptions } from '/static/js/iteration/words/descriptions.js';
import { drawArrow, drawBox } from '/static/js/descent/pictures/arrow_drawings.js';
import { extentOf, prepareLossCurve } from '/static/js/iteration/pictures/loss_ground.js';
import { lengths, momentAt } from '/static/js/graph/steps.js';
import { nudgeLabel, nudgeWords, passesText } from '/static/js/graph/words/panels.js';
import { describe as describeGraph, nodeLabel, productWords, sentence, valueEquation } from '/static/js/graph/words/walk.js';
import { picture as graphPicture, prepare as prepareGraph } from '/static/js/graph/pictures/graph_picture.js';
import { withDefinedSlopes } from '/static/js/graph/undefined.js';
import { fitPicture } from '/static/js/lab/pictures/fit_picture.js';
import { landscapePicture, place } from '/static/js/iteration/pictures/landscape_picture.js';
import { linePicture } from '/static/js/descent/pictures/line_picture.js';
import { lossPicture } from '/static/js/iteration/pictures/loss_picture.js';
import { namedParameter } from '/static/js/iteration/named.js';
import { networkPicture } from '/static/js/iteration/pictures/network_picture.js';
import { nodeFacts, parameterFacts } from '/static/js/iteration/facts.js';
import { parametersOf } from '/static/js/iteration/parameters.js';
import { predictionPicture } from '/static/js/lab/pictures/prediction_picture.js';
import { prepareFit } from '/static/js/lab/pictures/fit_ground.js';
import { prepareLandscape } from '/static/js/iteration/pictures/landscape_ground.js';
import { prepareLine } from '/static/js/descent/pictures/line_ground.js';
import { prepareNetwork } from '/static/js/iteration/pictures/network_ground.js';
import { preparePrediction } from '/static/js/lab/pictures/prediction_ground.js';
import { prepareRace } from '/static/js/descent/pictures/race_ground.js';
import { prepareSizes } from '/static/js/lab/pictures/sizes_ground.js';
import { prepareSurface } from '/static/js/descent/pictures/surface_ground.js';
import { racePicture } from '/static/js/descent/pictures/race_picture.js';
import { scaleKeeper } from '/static/js/iteration/pictures/scales.js';
import { scaleOver, levelOf } from '/static/js/iteration/pictures/sign_levels.js';
import { scalesOf, surfacePicture } from '/static/js/descent/pictures/surface_picture.js';
import { shadowSentence } from '/static/js/iteration/words/controls.js';
import { sizesPicture } from '/static/js/lab/pictures/sizes_picture.js';
import { sizesSay, describePictures } from '/static/js/lab/words/pictures.js';
import { slopeSays } from '/static/js/lab/words/chain_rule.js';
import { tracksOf } from '/static/js/descent/pictures/tracks.js';

export const EXTREMES = {
  'infinite': Infinity,
  'minus infinite': -Infinity,
  'not a number': NaN,
  'missing': null,
  'undefined': undefined,
  'huge': 1e308,
  'largest': Number.MAX_VALUE,
  'minus huge': -1e308,
  'tiny': 5e-324,
  'minus tiny': -5e-324,
  'minus zero': -0,
  'usual': 1.5,
};
const ALL = Object.values(EXTREMES);
const SIZE = [640, 480];

const ask = async (address, body) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};
const read = async (address) => (await fetch(address)).json();

async function materials() {
  const [network, lab, race, catalog, surfaces] = await Promise.all([
    '/api/figures?layers=2-2-1&theme=light&compact=false',
    '/api/lab/figures?depth=2&theme=light&compact=false',
    '/api/descent/figures?theme=light&compact=false',
    '/api/catalog',
    '/api/surfaces',
  ].map(read));
  const formula = { text: 'x*y + sin(x)', start: { x: 1, y: 2 }, output: 0 };
  const [drawing, walk] = await Promise.all([
    ask('/api/graph/figure', { text: formula.text, theme: 'light', compact: false }),
    ask('/api/graph', { ...formula, variable: null, cached: null }),
  ]);
  return { network, lab, race, catalog, surfaces, drawing, walk };
}

/** Formats, for one number. */
const texts = (v) => [
  ...['short', 'drawn', 'inFormula', 'formulaText', 'full'].map((name) => numbers[name](v)),
  ...['short', 'tight', 'exact'].map((name) => drawn[name](v)),
  ...(v == null ? [] : [
    drawn.signed(v),
    numbers.grouped(v),
    numbers.counted(v, 'row'),
    ticks.tickText(v),
    ticks.tickText(ticks.roundedTo(v, 2)),
    Object.values(costsByName({ forward: v, backward: v, evaluations: v, updates: v, epochs: v, operations: v })),
  ]),
  slopeSays(v, 1, 2, null),
  racers.pair([v, 1]),
];

/** Ticks and levels, between this number and every other. */
const scales = (v) =>
  ALL.filter((one) => one != null && v != null).flatMap((other) => [
    ticks.logTicks(v, other).map(Number.isFinite),
    ticks.linearTicks(v, other).map(Number.isFinite),
    [...ALL, v].map((one) => Number.isInteger(levelOf(one, scaleOver([v, other], 2.5)))),
  ]);

const PROBLEM = {
  layers: [2, 2, 1], activations: ['relu', 'identity'], loss: 'mean_squared_error', biases: 'trained',
  data: { name: 'rows' }, regularisation: {},
};

/** Some numbers are the extreme one, or all. */
function runWith(v, w) {
  const theta = [v, w, 1, v, w, v, v, w, v];
  const layer = (count) => ({ value: Array(count).fill(v), pre_activation: Array(count).fill(w),
    adjoint: Array(count).fill(v), delta: Array(count).fill(w) });
  const frame = (count) => ({ count, value: v, theta, gradient: [...theta].reverse(), update: theta,
    nodes: [2, 2, 1].map(layer) });
  const frames = new Map([0, 1, 2].map((count) => [count, frame(count)]));
  const curve = [0, 1, 2].map((count) => ({ count, value: count === 1 ? w : v }));
  const batches = [{ batches: 1, rows: 4, forward: 1, backward: 1, evaluations: 1, backward_passes: 1 }];
  const experiment = { problem: PROBLEM, source: { name: 'backpropagation' },
    optimizer: { name: 'adam', learning_rate: v ?? 0.1, clip: { by: 'norm', limit: 1 } }, seed: 0 };
  return { id: 1, experiment, frames, curve, path: curve.map((one) => ({ ...one, theta })), planned: 2, edits: [],
    costs: new Map(), rates: new Map([[1, w]]), batches, example: null, diverged: null };
}

function planeWith(v, w) {
  return { kind: 'principal', labels: ['a', 'b'], x: [-1, 0, 1], y: [-1, 0, 1], loss: [[v, w, 1], [w, v, 1], [v, v, w]],
    centre: Array(9).fill(0), directions: [[1, ...Array(8).fill(0)], [0, 1, ...Array(7).fill(0)]], explained: Number.isFinite(v) ? 0.5 : v,
    compared: false, count: 1 };
}

/** The page of one iteration in each beat. */
function iteration(v, w, { network, catalog }) {
  const run = runWith(v, w);
  const plane = planeWith(v, w);
  const found = [];
  for (const beat of ['forward', 'loss', 'backward', 'step']) {
    for (const progress of [0, 0.4, 1]) {
      const named = namedParameter(run.frames.get(1), run, beat, { motion: 'rest', speed: 1, selection: null });
      const scene = { frame: run.frames.get(1), next: run.frames.get(2), beat, progress, run, ghost: run, plane, named,
        source: null, ghostName: 'last run', selection: { kind: 'edge', layer: 1, out: 0, in: 0 }, maps: null, tested: run.curve };
      const ground = prepareNetwork(network.network, ...SIZE, PROBLEM, null, false);
      const moment = accents.describe(scene, 3, scaleKeeper()(run));
      found.push(networkPicture(scene, moment, ground), descriptions(scene), descriptions({ ...scene, run: { ...run, curve: [] } }), parameterFacts(scene).map(({ value }) => numbers.full(value)));
      found.push(numbers.short(nodeFacts(scene, 1, 0).value), plain(caption(scene, catalog, parametersOf(PROBLEM))), passing(scene, 8));
      const field = prepareLandscape(network.landscape, plane, ...SIZE);
      const trail = createTrail(field.pen, run.path.map(({ theta }) => place(plane, field, theta)));
      found.push(field.plotly.layout, landscapePicture(scene, field, { run: trail, ghost: trail, counts: [0, 1, 2] }));
      const known = run.curve.filter(({ value }) => value != null);
      const { log, last, low, high } = extentOf([known, [], known], 2);
      const chart = prepareLossCurve(network.loss_curve, ...SIZE, log, last, low, high, run.experiment.optimizer, []);
      const line = createTrail(chart.pen, run.curve.map(({ count, value }) => chart.pixel(count, value ?? null)));
      found.push(chart.plotly.layout, lossPicture(scene, chart, { run: line, ghost: line, tested: line, counts: [0, 1, 2] }));
    }
  }
  const position = { count: 1, beat: 'step', progress: 1 };
  return [...found, shadowSentence({ plane, shadow: { count: 1, point: v, shadow: w }, position })];
}

/** The pictures of the lab. */
function lab(v, w, { lab: figures }) {
  const run = runWith(v, w);
  const scene = { run, frame: run.frames.get(1), beat: 'step', progress: 1 };
  const sizes = layerSizes(scene);
  const ground = prepareSizes(figures.sizes, ...SIZE);
  // Rows are what somebody has given: finite.
  const [x, y] = [v, w].map((one) => (Number.isFinite(one) ? one : 1));
  const data = { task: 'regression', input_names: ['a', 'b'], output_names: ['c'], train: { x: [[x, y], [1, 2]], y: [[x], [y]] },
    test: { x: [], y: [] } };
  const scores = { residuals: { targets: [[x], [y]], predictions: [[v ?? null], [w ?? null]], residuals: [[v], [w]] } };
  const one = { ...data, input_names: ['a'], train: { ...data.train, x: [[x], [y]] } };
  const fits = [data, one].map((rows) => {
    const field = prepareFit(figures.fit, rows, 0, ...SIZE);
    return [field.plotly.layout, fitPicture({ train: scores, test: null, count: 1 }, rows, 0, field)];
  });
  const shown = { x: [-1, 1], y: [-1, 1] };
  const plane = ['regression', 'binary'].map((task) => {
    const field = preparePrediction(figures.prediction, { ...data, task }, shown, 0, 3, ...SIZE);
    const grid = { x: [-1, 0, 1], y: [-1, 0, 1], outputs: [[[v, w, 1], [w, v, 0], [1, 0, v]].map((row) => row.map((n) => n ?? null))] };
    return [field.plotly.layout, predictionPicture(grid, { ...data, task }, 0, field)];
  });
  const ramp = createRamp(figures.prediction.layout.meta.levels);
  const maps = [picture([[v, w], [w, v]], (value) => value, ramp), disc([[v, w], [w, v]], (value) => value / v, ramp)];
  return [sizesPicture(sizes, ground), ground.plotly.layout, sizesSay(sizes), fits, plane, maps,
    describePictures({ run, data, output: 0, predicted: null, sizes, window: null }),
    sizes.flatMap(({ gradient }) => [numbers.short(median(gradient)), numbers.short(rootMeanSquare(gradient))]),
    numbers.short(comparedEnds(sizes).times)];
}

/** The race on a surface and on a curve, its cartoon and its words. */
function descent(v, w, { race: figures_, catalog }) {
  const found = [];
  for (const variables of [['x', 'y'], ['x']]) {
    const pick = (list) => list.slice(0, variables.length);
    const n = (value) => (value === undefined ? null : value);
    const path = [pick([0, 0]), pick([n(v), n(w)]), pick([0.5, 0.5])];
    const racer = { thetas: path, values: [n(v), n(w), n(v)], gradients: [pick([n(v), n(w)]), pick([n(w), n(v)]), pick([1, 1])],
      updates: [pick([n(v), n(w)]), pick([n(w), n(v)])], price: { operations: 5, evaluations: 1 },
      parts: [{ name: 'velocity', formula: '', arrows: [pick([n(v), n(w)]), pick([n(w), n(v)])], boxes: [pick([n(w), n(v)]), pick([n(v), n(w)])] }],
      critical: { curvature: v, oscillates: w, diverges: v }, diverged: null };
    const setup = { ground: { name: 'own', text: 'x', variables, settings: {} }, racers: [{ name: 'momentum', learning_rate: v }], steps: 2,
      unit: 'steps', source: { name: 'backpropagation' } };
    const race = { key: '', setup, racers: [racer, { ...racer, diverged: { count: 2 } }] };
    const minima = [{ point: pick([0, 0]), value: Number.isFinite(v) ? v : 0 }];
    const survey = variables.length === 2
      ? { extent: [-1, 1, -1, 1], x: [-1, 0, 1], y: [-1, 0, 1], loss: [[n(v), n(w), 1], [1, n(v), n(w)], [n(w), 2, n(v)]], labels: variables }
      : { extent: [-1, 1], x: [-1, 0, 1], value: [n(v), n(w), 1], label: 'x' };
    const rules = [0, 1].map(() => ({ ...catalog.optimizers.find(({ name }) => name === 'momentum'), rolls: true }));
    for (const [index, progress] of [[0, 0], [0, 0.5], [1, 0], [2, 0]]) {
      const positions = [{ index, progress }, { index, progress }];
      const scene = { race, ground: survey, setup, chosen: 0, positions, time: index, minima, evenlyCurved: true, names: ['a', 'b'], rules, source: 'backpropagation' };
      const ground = variables.length === 2
        ? prepareSurface(figures_.surface, survey, minima, ...SIZE)
        : prepareLine(figures_.line, survey, ...SIZE);
      const tracks = tracksOf(race, ground);
      found.push(ground.plotly.layout, (variables.length === 2 ? surfacePicture : linePicture)(scene, ground, tracks));
      const chart = prepareRace(figures_.race, race, 'steps', minima, ...SIZE);
      found.push(chart.plotly.layout, racePicture(scene, chart), figures.descriptions(scene));
      found.push([0, 1].map((lane) => racers.standing(scene, lane)), figures.cartoonNote(scene, scalesOf(racer, Math.min(index, 1))));
      found.push(racers.endOf(racer), racers.rateWords(scene, 0), figures.stepTip(index || 1));
    }
    found.push(drawArrow(pick([v, w]), 1).outerHTML, drawArrow([1, 1], Math.abs(v || 1)).outerHTML, drawBox([v || 0, w || 0], 1).outerHTML);
  }
  return found;
}

/** Keys of an answer whose numbers are places and counts. */
const COUNTS = new Set(['node', 'slot', 'inputs', 'outputs', 'output', 'wrong', 'passes', 'variables', 'variable']);

/** An answer with other numbers in it, in turn one and the other. */
function refilled(answer, v, w) {
  let turn = 0;
  const fill = (one, key) => {
    if (COUNTS.has(key)) return one;
    if (typeof one === 'number') return (turn += 1) % 2 ? v : w;
    if (Array.isArray(one)) return one.map((each) => fill(each, ''));
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, fill(each, name)]));
  };
  return fill(answer, '');
}

/** The walk over a graph, and a nudge. */
function graph(v, w, { drawing, walk: answer }) {
  const walk = withDefinedSlopes({ ...refilled(answer, v, w), text: 'x*y + sin(x)' });
  const ground = prepareGraph(drawing.figure, ...SIZE);
  const found = [passesText(walk, true)];
  for (let step = 0; step <= lengths(walk, 'reverse').all; step += 1) {
    const moment = momentAt(walk, 'reverse', step);
    const scene = { walk, mode: 'reverse', step, moment, chosen: 0, cached: { node: 2, value: v } };
    found.push(graphPicture(scene, ground), describeGraph(walk.text, scene), sentence(walk, 'reverse', step, moment));
    found.push(walk.nodes.map((_, node) => nodeLabel(scene, node)), valueEquation(walk, 2));
    if (moment.passing) found.push(productWords(walk, 'reverse', moment.passing));
  }
  const nudge = { asked: v, before: w, after: v, adjoint: w, predicted: v, true: w };
  return [...found, nudgeLabel(nudge), nudgeWords(nudge, 'f')];
}

const WRONG = /NaN|undefined|Infinity|null|\[object/;

/** What of a result no eye should see. */
function faultsIn(found, path = '') {
  if (typeof found === 'string') {
    const far = /^M/.test(found) && found.match(/-?[\d.]+(e[+-]?\d+)?/g).some((number) => Math.abs(number) > 1e7);
    return WRONG.test(found) || far ? [`${path}: ${found.slice(0, 120)}`] : [];
  }
  if (found === false || (typeof found === 'number' && !Number.isFinite(found))) return [`${path}: ${found}`];
  if (Array.isArray(found)) return found.flatMap((one, k) => faultsIn(one, `${path}[${k}]`));
  // Switches of a layout are no results; Plotly's own words may be null.
  if (found === null || typeof found !== 'object') return [];
  return Object.entries(found).flatMap(([key, one]) => (typeof one === 'boolean' ? [] : faultsIn(one, `${path}.${key}`)));
}

const KINDS = { texts, scales, iteration, lab, descent, graph };

/** Every fault of one kind with every number, alone and beside every other one. */
export async function faults(kind) {
  const given = await materials();
  return Object.entries(EXTREMES).flatMap(([name, v]) =>
    Object.entries(EXTREMES).flatMap(([other, w]) => {
      try {
        return faultsIn(KINDS[kind](v, w, given)).map((one) => `${name}, ${other}${one}`);
      } catch (error) {
        return [`${name}, ${other}: ${error.stack.split('\n').slice(0, 3).join(' ')}`];
      }
    })
  );
}
