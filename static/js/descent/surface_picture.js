// @ts-check
/** One moment on the surface as marks: paths, balls, and what the chosen racer knows and does next. */

import { filledArrow, magnification, openArrow } from '../drawing/arrows.js';
import { BLANK } from '../drawing/format.js';
import { NOWHERE } from '../drawing/pen.js';
import { diamonds, nameWords, racerMarks, ROLLING, within } from './marks.js';
import { spotOf } from './tracks.js';

const GRADIENT = 58;
const LEAST_UPDATE = 26;
const LONGEST = 150;
const ELLIPSE = 42;
const RIM = 8.5;

/** @param {any} scene @param {any} ground @param {import('./tracks.js').Track[]} tracks */
export function surfacePicture(scene, ground, tracks) {
  const { pen, meta } = ground;
  const marks = racerMarks(scene, ground, tracks);
  const known = knownOf(scene, ground, tracks[scene.chosen]);
  const said = tipsOf(known, ground.area);
  return {
    paths: {
      ...cased(marks),
      minima: diamonds(pen, (scene.minima ?? []).map(({ point }) => ground.pixel(point))),
      ...named('gradient', openArrow(pen, known.gradient)),
      ...named('update', filledArrow(pen, known.update)),
      ...named('velocity', filledArrow(pen, known.velocity)),
      ellipse: known.ellipse,
      ellipse_casing: known.ellipse,
    },
    points: { tips: tipWords(ground, said), names: nameWords(scene, ground, tracks, meta.lanes, said) },
  };
}

/** Paths and crosses have dark casings below them. */
function cased(marks) {
  const casings = Object.entries(marks).filter(([name]) => /^(path|out)_/.test(name));
  return { ...marks, ...Object.fromEntries(casings.map(([name, path]) => [`${name}_casing`, path])) };
}

function named(name, { casing, shaft, head }) {
  return { [`${name}_casing`]: casing, [name]: shaft, [`${name}_head`]: head };
}

const NOTHING = { gradient: null, update: null, velocity: null, factor: 1, ellipse: NOWHERE };

/** The arrows of the chosen racer, from where it stands; none once it has arrived or is lost. */
function knownOf({ race, places, chosen, lab }, ground, track) {
  const racer = race.racers[chosen];
  const { index, progress } = places[chosen];
  const here = track && spotOf(track, { index, progress: 0 })?.at;
  if (!here || index >= racer.updates.length || !within(here, ground.area)) return NOTHING;
  const shown = progress > 0 ? spotOf(track, places[chosen]).at : here;
  const slope = along(ground, here, racer.gradients[index], (length) => GRADIENT / length);
  const step = ground.stretch(...racer.updates[index]);
  const factor = factorOf(Math.hypot(...step));
  const scaled = (vector) => vector && along(ground, here, vector, () => factor);
  return {
    gradient: slope, factor,
    update: progress > 0 ? null : rimmed(scaled(racer.updates[index]), factor),
    velocity: progress > 0 ? null : scaled(velocityOf(lab.racers[chosen], racer, index)),
    ellipse: ellipseOf(ground, shown, racer, index),
  };
}

/** Small arrows are drawn larger and huge ones smaller; the word at the tip says by how much. */
function factorOf(length) {
  if (!(length > 0)) return 1;
  if (length > LONGEST) return 1 / (magnification(1, length / LONGEST) ?? 1);
  return magnification(length, LEAST_UPDATE) ?? 1;
}

function along({ stretch }, from, vector, times) {
  const [dx, dy] = stretch(...vector);
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const by = times(length);
  return { from, to: [from[0] + dx * by, from[1] + dy * by] };
}

/** At true length the head ends at the rim of the ball that will lie there. */
function rimmed(arrow, factor) {
  if (!arrow || factor !== 1) return arrow;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const share = 1 - RIM / Math.hypot(dx, dy);
  return { from: arrow.from, to: [arrow.from[0] + dx * share, arrow.from[1] + dy * share] };
}

/** What a rolling ball carries along: the part of the step that comes from its velocity. */
export function velocityOf({ name }, { parts }, index) {
  const part = ROLLING.includes(name) && parts?.find((one) => one.name.includes('velocity'));
  if (!part) return null;
  const [arrow, box] = [part.arrows[index], part.boxes[index]];
  return arrow.map((number, axis) => number * box[box.length === 1 ? 0 : axis]);
}

/** How far a rule scales each axis, as an ellipse; null for rules that scale all axes alike. */
export function scalesOf({ parts }, index) {
  const box = parts?.[0]?.boxes[index];
  return box?.length === 2 && box.every((number) => number > 0) ? box : null;
}

function ellipseOf({ pen, stretch }, [x, y], racer, index) {
  const box = scalesOf(racer, index);
  if (!box) return NOWHERE;
  const [a, b] = stretch(...box).map(Math.abs);
  const unit = ELLIPSE / Math.max(a, b);
  return ellipse(pen, x, y, Math.max(a * unit, 1.5), Math.max(b * unit, 1.5));
}

const BEND = 0.5523;

function ellipse(pen, x, y, a, b) {
  const [p, q] = [a * BEND, b * BEND];
  return `${pen.curve([x, y - b], [x + p, y - b, x + a, y - q, x + a, y], [x + a, y + q, x + p, y + b, x, y + b],
    [x - p, y + b, x - a, y + q, x - a, y], [x - a, y - q, x - p, y - b, x, y - b])}Z`;
}

/** What stands at the tips of the arrows: ∇f, step, velocity. */
function tipsOf({ gradient, update, velocity, factor }, area) {
  const said = [
    tip('∇f', gradient, area),
    tip(factor === 1 ? 'step' : `step ×${Number(factor.toPrecision(1))}`, update, area),
    tip('velocity', velocity, area),
  ];
  apart(said);
  return said;
}

function tipWords({ area, meta: { colors } }, said) {
  return {
    x: said.map((one) => one?.x ?? area.left), y: said.map((one) => one?.y ?? area.top),
    text: said.map((one) => one?.text ?? BLANK), ink: [colors.gradient, colors.update, colors.path],
  };
}

function tip(text, arrow, area) {
  if (!arrow) return null;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const length = Math.hypot(dx, dy);
  const half = 4 + text.length * 4;
  const x = arrow.to[0] + (dx / length) * (half + 6);
  const y = arrow.to[1] + (dy / length) * 14;
  return {
    text, half,
    x: Math.min(Math.max(x, area.left + half), area.left + area.width - half),
    y: Math.min(Math.max(y, area.top + 10), area.top + area.height - 10),
  };
}

/** Words that would lie on each other are moved apart. */
function apart(said) {
  const [, step, velocity] = said;
  if (step && velocity && Math.abs(step.y - velocity.y) < 15 && Math.abs(step.x - velocity.x) < step.half + velocity.half) {
    velocity.y = step.y + 16;
  }
}
