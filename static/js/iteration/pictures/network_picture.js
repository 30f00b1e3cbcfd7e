// @ts-check
/** One moment of the network as marks: paths by name, points by trace. */
import { levelArrow, padlock } from './glyphs.js';
import { networkLabels } from './network_labels.js';
import { strandPaths } from './network_strands.js';
import { LOCK as LOCK_HEIGHT } from './label_places.js';
import { legendTexts } from './network_legend.js';
import { nodes, rings, slopeRings } from './network_nodes.js';
import { levelOf, STEPS } from './sign_levels.js';
import { BLANK } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';
import { LEGEND, LOCK } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('./network_beats.js').Moment} Moment */
/** @typedef {import('./network_ground.js').Ground} Ground */
/** @typedef {import('./network_ground.js').DrawnEdge} DrawnEdge */

/** Half the length of a pulse, in pixels. */
const PULSE = 5;

/**
 * @param {Scene} scene
 * @param {Moment} moment
 * @param {Ground} ground
 * @returns {{paths: Record<string, string>, points: Record<string, Points>}}
 */
export function networkPicture(scene, moment, ground) {
  const labels = networkLabels(scene, moment, ground);
  const appearances = ground.layout.nodes.map((column, layer) => column.map((_, index) => moment.node(layer, index)));
  return {
    paths: {
      ...bands(moment, ground),
      ...edges(moment, ground),
      ...strandPaths(moment, ground),
      ...only('named', ['backward', 'step'], moment.accent, namedLine(scene, ground)),
      selected: selectedEdge(scene, ground),
      ...pulses(moment, ground),
      ...slopeRings(appearances, ground),
      rings: rings(scene, ground),
      fixed: fixedLocks(ground),
      plates: labels.plates,
      ...head(moment, ground),
    },
    points: {
      nodes: nodes(appearances, ground),
      words: words(moment, ground),
      labels: labels.points,
    },
  };
}

/**
 * The band follows the wave; where nothing travels there is none.
 * @param {Moment} moment @param {Ground} ground
 */
function bands({ accent, wave }, { layout, pen }) {
  const { top, bottom, width } = layout.band;
  const x = layout.columns[0] + (wave ?? 0) * layout.gap;
  const path = wave === null ? NOWHERE : pen.box(x - width / 2, top, width, bottom - top);
  return only('band', ['forward', 'backward'], accent, path);
}

/**
 * The path goes to the shape of one accent, the others stay empty.
 * @param {string} kind @param {string[]} accents @param {string} accent @param {string} path
 */
function only(kind, accents, accent, path) {
  return Object.fromEntries(accents.map((name) => [`${kind}_${name}`, name === accent ? path : NOWHERE]));
}

/** Weights, in every beat. @param {Moment} moment @param {Ground} ground */
function edges(moment, ground) {
  const byLevel = ground.swatches.map((swatch) => [swatch]);
  for (const line of ground.lines) {
    byLevel[levelOf(moment.numbers[line.index], moment.scale) + STEPS].push(line.path);
  }
  for (const bias of ground.fixed) byLevel[levelOf(bias.value, moment.scale) + STEPS].push(bias.path);
  return Object.fromEntries(byLevel.map((parts, i) => [`level_${i - STEPS}`, parts.join('')]));
}

/** A small closed lock at each bias that is given and stays. @param {Ground} ground */
function fixedLocks({ fixed, pen }) {
  return fixed.map(({ x1, y1 }) => padlock(pen, x1, y1 + LOCK_HEIGHT / 2, false, 0.75)).join('') || NOWHERE;
}

/** The line of the parameter that the caption names. @param {Scene} scene @param {Ground} ground */
const namedLine = ({ named }, { lineOf }) => (named == null ? NOWHERE : lineOf[named]?.path ?? NOWHERE);

/**
 * A piece of an edge, from 0 (its source) to 1 (its target).
 * @param {Ground} ground @param {DrawnEdge} edge @param {number} from @param {number} to
 */
