// @ts-check
/** A lesson or a claim as one file: its questions are counted, and told to the learning system around it, if any. */

import { byId } from '../../shared/dom.js';
import { createPlot } from '../plot/plot.js';
import { readRecord } from '../record.js';
import { recordedFigure } from '../recorded_figure.js';
import { watchAnswers } from './answers.js';
import { enterCourse } from './scorm.js';
import { walkMoments } from './moments.js';
import { tallySaid } from './words.js';

/** @typedef {import('../../iteration/state/types.js').Store} Store */

Object.assign(window, { Plotly: createPlot() });

/** @type {Map<string, Store>} */
const figures = new Map();

for (const kept of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-record]'))) {
  const name = kept.dataset.record ?? '';
  const frame = /** @type {HTMLElement} */ (document.querySelector(`[data-figure][data-name="${name}"]`));
  readRecord(kept).then((record) => figures.set(name, recordedFigure(frame, record)));
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-moment]'))) {
  button.hidden = false;
  button.addEventListener('click', () => goTo(button));
}

document.querySelectorAll('.moments').forEach((figure) => walkMoments(/** @type {HTMLElement} */ (figure)));

/** Leads a figure to the moment that a step speaks of. @param {HTMLButtonElement} button */
function goTo({ dataset }) {
  const store = figures.get(dataset.of ?? '');
  const { count, beat } = JSON.parse(dataset.moment ?? '{}');
  store?.dispatch({ type: 'seeked', count });
  store?.dispatch({ type: 'beatShown', beat });
  document.querySelector(`[data-figure][data-name="${dataset.of}"]`)?.scrollIntoView({ block: 'nearest' });
}

const course = enterCourse();
watchAnswers(document.body, course.kept, (tally, isNew) => {
  byId('tally').textContent = tallySaid(tally);
  const done = tally.given.every((letter) => letter !== '-');
  const score = tally.total ? tally.right / tally.total : 1;
  // A text that asks nothing is done when it is opened.
  if (isNew || tally.total === 0) course.tell({ kept: tally.given.join('.'), score, done });
});
