// @ts-check
/** The words of what goes with any rule, and of a rule of one's own. */

export const SCHEDULE = 'Schedule';
export const CLIPPING = 'Clip gradient';

/** @type {import('../types.js').Kind} */
export const NO_CLIPPING = {
  name: '',
  title: 'none',
  summary: 'The gradient goes to the rule as it was measured.',
  formula: 'g = g',
  settings: [],
};

/** What a change is called. */
export const CHANGED = {
  schedule: (/** @type {string} */ name) => `Schedule of the learning rate: ${name.replaceAll('_', ' ')}.`,
  clipping: (
    /** @type {string|undefined} */ by,
  ) => (by ? `Gradients are clipped by ${by}.` : 'Gradients are not clipped.'),
  ownRule: (/** @type {string} */ formula) => `Your own rule: ${formula}.`,
};

export const OWN_RULE_LABELS = {
  examples: 'Written out',
  formula: 'Update Δθ =',
  memory: 'Remembered, renewed before it',
  constants: 'Numbers',
  use: 'Use this rule',
};

export const KNOWN_NAMES = 'Known: g (gradient), theta, lr, t (step, from 1), your numbers and what is remembered.';

/** In the list of examples: a rule that is none of them. */
export const BY_YOU = 'by you';
