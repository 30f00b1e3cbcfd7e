// @ts-check
/** Any value of JSON as a short text that an address can hold, and back: deflated, then base64url. */

const FORMAT = 'deflate-raw';

/** @param {any} value of JSON @returns {Promise<string>} letters, digits, - and _ */
export async function encode(value) {
  const squeezed = await through(new CompressionStream(FORMAT), new TextEncoder().encode(JSON.stringify(value)));
  return base64url(squeezed);
}

/** @param {string} text @returns {Promise<any>} Rejects when nobody has written this text with `encode`. */
export async function decode(text) {
  const bytes = await through(new DecompressionStream(FORMAT), bytesOf(text));
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** @param {CompressionStream|DecompressionStream} stream @param {BlobPart} bytes */
async function through(stream, bytes) {
  const answer = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(answer).arrayBuffer());
}

/** Piece by piece: a function takes only so many arguments. */
function base64url(/** @type {Uint8Array} */ bytes) {
  const pieces = Array.from(
    { length: Math.ceil(bytes.length / PIECE) },
    (_, k) => String.fromCharCode(...bytes.subarray(k * PIECE, (k + 1) * PIECE)),
  );
  return btoa(pieces.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const PIECE = 8192;

function bytesOf(/** @type {string} */ text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
}
