// @ts-check
/** The views that only the lab has. */

import { byId } from '../../dom.js';
import { tableView } from '../../views/tables.js';
import { copyLinkView } from './copy_link.js';
import { countersView } from './counters.js';
import { drawRowsView } from './draw_rows.js';
import { extrasView } from './extras.js';
import { handView } from './hand.js';
import { layersView } from './layers.js';
import { openRunView } from './open_run.js';
import { ownRuleView } from './own_rule.js';
import { pictureNotesView, predictionTables, sizeTables } from './picture_notes.js';
import { picturesView } from './pictures.js';
import { problemView } from './problem.js';
import { qualityTables, qualityView } from './quality.js';
import { saveCharts } from './save_chart.js';
import { swapView } from './swap.js';
import { takeAlongView } from './take_along.js';
import { termsView } from './terms.js';
import { toolsView } from './tools.js';
import { whyView } from './why.js';

/**
 * @param {any} store
 * @returns {{update: (state: any) => void}[]}
 */
export function labViews(store) {
  const options = { store };
  saveCharts(store);
  const pictures = picturesView(options);
  const predicting = { store, more: ({ predicted, scored, data, output }) => [predicted, scored, data, output] };
  return [
    pictures,
    pictureNotesView(options),
    qualityView(),
    drawRowsView(byId('draw'), { store, plane: () => pictures.drawn().prediction }),
    tableView(byId('prediction-table'), predictionTables, predicting),
    tableView(byId('quality-table'), qualityTables, predicting),
    tableView(byId('sizes-table'), sizeTables, options),
    problemView(byId('problem-choices'), options),
    layersView(byId('layers'), options),
    extrasView(byId('optimizer-extras'), options),
    ownRuleView(byId('own-rule'), options),
    toolsView(options),
    copyLinkView(byId('copy-link'), options),
    takeAlongView(byId('take-along'), options),
    openRunView(byId('open-run'), options),
    handView(byId('hand'), options),
    whyView(options),
    swapView('optimizers', options),
    swapView('sources', options),
    countersView(),
    termsView(),
  ];
}
