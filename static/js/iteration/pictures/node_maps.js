// @ts-check
/** Small maps on the nodes: what each node computes all over the plane of the two inputs. */
import { levelOf, STEPS } from './sign_levels.js';
import { createRamp, disc, NO_PICTURE } from '../../drawing/painting.js';

/** @typedef {import('../scene.js').NodeMaps} NodeMaps */

/** @param {number} layer @param {number} index */
const nameOf = (layer, index) => `map_${layer}_${index}`;

/**
 * A place for the map of each node, as Plotly takes images.
 * @param {import('./network_layout.js').Layout} layout
 */
export function mapPlaces({ nodes, r }) {
  return nodes.flatMap((column, layer) =>
    column.map(({ x, y }, index) => ({
      name: nameOf(layer, index),
      source: NO_PICTURE,
      xref: 'x',
      yref: 'y',
      layer: 'above',
      sizing: 'stretch',
      x: x - r,
      y: y - r,
      sizex: 2 * r,
      sizey: 2 * r,
    }))
  );
}

/**
 * The pictures, by name of their place, in the colours that values of nodes have.
 * @param {NodeMaps} maps
 * @param {{color: string}[]} levels
 * @param {import('./sign_levels.js').Scale} scale
 * @returns {Record<string, string>}
 */
export function mapPictures({ layers }, levels, scale) {
  const ramp = createRamp(levels);
  const share = (/** @type {number} */ value) => levelOf(value, scale) / STEPS;
  return Object.fromEntries(
    layers.flatMap((nodes, layer) => nodes.map((rows, index) => [nameOf(layer, index), disc(rows, share, ramp)])),
  );
}
