// @ts-check
/** The landscape as a surface, in the box of the map: the same plane, window, colours, path and point. */

import { remember } from '../../drawing/remember.js';
import { watch } from '../../shared/dom.js';
import { lookOf } from '../local/look.js';
import { prepareLandscape } from '../pictures/landscape_ground.js';
import { isLine, project } from '../plane.js';
import { shownScene } from '../scene.js';
import { SURFACE, surfaceWords } from '../words/surface.js';
import { canvasBrush } from './brushes.js';
import { keepSurface } from './files.js';
import { surfaceFrame } from './frame.js';
import { handle, handleButtons } from './handling.js';
import { marksOf } from './marks.js';
import { meshOf } from './mesh.js';
import { paintSurface } from './surface_picture.js';
import { dashed, trackOf } from './track.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('./brushes.js').Brush} Brush */

/** The map is prepared for some size: its heights do not depend on it. */
const ANY = 400;

/** @param {import('../state/types.js').Context} context @returns {import('../state/types.js').View} */
export function surfaceStage({ part, store, signal }) {
  const chart = part('surface');
  const { whole, place, canvas, says, buttons } = surfaceFrame(chart);
  const pen = canvas.getContext('2d');
  let last = /** @type {Scene|null} */ (null);

  const grounded = remember((/** @type {any} */ figure, /** @type {Scene['plane']} */ plane) =>
    meshOf(prepareLandscape(figure, plane, ANY, ANY, false), figure.data[0].colorscale)
  );
  const [tracked, ghosted] = [remember(wayOf), remember(wayOf)];

  /** Paints what is seen; null while there is no surface. @param {Brush} brush @param {Scene} scene @param {State} state */
  function paint(brush, scene, state) {
    const figure = /** @type {import('../state/types.js').Figures} */ (state.figures).landscape;
    const mesh = grounded(figure, scene.plane);
    if (!mesh || !scene.plane) return null;
    const { path } = scene.run;
    const { track, counts } = tracked(mesh, scene.plane, path, path.length);
    const before = scene.ghost?.path ?? [];
    const ghost = ghosted(mesh, scene.plane, before, before.length).track.flat();
    const { colours, size } = lookNow(state);
    const look = { colours: { ...colours, ...figure.layout.meta.colors }, size };
    const [across, up] = scene.plane.labels;
    /** @type {[string, string]} */
    const labels = [across, up];
    const seen = { camera: state.camera, size: sizeNow(), labels };
    paintSurface(brush, mesh, { ...marksOf(scene, mesh, track, counts), ghost: dashed(ghost) }, seen, look);
    return mesh;
  }

  const looked = remember((/** @type {State['figures']} */ figures, /** @type {State['appearance']} */ appearance) =>
    lookOf(whole, { figures, appearance })
  );
  const lookNow = (/** @type {State} */ { figures, appearance }) => looked(figures, appearance);
  const sizeNow = () => ({ width: place.clientWidth, height: place.clientHeight });

  function draw() {
    const { state } = store;
    if (!state.is3d || !pen || !hasSurface(last) || !state.figures || sizeNow().width === 0) return;
    const { width, height } = sizeNow();
    const sharp = devicePixelRatio || 1;
    Object.assign(canvas, { width: Math.round(width * sharp), height: Math.round(height * sharp) });
    pen.scale(sharp, sharp);
    const mesh = paint(canvasBrush(pen, lookNow(state).font), last, state);
    says.textContent = mesh ? '' : SURFACE.waiting;
    if (mesh && state.motion === 'rest') {
      canvas.ariaLabel = surfaceWords(last, [10 ** mesh.powers[0], 10 ** mesh.powers[1]]);
    }
  }

  /** The map stays in sight where there is no surface, and a sentence says why. @param {boolean} is3d @param {boolean} hasSurface */
  function show(is3d, hasSurface) {
    whole.hidden = !is3d;
    whole.classList.toggle('missing', !hasSurface);
    for (const one of chart.children) if (one !== whole) one.inert = is3d && hasSurface;
    if (!hasSurface) says.textContent = !pen ? SURFACE.none : last ? SURFACE.line : SURFACE.waiting;
  }

  const turn = (/** @type {(now: import('./camera.js').Camera) => import('./camera.js').Camera} */ change) => {
    store.dispatch({ type: 'surfaceTurned', camera: change(store.state.camera) });
  };
  handle(place, turn);
  handleButtons(buttons, turn);
  keepSurface(whole, {
    paint: (brush) => last && paint(brush, last, store.state),
    sizeNow,
    scene: () => last,
    state: () => store.state,
  });
  const watcher = new ResizeObserver(draw);
  watcher.observe(place);
  signal.addEventListener('abort', () => watcher.disconnect());

  const shown = watch(
    (/** @type {State} */ { is3d }) => [is3d, pen !== null && hasSurface(last), last === null],
    ({ is3d }) => show(is3d, pen !== null && hasSurface(last)),
  );
  return {
    update(state) {
      const scene = shownScene(state);
      if (scene?.plane || (scene && !scene.awaited) || !last) last = scene ?? last;
      shown(state);
      draw();
    },
  };
}

/** A line has none; of a plane that is still to come nobody knows. @param {Scene|null} scene @returns {scene is Scene} */
const hasSurface = (scene) => scene !== null && !(scene.plane && isLine(scene.plane));

/**
 * A path over the surface. Its length is an input of its own: a path may grow while it stays the same array.
 * @param {import('./mesh.js').Mesh} mesh @param {import('../state/types.js').Plane} plane
 * @param {import('../run.js').Run['path']} path @param {number} length
 */
function wayOf(mesh, plane, path, length) {
  const passed = path.slice(0, length);
  // A ghost with another number of parameters has no place in this plane.
  const fits = passed[0]?.theta.length === plane.centre.length;
  const points = fits ? passed.map(({ theta }) => project(plane, theta)) : [];
  return { track: trackOf(mesh, points), counts: passed.map(({ count }) => count) };
}
