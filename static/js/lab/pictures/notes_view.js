// @ts-check
/** What stands beside the pictures of the lab: which output they show, what they mean, and their numbers. */

import { byId, fillList, watch } from '../../shared/dom.js';
import { full, short } from '../../shared/numbers.js';
import { layerName } from '../../iteration/parameters.js';
import { sceneOf } from '../../iteration/scene.js';
import { throttle } from '../../shared/throttle.js';
import { table } from '../../shared/views/table.js';
import { predictionSays, sizesSay } from '../words/pictures.js';
import { planeCaption, ROWS, ROWS_FOR, SIZES } from '../words/quality.js';
import { shownIn } from './decision.js';
import { dataNow, outputNow, predictedNow } from './state.js';
import { pictureScenes } from './scene.js';
import { layerSizes, median, rootMeanSquare } from './sizes.js';

/** While the run plays, words keep up this often, in milliseconds. */
const INTERVAL = 250;

/** @typedef {import('../types.js').State} State */

/** @param {{store: import('../types.js').Store}} options */
export function pictureNotesView({ store }) {
  const [output, nodesShow, nodesLabel] = ['output', 'nodes-show', 'nodes-show-label'].map(byId);
  output.addEventListener('change', () => store.dispatch({ type: 'outputChosen', output: Number(output.value) }));
  nodesShow.addEventListener('change', () => store.dispatch({ type: 'nodesShown', nodesShow: nodesShow.value }));

  const scenes = pictureScenes();
  const isTime = throttle(INTERVAL);
  function say(/** @type {State} */ state) {
    const scene = scenes(state);
    if (!scene || (state.motion !== 'rest' && !isTime())) return;
    byId('prediction-says').textContent = scene.window ? predictionSays(scene) : '';
    byId('sizes-says').textContent = sizesSay(scene.sizes);
  }

  const write = [
    watch(
      (/** @type {State} */ state) => [dataNow(state), state.output, state.choices?.problem.layers.at(-1)],
      (state) => {
        const data = dataNow(state);
        if (!data) return;
        fillList(
          output,
          data.output_names.map((/** @type {string} */ title, /** @type {number} */ name) => ({ name, title })),
          outputNow(state),
        );
        output.parentElement.hidden = data.output_names.length < 2;
        nodesLabel.hidden = data.input_names.length !== 2;
        nodesShow.value = state.nodesShow;
      },
    ),
    watch(
      (
        /** @type {State} */ { run, position, motion, predicted, output: shown, data },
      ) => [run?.frames.get(position.count), position.beat, position.progress === 1, motion, predicted, shown, data],
      say,
    ),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** Places of the grid that a table shows: each fifth, so that its ends and its middle are among them. */
const EACH = 5;

/** What the network says at places of the plane, and the rows. @param {State} state */
export function predictionTables(state) {
  const [predicted, data] = [predictedNow(state), dataNow(state)];
  if (!data) return [];
  const rows = (/** @type {const} */ (['train', 'test'])).flatMap((part) =>
    data[part].x.map((inputs, row) => [
      String(row + 1),
      ROWS_FOR[part],
      ...[...inputs, ...data[part].y[row]].map(full),
    ])
  );
  const listed = table(ROWS.caption, ROWS.heads(data.input_names, data.output_names), rows);
  return predicted?.grid ? [planeTable(predicted.grid, predicted.count, data, outputNow(state)), listed] : [listed];
}

/**
 * @param {import('../types.js').Grid} grid
 * @param {number} count
 * @param {import('../types.js').DataRows} data
 * @param {number} output
 */
function planeTable(grid, count, data, output) {
  /** @template Item @param {Item[]} list */
  const some = (list) => list.filter((_, k) => k % EACH === 0);
  const rows = some(grid.y).map((
    y,
    k,
  ) => [short(y), ...some(some(shownIn(grid, output))[k]).map((value) => short(value))]);
  const caption = planeCaption(data.output_names[output], count, data.input_names);
  return table(caption, [data.input_names[1], ...some(grid.x).map((x) => short(x))], rows.reverse());
}

/** @param {State} state */
export function sizeTables(state) {
  const scene = sceneOf(state);
  if (!scene) return [];
  const layers = layerSizes(scene);
  const rows = (/** @type {'gradient'|'update'} */ name) =>
    layers.map(({ layer, [name]: sizes }) => [
      layerName(layers.length, layer),
      String(sizes.length),
      String(sizes.filter((size) => size === 0).length),
      ...[sizes[0], median(sizes), sizes.at(-1), rootMeanSquare(sizes)].map(full),
    ]);
  return [
    table(SIZES.slopes, SIZES.heads, rows('gradient')),
    table(SIZES.updates, SIZES.heads, rows('update')),
  ];
}
