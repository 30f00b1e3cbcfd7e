// @ts-check
/** The words of the layers: what their buttons do, and what a change is called. */

/** What the help beside the layers is about. */
export const LAYER_TERM = 'a layer';

export const LAYER_SETTINGS = [
  {
    name: 'layers',
    title: 'Layers',
    summary: 'How many neurons each has; each neuron takes in all values of the layer below.',
  },
  {
    name: 'activations',
    title: 'Activation',
    summary: 'What a neuron does to its sum; without one, layers would melt into a single one.',
  },
];

export const ADD_LAYER = { text: '+ layer', name: 'Add a hidden layer' };

/** What each button of a layer does. */
export const BUTTONS = {
  narrower: (/** @type {string} */ layer) => `One neuron fewer in ${layer}`,
  wider: (/** @type {string} */ layer) => `One neuron more in ${layer}`,
  remove: (/** @type {string} */ layer) => `Remove ${layer}`,
};

/** @param {string} layer */
export const activationLabel = (layer) => `Activation of ${layer}`;

/** What a change is called. */
export const CHANGED = {
  more: 'One more layer.',
  fewer: 'One layer fewer.',
  width: (/** @type {string} */ layer, /** @type {number} */ size) => `${layer} has ${size} neurons now.`,
  activation: (/** @type {string} */ layer, /** @type {string} */ title) => `${layer}: ${title}.`,
};
