// @ts-check
/** The views that only the lab has. */

import { byId } from '../../dom.js';
import { countersView } from './counters.js';
import { extrasView } from './extras.js';
import { handView } from './hand.js';
import { layersView } from './layers.js';
import { ownRuleView } from './own_rule.js';
import { ownTableView } from './own_table.js';
import { problemView } from './problem.js';
import { swapView } from './swap.js';
import { termsView } from './terms.js';
import { toolsView } from './tools.js';
import { whyView } from './why.js';

/**
 * @param {any} store
 * @returns {{update: (state: any) => void}[]}
 */
export function labViews(store) {
  const options = { store };
  return [
    problemView(byId('problem-choices'), options),
    layersView(byId('layers'), options),
    extrasView(byId('optimizer-extras'), options),
    ownRuleView(byId('own-rule'), options),
    ownTableView(byId('own-table'), options),
    toolsView(options),
    handView(byId('hand'), options),
    whyView(options),
    swapView('optimizers', options),
    swapView('sources', options),
    countersView(),
    termsView(),
  ];
}
