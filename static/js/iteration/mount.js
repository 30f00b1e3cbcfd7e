// @ts-check
/** One iteration as a figure: mounted on any element, as often as wanted. */

import { frameIn } from '../shared/figure.js';
import { examplesIn } from './address/offered_presets.js';
import { opening } from './address/open.js';
import { iterationFigure } from './figure_in_frame.js';
import { createStore, INITIAL } from './state/store.js';

/**
 * @typedef {object} Choices everything that can be changed later
 * @property {string} [preset] a ready experiment, such as "xor"
 * @property {import('./state/types.js').Preset['experiment']} [experiment] one of one's own, instead
 * @property {number} [rows] how many rows there are, of one's own
 * @property {number} [steps] how long the run is
 * @property {number|'mean'} [row] whose numbers the nodes show, from 1
 * @property {number} [iteration] where it begins
 * @property {import('./position.js').Beat} [beat]
 * @property {string} [look] what is selected, such as "W1.2.3" or "a1.2"
 * @property {string} [plane] two weights, such as "W1.1.1-W1.1.2", or another plane, such as "random-3" or "line-0-50"
 * @property {string} [window] the part of it that is looked at: left, right, bottom and top with commas between them
 * @property {'all'|'batch'} [heights] over which rows they are
 * @property {string} [camera] from where the surface is seen: degrees around, degrees above and zoom
 * @property {Record<string, string|number>} [settings] of a preset, as in an address: source, optimizer, seed,
 *   learning_rate and so on
 *
 * @typedef {object} Frame what only mounting can say
 * @property {import('../shared/lock.js').Lock|null} [lock] the iterations that can be visited; null: all
 * @property {string} [name] the prefix of this figure's ids; else its kind, with a number where another figure has that
 * @property {string[]} [show] the visible parts: see PARTS in app/web/iteration/figure_frame.py
 * @property {'full'|'steps'|'none'} [controls]
 *
 * @typedef {Choices & Frame} Options
 */

/**
 * @param {HTMLElement} element
 * @param {Options} [options]
 */
export async function mount(element, { name, show, controls = 'steps', lock = null, ...choices } = {}) {
  const root = await frameIn(element, 'iteration', {
    name,
    controls,
    ...(show && { show: show.join(',') }),
    ...(isUnchanged(choices) && { preset: choices.preset }),
  });
  const store = createStore({ ...INITIAL, ...openedIn(root), lock });
  let chosen = choices;
  const figure = iterationFigure(root, { store, resources: [opening(examplesIn(root))] });
  const open = () => store.dispatch({ type: 'addressAsked', search: askedBy(chosen) });
  open();
  return {
    ...figure,
    /** Opens something else. What is not named stays as it is; another preset or experiment begins afresh. */
    update: figure.inOrder.opens((/** @type {Choices} */ changes) => {
      const kept = changes.preset || changes.experiment ? {} : chosen;
      chosen = { ...kept, ...changes };
      open();
    }),
  };
}

/** What the frame shows from the start, and a full page only on demand. @param {HTMLElement} root */
const openedIn = (root) => ({
  localIsOpen: root.querySelector('[data-part="local"]') != null,
  is3d: root.querySelector('[data-part="surface"][data-shown]') != null,
});

/**
 * Whether a preset runs as it is: then the server knows how its first pictures look.
 * @param {Choices} choices
 * @returns {choices is Choices & {preset: string}}
 */
const isUnchanged = ({ preset, experiment, settings, row }) => Boolean(preset && !experiment && !settings && !row);

/** @param {Choices} choices @returns {import('./state/types.js').Asked} */
function askedBy({ experiment, rows, preset, settings = {}, ...place }) {
  const said = Object.entries({ ...(preset && { preset }), ...settings, ...place }).filter(([, value]) =>
    value !== undefined
  );
  const search = `?${new URLSearchParams(said.map(([key, value]) => [key, String(value)]))}`;
  return experiment ? { experiment, rows, search } : search;
}