function part({ pen }, { x0, y0, x1, y1 }, from, to) {
  return pen.line(x0 + (x1 - x0) * from, y0 + (y1 - y0) * from, x0 + (x1 - x0) * to, y0 + (y1 - y0) * to);
}

/** What the caption names is marked already. @param {Scene} scene @param {Ground} ground */
function selectedEdge({ selection, named }, ground) {
  if (!selection || !('out' in selection)) return NOWHERE;
  const { layer, out, in: from } = selection;
  const lines = from === null ? [...ground.biases, ...ground.fixed] : ground.edges.filter((edge) => edge.in === from);
  const line = lines.find((one) => one.layer === layer && one.out === out);
  return line && !('index' in line && line.index === named) ? line.path : NOWHERE;
}

/** @param {Moment} moment @param {Ground} ground */
function pulses({ accent, wave }, ground) {
  const accents = ['forward', 'backward'];
  if (wave === null || Number.isInteger(wave)) return only('pulse', accents, '', NOWHERE);
  const layer = Math.ceil(wave);
  const crossed = ground.edges.filter((edge) => edge.layer === layer);
  return only('pulse', accents, accent, crossed.map((edge) => pulse(ground, edge, wave - layer + 1)).join(''));
}

/** @param {Ground} ground @param {DrawnEdge} edge @param {number} along */
function pulse(ground, edge, along) {
  const half = PULSE / Math.hypot(edge.x1 - edge.x0, edge.y1 - edge.y0);
  return part(ground, edge, Math.max(along - half, 0), Math.min(along + half, 1));
}

/** @param {Moment} moment @param {Ground} ground */
function head(moment, { layout, pen }) {
  const { lock } = layout;
  return {
    ...only('arrow', ['forward', 'backward', 'step'], moment.accent, sign(moment, layout, pen)),
    lock_closed: moment.locked ? padlock(pen, lock.x, lock.y, false) : NOWHERE,
    lock_open: moment.locked ? NOWHERE : padlock(pen, lock.x, lock.y, true),
  };
}

/**
 * What stands before the headline: which way things travel, or a nabla for a slope that comes without travelling.
 * @param {Moment} moment @param {import('./network_layout.js').Layout} layout
 * @param {import('../../drawing/pen.js').Pen} pen
 */
function sign({ accent, arrow }, layout, pen) {
  const { x, y, length } = layout.arrow;
  const end = x + length;
  if (arrow) return accent === 'backward' ? levelArrow(pen, end, x, y) : levelArrow(pen, x, end, y);
  return accent === 'backward' ? pen.polygon([[end - 13, y - 5], [end - 1, y - 5], [end - 7, y + 6]]) : NOWHERE;
}

/** @param {Moment} moment @param {Ground} ground @returns {Points} */
function words(moment, { layout, meta, points }) {
  const { colors } = meta;
  const active = Math.round(moment.wave ?? -1);
  const names = layout.words.slice(0, 2 * layout.columns.length);
  const note = moment.strands ? LEGEND.dashed : LEGEND.scale;
  // The note stands right below the last row: in place of the third, where there are two.
  const rows = layout.legend.rows.map((_, i) =>
    i === moment.rows.length ? [BLANK, BLANK, note, BLANK] : legendTexts(moment.rows[i])
  );
  const said = [moment.rows.length < rows.length ? BLANK : note, ...rows.flat()];
  const legend = layout.hasLegend ? said : said.map(() => BLANK);
  const ofLock = moment.locked ? LOCK.closed : LOCK.open;
  const lockText = layout.hasWordsOfLock ? ofLock : BLANK;
  return {
    ...points.words,
    text: [...names.map(({ text }) => text), moment.headline, lockText, ...legend],
    ink: [
      ...names.map((_, i) => (Math.floor(i / 2) === active ? colors.ink : colors.muted)),
      colors[moment.accent],
      moment.locked ? colors.muted : colors.step,
      ...legend.map(() => colors.muted),
    ],
  };
}
