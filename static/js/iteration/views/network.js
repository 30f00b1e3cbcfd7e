// @ts-check
/** The network view: layers of nodes, edges coloured by sign and strength, four beats. */
import { describe } from '../pictures/network_beats.js';
import { prepareNetwork } from '../pictures/network_ground.js';
import { networkPicture } from '../pictures/network_picture.js';
import { mapPictures } from '../pictures/node_maps.js';
import { remember } from '../../drawing/remember.js';
import { scaleKeeper } from '../pictures/scales.js';
import { createStage } from '../../drawing/stage.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {import('../pictures/network_ground.js').DrawnEdge} DrawnEdge */
/** @typedef {import('../pictures/network_ground.js').DrawnBias} DrawnBias */
/** @typedef {DrawnEdge|DrawnBias|import('../pictures/network_ground.js').DrawnFixedBias} Drawn */

/** An edge counts as pointed at within this many pixels. */
const NEAR = 6;

/**
 * Draws networks into `container`, whose content it replaces and whose size it follows.
 * @param {HTMLElement} container
 * @param {{figure: Figure, onRedraw?: () => void}} options  the figure as served by /api/figures, and what to
 *   do after a redraw by Plotly, when nodes may stand elsewhere
 */
export function networkView(container, { figure, onRedraw }) {
  const scalesOf = scaleKeeper();
  const prepared = remember(prepareNetwork);
  const painted = remember(mapPictures);
  const stage = createStage(container, figure, paint, { onRedraw });

  /** @param {Scene} scene @param {Figure} shown @param {Size} size */
  function paint(scene, shown, { width, height }) {
    const { layers, levels } = shown.layout.meta;
    const maps = mapsFor(layers, scene);
    const { problem } = scene.run.experiment;
    const ground = prepared(shown, width, height, problem, scene.run.columns ?? null, maps != null);
    const scales = scalesOf(scene.run);
    const moment = describe(scene, layers.length, scales);
    const images = maps ? painted(maps, levels, scales.value) : {};
    return { ...networkPicture(scene, moment, ground), images, ground: ground.plotly };
  }

  /** The places as last drawn. */
  function ground() {
    const scene = stage.scene();
    const { width, height } = stage.size();
    const mapped = scene != null && mapsFor(stage.figure().layout.meta.layers, scene) != null;
    if (!scene) return null;
    const { columns = null, experiment } = scene.run;
    return prepared(stage.figure(), width, height, experiment.problem, columns, mapped);
  }

  function nodes() {
    const { layout } = ground() ?? {};
    if (!layout) return [];
    const { r } = layout;
    return layout.nodes.flatMap((column, layer) => column.map(({ x, y }, index) => ({ layer, index, x, y, r })));
  }

  /** The weight or the bias that is drawn here. @param {number} x @param {number} y */
  function edgeAt(x, y) {
    const onNode = nodes().some((node) => Math.hypot(node.x - x, node.y - y) <= node.r + 1);
    if (onNode) return null;
    const { lines, fixed } = ground() ?? { lines: [], fixed: [] };
    const nearest = closest([...lines, ...fixed], x, y);
    return nearest && { layer: nearest.layer, out: nearest.out, in: nearest.in };
  }

  const { update, commit, restyle, destroy } = stage;
  return { update, commit, restyle, nodes, edgeAt, destroy };
}

/** Maps of the network as it is now; those of another shape have no place. @param {number[]} layers @param {Scene} scene */
function mapsFor(layers, { maps }) {
  return maps?.layers.map((nodes) => nodes.length).join() === layers.join() ? maps : null;
}

/** @param {Drawn[]} edges @param {number} x @param {number} y */
function closest(edges, x, y) {
  let best = null;
  let least = NEAR;
  for (const edge of edges) {
    const away = distance(edge, x, y);
    if (away <= least) [best, least] = [edge, away];
  }
  return best;
}

/** @param {Drawn} edge @param {number} x @param {number} y */
function distance({ x0, y0, x1, y1 }, x, y) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const share = Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy), 0), 1);
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
}
