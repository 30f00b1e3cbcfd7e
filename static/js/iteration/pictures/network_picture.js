// @ts-check
/** One moment of the network as marks: paths by name, points by trace. */
import { BLANK, short, signed, tight } from '../../drawing/format.js';
import { levelArrow, padlock } from './glyphs.js';
import { levelOf, mix, STEPS } from './sign_levels.js';
import { NOWHERE } from '../../drawing/pen.js';
import { LOCK } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('./network_beats.js').Moment} Moment */
/** @typedef {import('./network_ground.js').Ground} Ground */
/** @typedef {import('./network_ground.js').DrawnEdge} DrawnEdge */

/** Edges whose update is at least this share of the largest one wear a halo. */
const MOVED_MOST = 0.7;

/** Half the length of a pulse, in pixels. */
const PULSE = 5;

/**
 * @param {Scene} scene
 * @param {Moment} moment
 * @param {Ground} ground
 * @returns {{paths: Record<string, string>, points: Record<string, Points>}}
 */
export function networkPicture(scene, moment, ground) {
  return {
    paths: {
      ...bands(moment, ground),
      ...edges(moment, ground),
      moved: moved(scene, ground),
      selected: selectedEdge(scene, ground),
      ...pulses(moment, ground),
      rings: rings(scene, ground),
      ...head(moment, ground),
    },
    points: { nodes: nodes(moment, ground), words: words(moment, ground) },
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

/** @param {Moment} moment @param {Ground} ground */
function edges(moment, ground) {
  const byLevel = ground.swatches.map((swatch) => [swatch]);
  /** @type {string[]} */
  const unreached = [];
  for (const edge of ground.edges) {
    const reach = moment.reach(edge);
    const level = byLevel[levelOf(moment.numbers[edge.index], moment.scale) + STEPS];
    if (reach === 1) level.push(edge.path);
    else unreached.push(edge.path);
    if (reach > 0 && reach < 1) level.push(part(ground, edge, 1 - reach, 1));
  }
  for (const bias of ground.biases) {
    const level = byLevel[levelOf(moment.numbers[bias.index], moment.scale) + STEPS];
    if (moment.reach(bias) === 1) level.push(bias.path);
  }
  const paths = byLevel.map((parts, i) => [`level_${i - STEPS}`, parts.join('')]);
  return { ...Object.fromEntries(paths), unreached: unreached.join('') || NOWHERE };
}

/**
 * A piece of an edge, from 0 (its source) to 1 (its target).
 * @param {Ground} ground @param {DrawnEdge} edge @param {number} from @param {number} to
 */
function part({ pen }, { x0, y0, x1, y1 }, from, to) {
  return pen.line(x0 + (x1 - x0) * from, y0 + (y1 - y0) * from, x0 + (x1 - x0) * to, y0 + (y1 - y0) * to);
}

/** @param {Scene} scene @param {Ground} ground */
function moved({ beat, progress, frame }, ground) {
  if (beat !== 'step' || progress === 0) return NOWHERE;
  const size = (/** @type {DrawnEdge} */ edge) => Math.abs(frame.update[edge.index] ?? 0);
  const most = Math.max(...ground.edges.map(size));
  const those = ground.edges.filter((edge) => most > 0 && size(edge) >= MOVED_MOST * most);
  return those.map((edge) => edge.path).join('') || NOWHERE;
}

/** @param {Scene} scene @param {Ground} ground */
function selectedEdge({ selection }, ground) {
  if (!selection || !('out' in selection)) return NOWHERE;
  const { layer, out, in: from } = selection;
  const lines = from === null ? ground.biases : ground.edges.filter((edge) => edge.in === from);
  return lines.find((one) => one.layer === layer && one.out === out)?.path ?? NOWHERE;
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

/** @param {Scene} scene @param {Ground} ground */
function rings({ beat, progress, selection }, { layout, pen }) {
  const { nodes, r, arrow } = layout;
  /** @type {string[]} */
  const circles = [];
  if (beat === 'loss') {
    circles.push(...nodes[nodes.length - 1].map(({ x, y }) => pen.circle(x, y, r + 5 * progress)));
    circles.push(pen.circle(arrow.x + arrow.length - 6, arrow.y, 5));
  }
  if (selection && 'index' in selection) {
    const node = nodes[selection.layer]?.[selection.index];
    if (node) circles.push(pen.circle(node.x, node.y, r + 4));
  }
  return circles.join('') || NOWHERE;
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
function nodes(moment, { layout, meta, points }) {
  const { colors, levels } = meta;
  const label = layout.isTight ? tight : short;
  const tint = (/** @type {number} */ level, /** @type {number} */ fade) =>
    mix(colors.card, levels[level + STEPS].color, fade);
  const appearances = layout.nodes.flatMap((column, layer) => column.map((_, index) => moment.node(layer, index)));
  const labelled = layout.nodes.flatMap((column, layer) => column.map(() => layout.labelled[layer]));
  return {
    ...points.nodes,
    text: appearances.map(({ number }, i) => (labelled[i] && number !== undefined ? label(number) : BLANK)),
    ink: appearances.map(({ level }) => (level === null ? colors.muted : levels[level + STEPS].ink)),
    fill: appearances.map(({ level, fade }) => (level === null ? colors.card : tint(level, fade))),
    outline: appearances.map(({ level }) => (level === null ? colors.muted : colors.line)),
  };
}

/** @param {Moment} moment @param {Ground} ground @returns {Points} */
function words(moment, { layout, meta, points }) {
  const { colors } = meta;
  const active = Math.round(moment.wave ?? -1);
  const names = layout.words.slice(0, 2 * layout.columns.length);
  const legend = [layout.words[names.length + 2].text, ...moment.rows.flatMap(legendTexts)];
  const lockText = moment.locked ? LOCK.closed : LOCK.open;
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

/** @param {import('./network_beats.js').Row} row */
function legendTexts({ name, scale, largest }) {
  if (!scale) return [name, BLANK, BLANK, BLANK];
  const beyond = largest > scale.max ? ['≤ ', '≥ '] : ['', ''];
  return [name, beyond[0] + signed(-scale.max), '0', beyond[1] + signed(scale.max)];
}
