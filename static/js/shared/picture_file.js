// @ts-check
/** A drawing as a file: as SVG, or as points (PNG). */

/** So many points of a PNG to a pixel of the page: sharp on paper and on good screens. */
const SHARPNESS = 2;

/** @param {string} svg */
export const svgFile = (svg) => new Blob([svg], { type: 'image/svg+xml' });

/**
 * @param {string} svg
 * @param {{width: number, height: number}} [size] in pixels of the page; its own where none is given
 * @returns {Promise<Blob>}
 */
export async function pngFile(svg, size) {
  const drawing = new Image();
  drawing.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await drawing.decode();
  const { width, height } = size ?? drawing;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * SHARPNESS,
    height: height * SHARPNESS,
  });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(/** @type {Blob} */ (blob)), 'image/png'));
}

/**
 * A chart of Plotly as it is seen now, as large as it is on the page, on the colour of its card.
 * @param {any} graph @param {string} format "svg" or "png"
 * @returns {Promise<Blob>}
 */
export async function chartFile(graph, format) {
  graph.dispatchEvent(new CustomEvent('commit'));
  const { clientWidth: width, clientHeight: height } = graph;
  const scale = format === 'png' ? SHARPNESS : 1;
  const options = { format, width, height, scale, imageDataOnly: true };
  const text = await window.Plotly.toImage(onItsCard(graph), options);
  return format === 'svg' ? svgFile(text) : fromBase64(text);
}

/** The drawings are transparent: on another ground their texts would be lost. @param {any} graph */
function onItsCard(graph) {
  const { data, layout } = graph;
  const { backgroundColor } = getComputedStyle(graph.closest('.card'));
  return structuredClone({ data, layout: { ...layout, paper_bgcolor: backgroundColor } });
}

const fromBase64 = (/** @type {string} */ points) =>
  new Blob([Uint8Array.from(atob(points), (one) => one.charCodeAt(0))], { type: 'image/png' });
