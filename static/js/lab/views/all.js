// @ts-check
/** The views that only the lab has. */

import { byId } from '../../shared/dom.js';
import { tableView } from '../../iteration/views/tables.js';
import { ownTableView } from '../own_table/dialog_view.js';
import { pictureNotesView, predictionTables, sizeTables } from '../pictures/notes_view.js';
import { foldedFigure } from '../in_place/folded.js';
import { qualityTables, qualityView } from '../pictures/quality_view.js';
import { ownRowView } from '../own_row/view.js';
import { readingView } from '../pictures/reading_view.js';
import { picturesView } from '../pictures/view.js';
import { drawRowsView } from '../rows/draw_view.js';
import { copyLinkView } from './copy_link.js';
import { countersView } from './counters.js';
import { dragEdgeView } from './drag_weight.js';
import { extrasView } from './schedule_and_clipping.js';
import { handView } from './edit_parameter.js';
import { layersView } from './layers.js';
import { openRunView } from './open_run.js';
import { ownRuleView } from './own_rule.js';
import { problemView } from './problem.js';
import { raceLink } from './race_link.js';
import { reachView } from './reach.js';
import { saveCharts } from '../../iteration/views/save_chart.js';
import { comparisonView } from './comparison.js';
import { comparisonNumbersView } from './comparison_numbers.js';
import { takeAlongView } from './export_run.js';
import { termsView } from './glossary.js';
import { toolsView } from './tools.js';
import { toSweepView } from './to_sweep.js';
import { whyView } from './chain_rule.js';

/** @typedef {import('../types.js').State} State */

/**
 * @param {import('../types.js').Store} store
 * @param {{edgeAt: import('../../iteration/views/nodes.js').EdgeAt}} drawn
 * @returns {{update: (state: any) => void}[]}
 */
export function labViews(store, { edgeAt }) {
  const options = { store };
  saveCharts(store);
  const pictures = picturesView(options);
  const plane = () => pictures.drawn().prediction;
  const predicting = {
    store,
    more: (/** @type {State} */ { predicted, scored, data, output }) => [predicted, scored, data, output],
  };
  return [
    pictures,
    pictureNotesView(options),
    raceLink(),
    qualityView(),
    drawRowsView(byId('draw'), { store, plane }),
    readingView(byId('prediction-chart'), { store, says: byId('prediction-reading'), plane }),
    ownRowView(byId('own-row'), options),
    tableView(byId('prediction-table'), predictionTables, predicting),
    tableView(byId('quality-table'), qualityTables, predicting),
    tableView(byId('sizes-table'), sizeTables, options),
    problemView(byId('problem-choices'), options),
    layersView(byId('layers'), options),
    reachView(byId('optimizer-reach'), options),
    extrasView(byId('optimizer-extras'), options),
    ownRuleView(byId('own-rule'), options),
    ownTableView(byId('own-table'), { store, opener: byId('problem-choices') }),
    toolsView(options),
    toSweepView(byId('to-sweep')),
    copyLinkView(byId('copy-link'), options),
    takeAlongView(byId('take-along'), options),
    openRunView(byId('open-run'), options),
    handView(byId('hand'), options),
    dragEdgeView(byId('nodes').parentElement, { store, edgeAt }),
    whyView(options),
    comparisonView('optimizers', options),
    comparisonNumbersView(byId('numbers-optimizers'), 'optimizers', options),
    comparisonView('sources', options),
    comparisonNumbersView(byId('numbers-sources'), 'sources', options),
    countersView(),
    foldedFigure(byId('race-in-place'), {
      store,
      what: 'race',
      mount: async (...given) => (await import('../in_place/race.js')).raceInPlace(...given),
    }),
    termsView(options),
  ];
}
