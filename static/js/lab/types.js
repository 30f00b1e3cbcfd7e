// @ts-check
/**
 * What the lab knows beyond one iteration: the words for it, in one place.
 *
 * @typedef {import('../iteration/run.js').Run} Run
 * @typedef {import('../iteration/run.js').Edit} Edit
 * @typedef {import('../iteration/run.js').Numbers} Numbers
 * @typedef {import('../iteration/run.js').Frame} Frame
 * @typedef {import('../iteration/state/types.js').State} IterationState
 * @typedef {import('../shared/choice.js').Choice} Choice
 * @typedef {import('../shared/choice.js').Setting} Setting
 *
 * @typedef {object} Kind an entry of the catalog that the lab offers
 * @property {string} name
 * @property {string} title
 * @property {string} summary
 * @property {string} [formula]
 * @property {string} [source] where its formula is from
 * @property {Setting[]} settings
 * @property {number} [order] of an optimizer: 2 needs second derivatives
 * @property {boolean} [remembers] of an optimizer: whether it keeps anything from step to step
 * @property {string} [sized_by] of an optimizer: the setting that says how much it remembers
 * @property {boolean} [specimen] mistaken on purpose
 *
 * @typedef {Kind & Shape} DataKind a data set
 * @typedef {{inputs: number, outputs: number, task: Task}} Shape of data
 * @typedef {'regression'|'classes'|'binary'} Task
 *
 * @typedef {{formula: string, memory: string[], constants: Record<string, number|null>}} OwnRule
 *
 * @typedef {object} Catalog the answer of /api/catalog, as the lab offers it
 * @property {Kind[]} sources
 * @property {Kind[]} optimizers
 * @property {Kind[]} specimens
 * @property {Kind[]} losses
 * @property {Kind[]} activations
 * @property {Kind[]} initialisers
 * @property {Kind[]} features
 * @property {Kind[]} penalties
 * @property {Kind[]} schedules
 * @property {Kind[]} clippings
 * @property {DataKind[]} datasets
 * @property {Kind[]} presets
 * @property {import('../iteration/state/types.js').PlaneEntry[]} planes
 * @property {Kind & {examples: (OwnRule & {title: string})[]}} own_rule
 * @property {Record<string, number>} limits
 *
 * @typedef {object} NamedData a data set that the server makes
 * @property {string} name
 * @property {number} [outputs]
 * @property {number} [seed] of the split
 *
 * @typedef {NamedData & Partial<import('./own_table/types.js').Rows>} Data as the API takes them: named, or own rows
 *
 * @typedef {object} Problem the problem of an experiment, a network
 * @property {number[]} layers
 * @property {string[]} activations
 * @property {string} loss
 * @property {'trained'|'none'|{fixed: number[][]}} biases
 * @property {string|Choice} initialiser
 * @property {Data} data
 * @property {string[]} [features]
 * @property {Record<string, number>} [regularisation]
 *
 * @typedef {Choice & {schedule?: Choice, clip?: {by: string}|null} & Partial<OwnRule>} Optimizer
 *
 * @typedef {object} Choices all that can be chosen, and taken back
 * @property {Problem} problem
 * @property {Choice} source
 * @property {Optimizer} optimizer
 * @property {number|null} batch_size
 * @property {number} seed
 * @property {number[]|null} theta where the run starts; null is the seeded point
 * @property {Edit[]} edits
 *
 * @typedef {{x: number[][], y: number[][]}} RowsFor training or testing
 *
 * @typedef {object} DataRows the rows of the data, and what their columns are called; the answer of /api/data
 * @property {string} key of the choice of data that they belong to
 * @property {Task} task
 * @property {string[]} input_names
 * @property {string[]} network_input_names with those that are derived
 * @property {string[]} output_names
 * @property {{mean: number[], spread: number[]}|null} input_scale how inputs were standardised, if they were
 * @property {RowsFor} train
 * @property {RowsFor} test
 *
 * @typedef {{outputs: Numbers[][], probabilities: Numbers[][]|null, x: number[], y: number[],
 *   maps?: import('../iteration/scene.js').NodeMaps}} Grid what the network says all over the plane
 *
 * @typedef {object} Residuals row by row, output by output
 * @property {number[][]} targets
 * @property {Numbers[]} predictions
 * @property {Numbers[]} residuals
 *
 * @typedef {object} Scores on the rows for training or for testing
 * @property {number} rows
 * @property {number|null} loss
 * @property {number|null} [accuracy]
 * @property {{names: string[], table: number[][]}|null} [confusion]
 * @property {Residuals|null} [residuals]
 *
 * @typedef {object} Predicted what the network says in one iteration: the answer of /api/predict, with its moment
 * @property {string} key what it was asked for by
 * @property {Problem} problem
 * @property {number} count
 * @property {Task} task
 * @property {Grid|null} grid
 * @property {Scores} train
 * @property {Scores|null} test
 *
 * @typedef {{loss: number[], accuracy: Numbers|null}} ScoresAlong a run
 * @typedef {{key: string, id: number, counts: number[], task: Task, train: ScoresAlong, test: ScoresAlong|null}} Scored
 *   the answer of /api/scores, with the run that it belongs to
 *
 * @typedef {object} Checked every gradient against central differences, in one iteration
 * @property {null} [key] while the answer is on its way
 * @property {number} [id] of the run
 * @property {number} [count]
 * @property {{verdict: string, message: string, where: {label: string}, h: number}} [answer]
 *
 * @typedef {{mathml: string, text: string}} Formula as the server drew it
 *
 * @typedef {object} Link to another number of the explanation
 * @property {string} text
 * @property {string} mathml
 * @property {Target} target
 * @property {number|null} [example]
 *
 * @typedef {{kind: 'node', layer: number, index: number, of: 'value'|'pre_activation'}
 *   |{kind: 'bias', layer: number, to: number}
 *   |{kind: 'weight', layer: number, to: number, from: number}} Target what the server is asked to explain
 *
 * @typedef {object} Line of an explanation
 * @property {string} kind
 * @property {string} says
 * @property {Formula} symbols
 * @property {Formula} [shapes]
 * @property {Formula} numbers
 * @property {any} value a number, or what matrices come to
 * @property {{symbols: Formula, numbers: Formula, value: number|null}} [product] so far
 * @property {Link[]} [links]
 *
 * @typedef {object} Explanation the answer of /api/explain
 * @property {string} key what it was asked for by
 * @property {Formula} slope
 * @property {number|null} value
 * @property {Line[]} lines
 * @property {Line[]} matrices
 * @property {number} rows
 * @property {string} rounding
 *
 * @typedef {{title: string, summary: string, formula: Formula}} Word
 * @typedef {{words: Record<string, Word>, [group: string]: Record<string, any>}} Glossary the answer of /api/glossary
 *
 * @typedef {object} Dragged the parameter that is being dragged
 * @property {number} index of the parameter in theta
 * @property {number} value
 * @property {number} count the iteration before which it is set
 * @property {State} before the state to go back to
 *
 * @typedef {object} LabFields
 * @property {Catalog|null} catalog
 * @property {Choices|null} choices
 * @property {{choices: Choices, example: number|null, address: string}|null} opened what, and by which address
 * @property {Choices[]} undoable choices to go back to
 * @property {Choices[]} redoable those that were taken back
 * @property {Run|null} pinned the run that stays as the ghost until it is let go
 * @property {Dragged|null} dragged
 * @property {'start'|'here'} reach from where a change of the rule counts
 * @property {DataRows|null} data
 * @property {Explanation|null} explanation
 * @property {'backward'|'forward'} direction in which the chain rule is read
 * @property {Checked|null} checked
 * @property {Glossary|null} glossary
 * @property {Partial<Record<'optimizers'|'sources', import('./comparisons.js').Comparison>>} comparisons
 * @property {import('./own_row/state.js').OwnRow} ownRow that the network is asked about
 * @property {import('./rows/points.js').Drawing|null} drawing how rows are drawn; null when they are not
 * @property {({key: string} & Record<'prediction'|'fit'|'sizes', import('../drawing/types.js').Figure>)|null} labFigures
 *   as Python built them, with the key they were asked for by
 * @property {Predicted|null} predicted
 * @property {Scored|null} scored losses and accuracies along the run
 * @property {number|null} output the one that is shown; null is the last one
 * @property {'numbers'|'maps'} nodesShow
 * @property {{race: string|null}} inPlace what is unfolded below the run, in the words of an address; null: folded
 * @property {import('../iteration/scene.js').NodeMaps|null} maps
 * @property {Run['curve']|null} tested losses on the rows for testing, to be drawn beside those of the run
 *
 * @typedef {IterationState & LabFields} State
 * @typedef {State & {catalog: Catalog, preset: import('../iteration/state/types.js').Preset, choices: Choices}} Ready a state from which a run can begin
 * @typedef {Ready & {run: Run}} Opened a state with a run in it
 * @typedef {import('../shared/store.js').Store<State>} Store
 * @typedef {(state: State) => void} Write
 */
export {};
