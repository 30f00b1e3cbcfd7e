// @ts-check
/** What a step did: by which rule, how far, and what stayed. */

import { grouped, short } from '../../shared/numbers.js';
import { fixedBiases } from '../parameters.js';

/**
 * @typedef {import('../scene.js').Scene} Scene
 * @typedef {import('../run.js').Frame} Frame
 * @typedef {import('../state/types.js').Catalog} Catalog
 * @typedef {import('../state/types.js').Choice} Choice
 * @typedef {import('../state/types.js').Entry} Entry
 * @typedef {import('../state/types.js').Problem} Problem
 */

/** Digits that are tried until two numbers can be told apart. */
const DIGITS = [4, 5, 6, 7];

/** @param {import('../run.js').Numbers} theta @param {import('../run.js').Numbers} update */
export const afterStep = (theta, update) => theta.map((value, k) => (value ?? NaN) + (update[k] ?? NaN));

/**
 * What is trained, by its name: where biases are given and stay, that is the weights alone.
 * @param {string} text that speaks of parameters @param {Problem} problem
 */
export const ofTrained = (text, problem) =>
  fixedBiases(problem).length ? text.replaceAll(/\bparameter/g, 'weight') : text;

/**
 * What the rule did to all parameters.
 * @param {Frame} frame @param {Choice} optimizer @param {number} rate of this step @param {Entry} rule
 * @param {Catalog} catalog @param {Problem} problem
 */
export function stepWords(frame, optimizer, rate, rule, catalog, problem) {
  const after = afterStep(frame.theta, frame.update);
  const moved = after.filter((value, k) => value !== frame.theta[k]).length;
  if (moved === 0) return `moved nothing${why(frame, optimizer, rate)}`;
  const did = filled(rule.caption ?? 'moved every parameter', { ...defaultsOf(rule), ...optimizer, rate }) +
    decayWords(rate, optimizer, rule);
  const some = `${grouped(moved)} of ${grouped(after.length)} parameters`;
  const counted = moved === after.length
    ? did
    : did.replace('every parameter', `${some}, each`).replace('all parameters', some);
  const stay = fixedBiases(problem).length ? '; the biases are fixed' : '';
  return `${ofTrained(counted, problem)}${stay}${clippingWords(frame, optimizer, catalog)}${
    scheduleWords(rate, optimizer)
  }`;
}

/** @param {Frame} frame @param {Choice} optimizer @param {number} rate */
function why({ gradient, update }, { schedule, learning_rate: usual }, rate) {
  if (rate === 0) {
    return schedule && usual !== 0
      ? ', because its schedule has set the learning rate to 0'
      : ', because its learning rate is 0';
  }
  if (gradient.every((slope) => slope === 0)) return ', because every slope is 0';
  return update.every((one) => one === 0) ? '' : ': its updates are too small to change any number';
}

/** Settings that a hand-written experiment leaves out. @param {Entry} rule */
const defaultsOf = ({ settings = [] }) => Object.fromEntries(settings.map((one) => [one.name, one.default]));

/** A text with numbers in the places of their names. @param {string} text @param {Record<string, any>} numbers */
const filled = (text, numbers) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => (typeof numbers[name] === 'number' ? short(numbers[name]) : whole));

/** @param {number} rate @param {Choice} optimizer @param {Entry} rule */
function decayWords(rate, { weight_decay: decay }, { decay_caption: caption }) {
  return caption && decay ? filled(caption, { decay: rate * decay }) : '';
}

/** Only where clipping has changed something. @param {Frame} frame @param {Choice} optimizer @param {Catalog} catalog */
function clippingWords({ gradient }, { clip }, { clippings = [] }) {
  if (!clip) return '';
  const norm = Math.hypot(...gradient.map((slope) => slope ?? NaN));
  const size = clip.by === 'norm' ? norm : Math.max(...gradient.map((slope) => Math.abs(slope ?? NaN)));
  const caption = clippings.find(({ name }) => name === clip.by)?.caption;
  return caption && size > clip.limit ? `; ${filled(caption, { norm, limit: clip.limit })}` : '';
}

/** Only where the rate is not the one that was chosen. @param {number} rate @param {Choice} optimizer */
function scheduleWords(rate, { learning_rate: usual }) {
  return rate === usual ? '' : `; its schedule had changed the rate from ${short(usual)} to ${short(rate)}`;
}

/**
 * "W1[1,1] went from .15 to .149", with as many digits as show it.
 * @param {string} name @param {number|null} before @param {number|null} update
 */
export function wayWords(name, before, update) {
  const after = (before ?? NaN) + (update ?? NaN);
  if (!Number.isFinite(after)) return `${name} went from ${short(before)} out of the numbers`;
  if (before === after) return `${name} stayed at ${short(before)}`;
  const digits = DIGITS.find((count) => short(before, count) !== short(after, count));
  if (digits) return `${name} went from ${short(before, digits)} to ${short(after, digits)}`;
  return `${name} went from ${short(before)} by ${short(update)} only`;
}
