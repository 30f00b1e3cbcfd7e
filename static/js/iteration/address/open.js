// @ts-check
/** Opens what is asked for: an address, or an experiment of one's own. */

import { get } from '../../shared/api.js';
import { lengthened, placeAsked, placeIn } from './place.js';
import { choicesIn, presetIn } from './choices.js';

/** @typedef {import('../state/types.js').Catalog} Catalog */
/** @typedef {import('../state/types.js').OwnExperiment} OwnExperiment */
/** @typedef {import('../state/types.js').Place} Place */
/** @typedef {import('../state/types.js').Preset} Preset */
/** @typedef {import('../state/asking.js').Asking} Asking */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('./offered_presets.js').Examples} Examples */

/** How long a run is when nobody says. */
const STEPS = 100;

/**
 * The catalog, and the preset with its choices.
 * @param {Examples} examples
 * @returns {import('../../shared/resources.js').Resource}
 */
export function opening(examples) {
  return {
    group: ({ asked }) => JSON.stringify(asked),
    next: (
      /** @type {State} */ { catalog, asked },
    ) => (asked == null ? null : (signal) => open(catalog, asked, examples, signal)),
  };
}

/** @param {Catalog|null} known @param {import('../state/types.js').Asked} asked @param {Examples} examples @param {AbortSignal} signal */
async function open(known, asked, examples, signal) {
  const catalog = known ?? /** @type {Catalog} */ (await get('/api/catalog', signal));
  const search = typeof asked === 'string' ? asked : asked.search;
  const { preset, notes } = typeof asked === 'string'
    ? await presetNamed(asked, catalog, examples, signal)
    : { preset: presetOf(asked), notes: [] };
  const read = choicesIn(search, catalog, preset);
  const chosen = typeof asked === 'string' ? read : { ...read, choices: withOwn(read.choices, asked.experiment) };
  const { place, notes: astray } = placeIn(search, preset.experiment.problem, catalog.planes);
  const question = await questionIn(search, preset.experiment.problem);
  const there = placeAsked(place, search, question.asking);
  const said = [...notes, ...chosen.notes, ...astray, ...question.notes, ...lengthened(there)];
  return { type: 'presetOpened', catalog, preset, ...chosen, place: there, asking: question.asking, notes: said };
}

/** @param {string} search @param {Catalog} catalog @param {Examples} examples @param {AbortSignal} signal */
async function presetNamed(search, catalog, { first, rowsOf }, signal) {
  const { name, notes } = presetIn(search, catalog, first);
  const preset = /** @type {Preset} */ ({ ...(await get(`/api/presets/${name}`, signal)), ...rowsOf(name) });
  return { preset, notes };
}

/** Most addresses ask none. @param {string} search @param {import('../state/types.js').Problem} problem */
async function questionIn(search, problem) {
  const text = new URLSearchParams(search).get('predict');
  if (text === null) return { asking: null, notes: [] };
  const { askedIn } = await import('../question/open.js');
  return askedIn(text, problem);
}

/** @param {OwnExperiment} asked @returns {Preset} */
function presetOf({ experiment: { edits: _edits, ...experiment }, rows }) {
  const { data } = experiment.problem;
  return { name: '', experiment, steps: STEPS, rows: rows ?? data.x?.length ?? data.rows ?? 1, row: 0 };
}

/**
 * What an experiment of one's own has besides settings: schedules, clipping, formulas, and edits on the way.
 * @param {import('../state/types.js').Choices} choices @param {Preset['experiment']} experiment
 */
function withOwn(choices, { optimizer, edits }) {
  const rule = choices.optimizer.name === optimizer.name ? { ...optimizer, ...choices.optimizer } : choices.optimizer;
  return {
    ...choices,
    optimizer: rule,
    ...(edits?.length && { edits: edits.map((edit) => ({ ...edit, values: edit.values ?? {} })) }),
  };
}
