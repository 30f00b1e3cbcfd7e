// @ts-check
/** One recorded run as a figure in its frame. */

import { startFigure } from '../shared/figure.js';
import { questionPanel } from '../iteration/question/panel.js';
import { createStore, INITIAL } from '../iteration/state/store.js';
import { drawingsOf, SHOWN } from '../iteration/views/shown.js';
import { act } from '../iteration/views/transport.js';
import { figuresOf, openRecord } from './open.js';
import { planeView } from './views/plane.js';

/** @type {typeof SHOWN} */
const VIEWS = { ...SHOWN, 'plane-told': planeView };

/**
 * @param {HTMLElement} frame
 * @param {import('./record.js').Kept} record
 * @param {{alone?: boolean, moreViews?: (store: import('../iteration/state/types.js').Store) => import('../iteration/state/types.js').View[]}} [options]
 *   alone: whether it is the one figure of a page, whose keys work everywhere
 */
export function recordedFigure(frame, record, { alone = false, moreViews = () => [] } = {}) {
  const store = createStore({ ...INITIAL, lock: record.lock });
  openRecord(store, record);
  startFigure(frame, {
    store,
    resources: [figuresOf(record)],
    act,
    alone,
    views: (context) => [
      ...Object.entries(VIEWS).filter(([part]) => context.part(part)).map(([, view]) => view(context)),
      drawingsOf(context).view,
      ...(store.state.asking ? [questionPanel(context)] : []),
      ...moreViews(store),
    ],
  });
  return store;
}
