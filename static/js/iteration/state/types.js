// @ts-check
/**
 * What the page knows: the words for it, in one place. What a run is stands in run.js, what is drawn in scene.js.
 *
 * @typedef {import('../run.js').Numbers} Numbers
 * @typedef {import('../run.js').Run} Run
 * @typedef {import('../position.js').Position} Position
 * @typedef {import('../position.js').Beat} Beat
 *
 * @typedef {import('../../shared/choice.js').Setting} Setting
 * @typedef {import('../../shared/choice.js').Entry} Kind an entry of the catalog that can be set
 * @typedef {import('../../shared/choice.js').Choice} Choice
 * @typedef {object} Entry of the catalog
 * @property {string} name
 * @property {string} title
 * @property {string} summary
 * @property {string} [noun] its title within a sentence
 * @property {string} [caption] what it did, with words in braces for the numbers
 * @property {string} [decay_caption] of a rule: what weight decay did
 * @property {Setting[]} [settings] with their defaults
 * @property {boolean} [goes_back] of a source: whether it walks back from the loss
 * @property {boolean} [moves] whether parameters move while it measures: that is a mistake
 *
 * @typedef {object} Catalog the answer of /api/catalog, as far as this page reads it
 * @property {Kind[]} sources
 * @property {Kind[]} optimizers
 * @property {Entry[]} losses
 * @property {Entry[]} [clippings]
 * @property {Kind[]} [specimens] mistakes that can stand in the place of a source
 * @property {PlaneEntry[]} planes
 * @property {Entry[]} presets
 *
 * @typedef {object} Problem a network with its data
 * @property {number[]} layers
 * @property {string[]} activations
 * @property {string} loss
 * @property {string|object} biases
 * @property {Record<string, number>} [regularisation]
 * @property {{name: string, x?: number[][], rows?: number}} data
 *
 * @typedef {object} Cost of one iteration, in counted operations
 * @property {number} forward
 * @property {number} backward
 * @property {number} update
 * @property {number} evaluations of the loss
 * @property {number} backward_passes
 * @property {string} convention how they are counted
 *
 * @typedef {object} Columns what the data's numbers are called
 * @property {'regression'|'binary'|'classes'} task
 * @property {string[]} inputs
 * @property {string[]} input_units of each; empty where they have none
 * @property {string[]} outputs
 * @property {number|null} yes_above above this an output means yes; null where it does not mean yes or no
 *
 * @typedef {object} Experiment what the server is asked to compute
 * @property {Problem} problem
 * @property {Choice} source
 * @property {Choice} optimizer
 * @property {number|null} batch_size
 * @property {number} seed
 * @property {number[]|null} theta where to start; null asks for the seeded point
 * @property {object|null} [state] what the rule remembers
 * @property {import('../run.js').Edit[]} [edits] what was done by hand on the way
 *
 * @typedef {object} Preset a ready experiment
 * @property {string} name
 * @property {Omit<Experiment, 'theta'|'state'> & Partial<Experiment>} experiment
 * @property {number} steps how long its run is
 * @property {number} rows how many rows it is trained on
 * @property {number} row whose numbers are shown first, from 0
 *
 * @typedef {{experiment: Preset['experiment'], rows?: number, search: string}} OwnExperiment with what an address says of
 *   its run
 * @typedef {string|OwnExperiment} Asked what is opened: an address, such as "?preset=xor&iteration=3", or an experiment
 *
 * @typedef {object} Choices what the visitor has chosen; the rest of the experiment comes from the preset
 * @property {Choice} source where the gradient comes from
 * @property {Choice} optimizer the rule
 * @property {number} seed
 * @property {number|null} [batch_size] where the page lets it be chosen
 * @property {import('../run.js').Edit[]} [edits] what was done by hand on the way
 *
 * @typedef {object} Change what the visitor changed last
 * @property {string} what
 * @property {Choices} from
 * @property {Choices} to
 * @property {string} [says] the change in words, when it is none of source, optimizer and seed
 *
 * @typedef {import('./plane_types.js').PlaneEntry} PlaneEntry
 * @typedef {import('./plane_types.js').PlaneChoice} PlaneChoice
 * @typedef {import('./plane_types.js').Plane} Plane
 * @typedef {import('./plane_types.js').ShownPlane} ShownPlane
 * @typedef {import('./plane_types.js').SeenPlane} SeenPlane
 * @typedef {import('./plane_types.js').SlopeOfAll} SlopeOfAll
 *
 * @typedef {object} Shadow the true loss of the point beside the loss of its shadow in the plane
 * @property {number} count
 * @property {number|null} point
 * @property {number|null} shadow
 *
 * @typedef {{layer: number, index: number}} Node
 * @typedef {{layer: number, out: number, in: number|null}} Edge
 * @typedef {Node & {kind: 'node', of?: 'pre_activation'}} NodeSelection
 * @typedef {Edge & {kind: 'edge'}} EdgeSelection
 * @typedef {NodeSelection|EdgeSelection} Selection
 *
 * @typedef {object} Place what an address says of where a page stands
 * @property {number} count the iteration
 * @property {Beat} beat
 * @property {number|null} steps how long the run is; null when the address does not say
 * @property {Selection|null} selection
 * @property {PlaneChoice} planeChoice
 * @property {import('../window.js').Window|null} [window]
 * @property {'all'|'batch'} [heights]
 * @property {boolean} [localIsOpen] left as it is where the address does not say
 * @property {boolean} [is3d] the same
 * @property {import('../surface/camera.js').Camera} [camera]
 *
 * @typedef {object} Trouble why nothing more arrives
 * @property {'lost'|'busy'|'refused'} kind
 * @property {string} message
 *
 * @typedef {import('../../drawing/types.js').Figure} Figure
 * @typedef {{key: string, network: Figure, landscape: Figure, loss_curve: Figure}} Figures as Python built them, with
 *   the key they were asked for by
 *
 * @typedef {object} State
 * @property {Asked|null} asked what is being opened
 * @property {Catalog|null} catalog
 * @property {Figures|null} figures
 * @property {Preset|null} preset
 * @property {Choices|null} choices
 * @property {number|null} example row the nodes' numbers are for; null is the mean over the batch
 * @property {Run|null} run
 * @property {number} runs how many runs have been started; it names the next one
 * @property {Run|null} ghost the run before the last change
 * @property {Change|null} change
 * @property {import('./asking.js').Asking|null} asking the question that is asked, or was
 * @property {Position} position always at a frame that has arrived
 * @property {{count: number, beat: Beat}|null} wanted where the visitor wants to be, until that arrives
 * @property {'rest'|'travel'|'return'|'play'} motion
 * @property {number} speed iterations per second
 * @property {PlaneChoice} planeChoice
 * @property {ShownPlane|null} plane
 * @property {import('../window.js').Window|null} window the part of the plane that is looked at; null: as it was laid
 * @property {'all'|'batch'} heights over which rows they are, where an iteration sees a batch
 * @property {SeenPlane|null} seen that part, or those heights, as they have arrived
 * @property {SlopeOfAll|null} slopeOfAll
 * @property {number|null} planeRefused the run of which the server refused a plane
 * @property {Shadow|null} shadow
 * @property {Selection|null} selection kept by click or focus
 * @property {Selection|null} hover under the pointer
 * @property {import('../../shared/lock.js').Lock|null} lock the iterations that can be visited; null: all
 * @property {Trouble|null} trouble
 * @property {string[]} notes about the address
 * @property {boolean} unfolded whether all controls are shown, where a page begins with few
 * @property {boolean} codeIsOpen whether the run is looked at as code
 * @property {import('../code.js').Code|null} code
 * @property {boolean} localIsOpen whether the local view is looked at
 * @property {import('../local/types.js').LocalView|null} local
 * @property {boolean} is3d whether the landscape is also looked at as a surface
 * @property {import('../surface/camera.js').Camera} camera from where
 * @property {import('../../shared/appearance.js').Appearance} appearance
 * @property {Run|null} [pinned] the run that stays as the ghost, where a page can pin one
 * @property {Run['curve']|null} [tested] losses on rows that were kept aside, where a page asks for them
 * @property {import('../scene.js').NodeMaps|null} [maps] what nodes compute all over the plane, where a page shows that
 *
 * @typedef {State & {catalog: Catalog, preset: Preset, choices: Choices}} Ready a state from which a run can begin
 * @typedef {Ready & {run: Run}} Opened a state with a run in it
 * @typedef {import('../../shared/store.js').Store<State>} Store
 *
 * @typedef {Omit<import('../../shared/figure.js').Context, 'store'> & {store: Store}} Context what each view is given
 * @typedef {{update: (state: State) => void}} View
 */
export {};
