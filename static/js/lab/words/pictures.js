// @ts-check
/** What the pictures of the lab show at a moment, in words. */

import { counted, listed, short } from '../../shared/numbers.js';
import { layerName } from '../../iteration/parameters.js';
import { median } from '../pictures/sizes.js';
import { comparedEnds } from '../pictures/vanishing.js';

/** @typedef {import('../pictures/scene.js').PictureScene} PictureScene */
/** @typedef {import('../pictures/sizes.js').LayerSizes} LayerSizes */

/** @param {PictureScene} scene */
export function describePictures(scene) {
  return { prediction: prediction(scene), fit: fit(scene), sizes: sizes(scene) };
}

/** @param {PictureScene} scene */
function prediction({ data, output, predicted }) {
  const when = predicted ? ` in iteration ${predicted.count}` : '';
  const plane = data.input_names.join(' and ');
  return `What the network says of ${data.output_names[output]}${when}, all over the plane of ${plane}. ` +
    `${rowCounts(data)} Numbers are in the tables below.`;
}

/** @param {PictureScene} scene */
function fit({ data, output, predicted }) {
  const when = predicted ? ` in iteration ${predicted.count}` : '';
  return `Predictions of ${data.output_names[output]}${when} beside their targets. ${rowCounts(data)} ` +
    'All residuals are in the table below.';
}

/** @param {PictureScene} scene */
function sizes({ sizes: layers }) {
  const last = layers.length;
  const said = layers.map(({ layer, gradient, update }) =>
    `${layerName(last, layer)}: slopes ${short(median(gradient), 2)}, updates ${short(median(update), 2)}`
  );
  return `Sizes of slopes and updates by layer, medians. ${said.join('; ')}.`;
}

/** @param {import('../types.js').DataRows} data */
export function rowCounts({ train, test }) {
  const kept = test.x.length ? `, ${test.x.length} kept aside for testing` : '';
  const rows = counted(train.x.length, 'row');
  return `${rows[0].toUpperCase()}${rows.slice(1)} for training${kept}.`;
}

/** What the colours, the line and the marks mean. @param {import('../pictures/scene.js').PictureScene} scene */
export function predictionSays({ data, predicted, output }) {
  const when = predicted ? `Iteration ${predicted.count}. ` : '';
  const hollow = data.test.x.length ? ' Hollow marks are kept aside for testing.' : '';
  const says = colourSays(data, output, predicted?.grid?.probabilities != null);
  const marks = data.task === 'regression'
    ? 'A mark has the colour of its target: where it melts into the plane, the network is right.'
    : 'On the line the network is undecided; a mark on the other colour is decided wrongly.';
  return `${when}Colour: ${says}. ${marks}${hollow}`;
}

/**
 * What the colours of one output stand for.
 * @param {import('../types.js').DataRows} data
 * @param {number} output
 * @param {boolean} areLikely whether probabilities are known
 */
function colourSays({ task, output_names: names }, output, areLikely) {
  if (task === 'regression') return predictedName(names[output]);
  return areLikely ? `probability of ${names[output]}` : `output ${names[output]}`;
}

/** What is predicted beside its target. @param {string} output */
export const predictedName = (output) => `predicted ${output}`;

/** @param {string} output */
export const targetName = (output) => `target ${output}`;

/** Over the sizes by layer. */
export const SIZE_HEADS = { slopes: '↑ slopes ∂L/∂θ', updates: '↓ updates Δθ' };

/** @param {LayerSizes[]} layers */
export function sizesSay(layers) {
  if (!layers.some(({ gradient }) => gradient.length)) return 'Not measured yet: slopes come in the backward beat.';
  const zeros = layers.reduce((sum, { gradient }) => sum + gradient.filter((size) => size === 0).length, 0);
  const exact = zeros ? ` ${zeros} ${zeros === 1 ? 'slope is' : 'slopes are'} exactly 0.` : '';
  return `${ends(layers)}${exact}${stillWords(layers)} A tick marks the median.`;
}

/** Which neurons do not learn, and why, where that is known. @param {LayerSizes[]} layers */
function stillWords(layers) {
  const named = (/** @type {boolean} */ isOff) =>
    layers.flatMap(({ layer, still = [] }) =>
      still.filter(({ off }) => off === isOff).map(({ index }) =>
        `${layerName(layers.length, layer)} node ${index + 1}`
      )
    );
  const [off, others] = [named(true), named(false)];
  const said = off.length ? ` Off in every row, so that nothing passes back through their ReLU: ${listed(off)}.` : '';
  return others.length ? `${said} No slope reaches ${listed(others)}.` : said;
}

function ends(/** @type {LayerSizes[]} */ layers) {
  const { times, word } = comparedEnds(layers);
  if (layers.length < 2) return 'One layer: nothing can vanish on the way.';
  if (times == null) return '';
  const said = `Slopes of ${layerName(layers.length, 1)} are ${beside(times)} those of the output layer.`;
  // Where neurons are off, slopes are cut off rather than made smaller on the way.
  const cutOff = times === 0 && layers.some(({ still = [] }) => still.some(({ off }) => off));
  return word && !cutOff ? `${said} They ${word} on the way back.` : said;
}

function beside(/** @type {number} */ times) {
  if (times > 0 && Number.isFinite(1 / times)) {
    return times < 1 ? `${short(1 / times, 2)} times smaller than` : `${short(times, 2)} times larger than`;
  }
  return 'nothing beside';
}
