// @ts-check
/** A recorded run in a file of its own: the figure of one iteration, which asks nobody for anything. */

import { byId } from '../shared/dom.js';
import { submitByClick } from '../shared/forms.js';
import { notesView } from '../shared/views/notes.js';
import { createPlot } from './plot/plot.js';
import { readRecord } from './record.js';
import { recordedFigure } from './recorded_figure.js';

// In Plotly's place: whatever draws asks the window for it.
Object.assign(window, { Plotly: createPlot() });

submitByClick();
const frame = /** @type {HTMLElement} */ (document.querySelector('[data-figure]'));
readRecord(byId('record')).then((record) =>
  recordedFigure(frame, record, { alone: true, moreViews: (store) => [notesView({ store })] })
);
