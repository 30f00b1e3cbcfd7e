// @ts-check
/** What is said of experiments that come and go: in addresses, links, files and pictures. */

import { counted } from '../../shared/numbers.js';

export const NOT_KEPT = 'The browser cannot keep this experiment in the address: it may be too long. ' +
  'Everything works here, but a reload, or the address passed on, leads to the experiment before it.';

/** @param {string} wrong a sentence @param {string} shown the example */
export const unreadableAddress = (wrong, shown) =>
  `The experiment in the address cannot be read. ${wrong} ${shown} is shown instead, from its start.`;

/** @param {string[]} names of what an address says of a place in that experiment */
export const placeLeftOut = (names) =>
  `What the address says of ${names.join(', ')} belongs to that experiment; it is left out.`;

/** @param {string} file its name @param {string} wrong a sentence */
export const notOpened = (file, wrong) => `${file} cannot be opened. ${wrong} Nothing has changed.`;

/** @param {string} file its name @param {number} steps */
export const fileOpened = (file, steps) => `${file} was opened: a run of ${counted(steps, 'step')}.`;

const LONGEST_FIELD = 80;

const shortened = (/** @type {string} */ field) =>
  field.length > LONGEST_FIELD ? `${field.slice(0, LONGEST_FIELD)}…` : field;

/** What is wrong with a file. */
export const WRONG_RUN = {
  size: (/** @type {number} */ bytes) => `It is larger than ${bytes / 1e6} MB.`,
  syntax: 'It is no JSON.',
  unreadable: 'The browser cannot read it.',
  form: 'It is no run that was taken along from here.',
  length: (/** @type {number} */ most) => `Its number of steps is none from 1 to ${most}.`,
  begun: 'It starts in the middle of a run.',
  noNetwork: 'It holds no network.',
  unknown: (/** @type {string} */ field) => `It has a field that no run has: ${shortened(field)}.`,
  field: (/** @type {string} */ field) => `Its field ${shortened(field)} is not what it should be.`,
  stranger: (/** @type {string} */ part) => `Its ${part} does not exist here.`,
};

/** The parts of an experiment that may be no such thing. */
export const PARTS = {
  layers: 'shape of layers',
  activations: 'list of activations',
  data: 'data',
  theta: 'starting point (theta)',
  edits: 'list of edits',
  value: (/** @type {number} */ edit, /** @type {string} */ place) =>
    `parameter edits[${edit}].values.${shortened(place)}`,
};

/** What an experiment names from the catalog. */
export const NAMED = {
  source: 'source',
  optimizer: 'optimizer',
  loss: 'loss',
  data: 'data',
  initialiser: 'initialiser',
  activation: 'activation',
};

/** What is said beside the button that copies a link. */
export const LINK = { copied: 'Copied.', refused: 'The browser does not let the page copy. Here is the link:' };

export const TRY_AGAIN = 'Try again';

/** @param {string[]} names of choices that an address says beside a whole experiment */
export const decidedByExperiment = (names) =>
  `The address says ${
    names.join(', ')
  } beside a whole experiment, which has decided that; the experiment is opened as it is.`;
