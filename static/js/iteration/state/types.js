// @ts-check
/**
 * What the page knows: the words for it, in one place.
 *
 * @typedef {import('../run.js').Run} Run
 * @typedef {import('../position.js').Position} Position
 *
 * @typedef {object} Choices what the visitor has chosen; the rest of the experiment comes from the preset
 * @property {{name: string}} source where the gradient comes from, with its settings
 * @property {{name: string, learning_rate: number}} optimizer the rule, with its settings
 * @property {number} seed
 * @property {import('../run.js').Edit[]} [edits] what was done by hand on the way
 *
 * @typedef {object} Change what the visitor changed last
 * @property {Choices} from
 * @property {Choices} to
 * @property {string} [says] the change in words, when it is none of source, optimizer and seed
 *
 * @typedef {{kind: 'principal'}|{kind: 'weights', indices: [number, number]}} PlaneChoice
 * @typedef {object} Plane the answer of /api/landscape
 *
 * @typedef {object} Shadow the true loss of the point beside the loss of its shadow in the plane
 * @property {number} count
 * @property {number|null} point
 * @property {number|null} shadow
 *
 * @typedef {{kind: 'node', layer: number, index: number}} NodeSelection
 * @typedef {{kind: 'edge', layer: number, out: number, in: number|null}} EdgeSelection
 * @typedef {NodeSelection|EdgeSelection} Selection
 *
 * @typedef {object} Place what an address says of where a page stands
 * @property {number} count the iteration
 * @property {import('../position.js').Beat} beat
 * @property {number|null} steps how long the run is; null when the address does not say
 * @property {Selection|null} selection
 * @property {PlaneChoice} planeChoice
 *
 * @typedef {object} Trouble why nothing more arrives
 * @property {'lost'|'refused'} kind
 * @property {string} message
 *
 * @typedef {object} State
 * @property {string|null} asked the address that is being opened
 * @property {object|null} catalog
 * @property {object|null} figures as Python built them, with the key they were asked for by
 * @property {object|null} preset
 * @property {Choices|null} choices
 * @property {number|null} example row the nodes' numbers are for; null is the mean over the batch
 * @property {Run|null} run
 * @property {number} runs how many runs have been started; it names the next one
 * @property {Run|null} ghost the run before the last change
 * @property {Change|null} change
 * @property {Position} position always at a frame that has arrived
 * @property {{count: number, beat: string}|null} wanted where the visitor wants to be, until that arrives
 * @property {'rest'|'travel'|'return'|'play'} motion
 * @property {number} speed iterations per second
 * @property {PlaneChoice} planeChoice
 * @property {Plane|null} plane
 * @property {Shadow|null} shadow
 * @property {Selection|null} selection kept by click or focus
 * @property {Selection|null} hover under the pointer
 * @property {Trouble|null} trouble
 * @property {string[]} notes about the address
 * @property {import('../../shared/appearance.js').Appearance} look
 */
export {};
