// @ts-check
/** The views of one iteration, each with the part of the frame that it needs: what is not shown has none. */

import { figuresKey } from '../figures_key.js';
import { progressView } from '../../shared/views/progress.js';
import { troubleView } from '../../shared/views/server_trouble.js';
import { codeView } from './code.js';
import { choiceView } from './choices.js';
import { comparisonView } from './comparison.js';
import { costsView } from './costs.js';
import { heightsView } from './heights.js';
import { localCardView } from '../local/view.js';
import { surfaceView } from '../surface/view.js';
import { exampleView } from './row.js';
import { planeView } from './plane.js';
import { windowView } from './window.js';
import { questionView } from './question.js';
import { drawingsOf, SHOWN } from './shown.js';

/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').View} View */
/** @typedef {import('./choices.js').Beside} Beside */
/** @typedef {import('./shown.js').Drawings} Drawings */

/** @type {Record<string, (context: Context, beside?: Beside) => View>} */
const VIEWS = {
  ...SHOWN,
  source: (context, beside) => choiceView('source', context, beside),
  optimizer: (context, beside) => choiceView('optimizer', context, beside),
  costs: costsView,
  trouble: troubleView,
  example: exampleView,
  'plane-says': planeView,
  window: windowView,
  heights: heightsView,
  surface: surfaceView,
  local: localCardView,
  comparison: comparisonView,
  code: codeView,
};

/**
 * @param {Context} context
 * @param {Beside} [beside] what else stands in the line of a setting
 * @returns {{views: View[], drawings: Drawings}}
 */
export function viewsOf(context, beside) {
  const shown = Object.entries(VIEWS).filter(([name]) => context.part(name));
  const { view, drawings } = drawingsOf(context);
  const views = [
    progressView(context.root, isWaiting),
    ...shown.map(([, make]) => make(context, beside)),
    view,
    questionView(context),
  ];
  return { views, drawings };
}

/** Whether something that shall be shown has not arrived. @param {State} state */
const isWaiting = (state) => {
  const { run, position, wanted, trouble, figures } = state;
  return !trouble && (wanted != null || !run?.frames.has(position.count) || figures?.key !== figuresKey(state));
};
