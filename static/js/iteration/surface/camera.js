// @ts-check
/**
 * From where the surface is seen: an orthographic view of a box, so that equal lengths stay equal and what is
 * farther away is known from the two axes of the plane alone.
 *
 * @typedef {object} Camera
 * @property {number} turn around the vertical, in degrees
 * @property {number} tilt above the plane, in degrees: 90 is the map
 * @property {number} zoom
 *
 * @typedef {[number, number, number]} Spot in the box: the plane from −1 to 1 each way, heights from 0 to HEIGHT
 * @typedef {ReturnType<typeof projection>} Projection
 */

import { numberIn } from '../../shared/typed_number.js';

/** How high the box is, where its sides are 2. */
export const HEIGHT = 1.15;

/** @type {Camera} */
export const USUAL = { turn: -30, tilt: 38, zoom: 1 };

const [LOWEST, HIGHEST] = [8, 90];
const [SMALLEST, LARGEST] = [0.6, 4];

/** Room for words around the box, in pixels. */
const ROOM = { side: 44, above: 30, below: 40 };

/**
 * The camera after a change, within what can be seen.
 * @param {Camera} camera @param {{turn?: number, tilt?: number, zoom?: number}} by degrees more, and a factor
 * @returns {Camera}
 */
export function moved(camera, { turn = 0, tilt = 0, zoom = 1 }) {
  const around = camera.turn + turn;
  return {
    turn: ((around + 180) % 360 + 360) % 360 - 180,
    tilt: Math.min(Math.max(camera.tilt + tilt, LOWEST), HIGHEST),
    zoom: Math.min(Math.max(camera.zoom * zoom, SMALLEST), LARGEST),
  };
}

/** As an address has it. @param {Camera} camera */
export const cameraText = ({ turn, tilt, zoom }) =>
  [turn.toFixed(1), tilt.toFixed(1), zoom.toFixed(2)].map((text) => String(Number(text))).join(',');

/** @param {string} text @returns {Camera|null} null where nothing can be seen from there */
export function cameraIn(text) {
  const [turn, tilt, zoom, ...rest] = text.split(',').map(numberIn);
  const isOne = rest.length === 0 && Math.abs(turn) <= 180 && tilt >= LOWEST && tilt <= HIGHEST &&
    zoom >= SMALLEST && zoom <= LARGEST;
  return isOne ? { turn, tilt, zoom } : null;
}

/** @param {Camera} camera @param {import('../../drawing/types.js').Size} size */
export function projection({ turn, tilt, zoom }, { width, height }) {
  const [around, above] = [turn, tilt].map((degrees) => degrees * Math.PI / 180);
  const [across, along] = [Math.cos(around), Math.sin(around)];
  const [rise, depth] = [Math.cos(above), Math.sin(above)];
  const inner = [Math.max(width - 2 * ROOM.side, 1), Math.max(height - ROOM.above - ROOM.below, 1)];
  const corner = Math.SQRT2;
  const scale = zoom * Math.min(inner[0] / (2 * corner), inner[1] / (2 * corner * depth + HEIGHT * rise));
  const middle = [width / 2, ROOM.above + inner[1] / 2];
  return {
    /** @param {number} x @param {number} y @param {number} z @returns {[number, number]} in pixels */
    pixel: (x, y, z) => [
      middle[0] + scale * (x * across - y * along),
      middle[1] - scale * ((z - HEIGHT / 2) * rise + (x * along + y * across) * depth),
    ],
    /** Which way each axis of the plane leads away: 1 or −1. */
    away: /** @type {[number, number]} */ ([along > 0 ? 1 : -1, across > 0 ? 1 : -1]),
    isFromAbove: rise < 0.12,
  };
}
