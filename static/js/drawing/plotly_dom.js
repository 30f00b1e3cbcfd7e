// @ts-check
/**
 * The one module that touches elements which Plotly made. Their structure is not public: it holds for the
 * pinned version of Plotly, and a test compares every attribute with what Plotly's own redraw leaves.
 */
import { round } from './pen.js';

const XLINK = 'http://www.w3.org/1999/xlink';

/** @typedef {import('./types.js').Figure} Figure */
/** @typedef {import('./types.js').Picture} Picture */
/** @typedef {import('./types.js').Points} Points */

/**
 * The elements of one drawn figure, and the picture that was last written to them.
 * @typedef {object} Elements
 * @property {Map<string, SVGPathElement>} paths
 * @property {Map<string, {dots: SVGPathElement[], texts: SVGTextElement[]}>} points
 * @property {Map<string, SVGImageElement>} images
 * @property {Picture|null} shown
 * @property {{l: number, t: number}} margin
 * @property {Element[]} layers  of shapes
 * @property {boolean} isFast
 */

/**
 * Finds the element of every mark of a picture, or null when Plotly's drawing does not match it.
 * @param {HTMLElement} graph
 * @param {Figure} figure
 * @param {Picture} picture
 * @returns {Elements|null}
 */
export function bind(graph, figure, picture) {
  const paths = shapePaths(graph, figure, picture);
  const points = tracePoints(graph, picture);
  const images = layoutImages(graph, figure, picture);
  if (!paths || !points || !images) return null;
  const layers = [...graph.querySelectorAll('.shapelayer')];
  layers.forEach((layer) => layer.removeAttribute('shape-rendering'));
  return { paths, points, images, shown: null, margin: figure.layout.margin, layers, isFast: false };
}

/**
 * Draws a picture by writing only the attributes that changed.
 * @param {Elements} marks
 * @param {Picture} picture
 */
export function write(marks, picture) {
  const { shown } = marks;
  for (const [name, path] of marks.paths) {
    if (picture.paths[name] !== shown?.paths[name]) path.setAttribute('d', picture.paths[name]);
  }
  for (const [uid, { dots, texts }] of marks.points) {
    writeTexts(texts, picture.points[uid], shown?.points[uid], marks.margin);
    writeDots(dots, picture.points[uid], shown?.points[uid]);
  }
  for (const [name, image] of marks.images) {
    if (picture.images?.[name] !== shown?.images?.[name]) writeImage(image, picture.images?.[name]);
  }
  marks.shown = picture;
}

/**
 * Lets the browser draw lines fast rather than smooth, for figures with many of them.
 * @param {Elements} marks
 * @param {boolean} fast
 */
export function hurry(marks, fast) {
  if (fast === marks.isFast) return;
  marks.isFast = fast;
  for (const layer of marks.layers) {
    if (fast) layer.setAttribute('shape-rendering', 'optimizeSpeed');
    else layer.removeAttribute('shape-rendering');
  }
}

/** @param {HTMLElement} graph @param {Figure} figure @param {Picture} picture */
function shapePaths(graph, figure, picture) {
  const names = figure.layout.shapes.map((/** @type {any} */ shape) => shape.name);
  const paths = new Map();
  for (const name in picture.paths) {
    const group = `.shapelayer .shape-group[data-index="${names.indexOf(name)}"]`;
    const path = graph.querySelector(`${group} > path`);
    if (!path) return null;
    paths.set(name, path);
  }
  return paths;
}

/** @param {HTMLElement} graph @param {Picture} picture */
function tracePoints(graph, picture) {
  const points = new Map();
  for (const uid in picture.points) {
    const { text, fill } = picture.points[uid];
    const dots = [...graph.querySelectorAll(`.trace${uid} path.point`)];
    const texts = [...graph.querySelectorAll(`.trace${uid} .textpoint > text`)];
    if (texts.length !== text.length || dots.length !== (fill?.length ?? 0)) return null;
    points.set(uid, { dots, texts });
  }
  return points;
}

/** @param {HTMLElement} graph @param {Figure} figure @param {Picture} picture */
function layoutImages(graph, figure, picture) {
  const wanted = picture.ground.layout.images ?? figure.layout.images ?? [];
  const found = /** @type {SVGImageElement[]} */ ([...graph.querySelectorAll('.imagelayer image')]);
  if (found.length !== wanted.length) return null;
  return new Map(wanted.map((/** @type {any} */ { name }, /** @type {number} */ i) => [name, found[i]]));
}

/**
 * @param {SVGTextElement[]} texts @param {Points} points @param {Points|undefined} shown
 * @param {{l: number, t: number}} margin
 */
function writeTexts(texts, points, shown, margin) {
  texts.forEach((element, i) => {
    if (points.text[i] !== shown?.text[i]) writeText(element, points.text[i]);
    if (points.ink[i] !== shown?.ink[i]) element.style.fill = points.ink[i];
    if (points.x[i] !== shown?.x[i]) element.setAttribute('x', String(round(points.x[i] - margin.l)));
    if (points.y[i] !== shown?.y[i]) element.setAttribute('y', String(round(points.y[i] - margin.t)));
  });
}

/** @param {SVGPathElement[]} dots @param {Points} points @param {Points|undefined} shown */
function writeDots(dots, { fill = [], outline = [] }, shown) {
  dots.forEach((element, i) => {
    if (fill[i] !== shown?.fill?.[i]) element.style.fill = fill[i];
    if (outline[i] !== shown?.outline?.[i]) element.style.stroke = outline[i];
  });
}

/**
 * Plotly remembers the source it has set, and sets none twice: it has to know of this one.
 * @param {SVGImageElement} element @param {string|undefined} source
 */
function writeImage(element, source) {
  if (!source) return;
  element.setAttributeNS(XLINK, 'href', source);
  Object.assign(element, { _imgSrc: source });
}

/** @param {SVGTextElement} element @param {string} text */
function writeText(element, text) {
  element.textContent = text;
  element.setAttribute('data-unformatted', text);
}
