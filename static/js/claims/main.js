// @ts-check
/** The pages about claims: whole without this script, which runs an experiment again while its values are changed. */

import { endOnPaper } from '../shared/paper.js';
import { themeAlone } from '../shared/views/theme_alone.js';
import { experiment } from './experiment.js';

themeAlone();
endOnPaper();

const claim = /** @type {HTMLElement|null} */ (document.querySelector('[data-claim]'));
if (claim) experiment(claim);
