// @ts-check
/** A recorded run in a file of its own: the figure of one iteration, which asks nobody for anything. */

import { byId } from '../shared/dom.js';
import { startFigure } from '../shared/figure.js';
import { questionPanel } from '../iteration/question/panel.js';
import { notesView } from '../shared/views/notes.js';
import { drawingsOf, SHOWN } from '../iteration/views/shown.js';
import { createStore, INITIAL } from '../iteration/state/store.js';
import { act } from '../iteration/views/transport.js';
import { figuresOf, openRecord } from './open.js';
import { createPlot } from './plot/plot.js';
import { readRecord } from './record.js';
import { planeView } from './views/plane.js';

/** @type {typeof SHOWN} */
const VIEWS = { ...SHOWN, 'plane-told': planeView };

/** @param {import('./record.js').Kept} record */
function start(record) {
  const store = createStore({ ...INITIAL, lock: record.lock });
  openRecord(store, record);
  startFigure(/** @type {HTMLElement} */ (document.querySelector('[data-figure]')), {
    store,
    resources: [figuresOf(record)],
    act: (name) => act(store, name),
    alone: true,
    views: (context) => [
      ...Object.entries(VIEWS).filter(([part]) => context.part(part)).map(([, view]) => view(context)),
      drawingsOf(context).view,
      ...(store.state.asking ? [questionPanel(context)] : []),
      notesView({ store }),
    ],
  });
}

// In Plotly's place: whatever draws asks the window for it.
Object.assign(window, { Plotly: createPlot() });
readRecord(byId('record')).then(start);
