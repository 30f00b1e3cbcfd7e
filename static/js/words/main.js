// @ts-check
/** The page of words: whole without this script. */

import { themeAlone } from '../shared/views/theme_alone.js';

themeAlone();
