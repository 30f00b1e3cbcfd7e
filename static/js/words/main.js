// @ts-check
/** The page of words: whole without this script. */

import { endOnPaper } from '../shared/paper.js';
import { themeAlone } from '../shared/views/theme_alone.js';

themeAlone();
endOnPaper();
