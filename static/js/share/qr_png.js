// @ts-check
/** A QR code as PNG, large enough for slides. */

import { element } from '../shared/dom.js';

/** Pixels across, at least. */
const LEAST = 1000;

/** @param {string} address of the SVG, a unit a module @returns {Promise<Blob>} */
export async function pngOf(address) {
  const image = element('img', { src: address });
  await image.decode();
  // A whole number of pixels a module: nothing is blurred.
  const side = image.naturalWidth * Math.ceil(LEAST / image.naturalWidth);
  const canvas = element('canvas', { width: side, height: side });
  canvas.getContext('2d')?.drawImage(image, 0, 0, side, side);
  return new Promise((done) => canvas.toBlob((blob) => done(/** @type {Blob} */ (blob)), 'image/png'));
}
