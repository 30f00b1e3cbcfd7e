// @ts-check
/**
 * One Plotly figure that can be drawn in two ways: by Plotly, once, and by writing attributes, every frame.
 * Both start from the same picture and leave the same attributes.
 */
import { bind, hurry, write } from './plotly_dom.js';
import { same } from './same.js';

/** @typedef {import('./types.js').Figure} Figure */
/** @typedef {import('./types.js').Picture} Picture */
/** @typedef {import('./types.js').Points} Points */
/** @typedef {import('./types.js').Size} Size */
/** @typedef {import('./plotly_dom.js').Elements} Elements */
/**
 * @template Scene
 * @typedef {object} State
 * @property {Figure} figure
 * @property {Scene|null} scene  the last one
 * @property {Picture|null} drawn  by Plotly
 * @property {Size} size  of that drawing
 * @property {Elements|null} marks
 * @property {number} last  when Plotly drew
 */
/**
 * @template Scene
 * @typedef {(scene: Scene, figure: Figure, size: Size) => Picture} Paint  a pure function
 */

/** Milliseconds between redraws by Plotly where direct drawing is not possible: 20 a second. */
const REDRAW_INTERVAL = 50;

/**
 * Puts a figure into a container, in place of what was there, and keeps it as large as the container.
 * @template Scene
 * @param {HTMLElement} container
 * @param {Figure} figure
 * @param {Paint<Scene>} paint
 * @param {{onRedraw?: () => void}} [options]  what to do after each redraw by Plotly
 */
export function createStage(container, figure, paint, { onRedraw } = {}) {
  const graph = mount(container);
  /** @type {State<Scene>} */
  const state = { figure, scene: null, drawn: null, size: { width: 0, height: 0 }, marks: null, last: -Infinity };

  const size = () => ({ width: container.clientWidth, height: container.clientHeight });
  const rebind = () => {
    state.marks = state.drawn && bind(graph, state.figure, state.drawn);
  };

  /** @param {Picture} picture */
  const redraw = (picture) => {
    const isFirst = state.drawn === null;
    Object.assign(state, { drawn: picture, size: size(), last: performance.now() });
    const { data, layout, config } = compose(state.figure, picture, state.size);
    window.Plotly.react(graph, data, layout, config);
    if (isFirst) graph.on('plotly_afterplot', rebind);
    rebind();
    onRedraw?.();
  };

  /** @param {Picture} picture */
  const writeDirectly = (picture, { fast = false } = {}) => {
    if (!state.marks) return;
    hurry(state.marks, fast);
    write(state.marks, picture);
  };

  /** @param {Picture} picture */
  const isDrawn = (picture) => state.marks !== null && same(size(), state.size) && isSame(picture, state.drawn);

  /** @param {Scene} scene */
  const commit = (scene) => {
    state.scene = scene;
    if (size().width === 0) return;
    const picture = paint(scene, state.figure, size());
    // A redraw takes Plotly as long as many frames: what it has drawn already is not drawn again.
    if (isDrawn(picture)) writeDirectly(picture);
    else redraw(picture);
  };

  /** @param {Scene} scene */
  const update = (scene) => {
    state.scene = scene;
    if (size().width === 0) return;
    const picture = paint(scene, state.figure, size());
    const onGround = state.drawn?.ground === picture.ground;
    if (state.marks && onGround) writeDirectly(picture, { fast: Boolean(state.figure.layout.meta.crowded) });
    else if (!onGround || performance.now() - state.last > REDRAW_INTERVAL) redraw(picture);
  };

  /** @param {Figure} next @param {Scene|null} scene */
  const restyle = (next, scene) => {
    state.figure = next;
    state.marks = null;
    if (scene) commit(scene);
  };

  const resized = () => {
    const { width, height } = size();
    if (state.scene && (width !== state.size.width || height !== state.size.height)) commit(state.scene);
  };
  // Whoever takes the drawing elsewhere asks for this: Plotly knows only what it has drawn itself.
  graph.addEventListener('commit', () => state.scene && commit(state.scene));
  const watcher = new ResizeObserver(resized);
  watcher.observe(container);
  const destroy = () => {
    watcher.disconnect();
    window.Plotly.purge(graph);
    graph.remove();
  };
  return { update, commit, restyle, destroy, size, figure: () => state.figure, scene: () => state.scene };
}

/** @param {Picture} picture @param {Picture|null} drawn */
function isSame(picture, drawn) {
  return picture.ground === drawn?.ground &&
    same([picture.paths, picture.points, picture.images], [drawn.paths, drawn.points, drawn.images]);
}

/** @param {HTMLElement} container */
function mount(container) {
  const graph = document.createElement('div');
  graph.style.position = 'absolute';
  graph.style.inset = '0';
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
  container.replaceChildren(graph);
  return /** @type {any} */ (graph);
}

/**
 * The figure with a picture's numbers in it, as Plotly takes it. The figure itself stays as it is.
 * @param {Figure} figure
 * @param {Picture} picture
 * @param {Size} size
 */
function compose(figure, picture, size) {
  const data = figure.data.map((trace, index) => ({
    ...merge(trace, picture.ground.traces[index] ?? {}),
    ...columns(trace, picture.points[trace.uid]),
  }));
  const shapes = figure.layout.shapes.map((/** @type {any} */ shape) => ({
    ...shape,
    path: picture.paths[shape.name] ?? shape.path,
  }));
  const layout = { ...merge(figure.layout, picture.ground.layout), ...size, shapes };
  const images = layout.images?.map((/** @type {any} */ image) => ({
    ...image,
    source: picture.images?.[image.name] ?? image.source,
  }));
  return { data, layout: images ? { ...layout, images } : layout, config: { ...figure.config } };
}

/** @param {any} trace @param {Points|undefined} points */
function columns(trace, points) {
  if (!points) return {};
  const { x, y, text, ink, fill, outline, fixed } = points;
  const textfont = { ...trace.textfont, ...fixed?.textfont, color: ink };
  const words = { x, y, text, textfont, textposition: fixed?.textposition ?? trace.textposition };
  if (!fill) return words;
  const line = { ...trace.marker.line, color: outline };
  return { ...words, marker: { ...trace.marker, ...fixed?.marker, color: fill, line } };
}

/**
 * A deep copy of `base` with the parts of `over` in it; arrays of `over` replace.
 * @param {any} base @param {any} over @returns {any}
 */
function merge(base, over) {
  if (!isRecord(base) || !isRecord(over)) return over ?? base;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], over[key])]));
}

/** @param {any} value */
function isRecord(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
