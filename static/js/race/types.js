// @ts-check
/**
 * The types that the modules of the race of runs share. Types only; nothing runs here.
 *
 * @typedef {import('../drawing/types.js').Figure} Figure
 * @typedef {import('../drawing/pen.js').Pen} Pen
 * @typedef {import('../drawing/plotting_area.js').Area} Area
 * @typedef {import('../shared/appearance.js').Appearance} Appearance
 * @typedef {import('../shared/choice.js').Choice} Choice
 * @typedef {import('../shared/choice.js').Entry} Kind  of the catalog
 * @typedef {[number, number]} Point  in pixels
 * @typedef {'iterations'|'operations'} Unit  what is equal when entries are compared
 *
 * @typedef {{sources: Kind[], optimizers: Kind[]}} Catalog  the part of /api/catalog that is needed
 * @typedef {{optimizer: Choice, source: Choice, seed: number|null}} Entry  null: the seed of the race
 *
 * @typedef {object} Ground  the network, its data, and where all entries start
 * @property {string} name  of the preset; "" for an experiment of one's own
 * @property {string} own  the text of that experiment in the address; "" for a preset
 * @property {any} problem
 * @property {number|null} batchSize
 * @property {number} seed
 * @property {number[]|null} theta  null: the start of the seed
 *
 * @typedef {object} Setup  everything that is chosen, and that an address can say
 * @property {Ground} ground
 * @property {Entry[]} entries
 * @property {number} steps
 * @property {number[]|null} plane  two parameters; null: the main directions of all paths
 * @property {Unit} unit
 *
 * @typedef {object} Run  what one entry did
 * @property {(number|null)[]} losses  of all rows, at each point, the start included
 * @property {(number|null)[]} measured  of each step's batch
 * @property {(number|null)[]} x
 * @property {(number|null)[]} y
 * @property {{count: number, message: string}|null} diverged
 * @property {{operations: number[]}} cost  spent until each point
 * @property {number|null} explained  the share of its movement that lies in the plane
 * @property {number|null} shadow  the loss where the plane shows its last point
 *
 * @typedef {object} Race  the answer of /api/runs-race, and what was asked
 * @property {string} key
 * @property {Setup} setup
 * @property {Run[]} entries
 * @property {number[]} start
 * @property {string[]} parameters  their names
 * @property {{explained: number|null, labels: string[], extent: number[]}} plane
 * @property {{x: number[], y: number[], loss: (number|null)[][]}} landscape
 *
 * @typedef {{key: string, paths: Figure, losses: Figure}} Figures
 * @typedef {{search: string, time: number, chosen: number}} Asked  an address that is to be opened
 *
 * @typedef {object} State
 * @property {Catalog|null} catalog
 * @property {Figures|null} figures
 * @property {string|null} asked  an address that is to be opened
 * @property {Setup|null} setup
 * @property {Race|null} race
 * @property {number} chosen  the entry that is looked at closely
 * @property {number} time  in ticks: iterations, or shares of what the dearest entry spends
 * @property {'rest'|'play'} motion
 * @property {number} speed
 * @property {import('../shared/lock.js').Lock|null} lock  the ticks that can be visited; null: all
 * @property {{message: string}|null} trouble
 * @property {string[]} notes
 * @property {Appearance} appearance
 *
 * @typedef {object} Actions  what each action carries, by its type
 * @property {{search: string}} asked
 * @property {{catalog: Catalog, setup: Setup, notes: string[], time: number, chosen: number}} opened
 * @property {{figures: Figures}} figuresArrived
 * @property {{race: Race}} raceArrived
 * @property {{appearance: Appearance}} appearanceChanged
 * @property {{change: Partial<Setup>}} changed
 * @property {{entry: number}} selected
 * @property {{by: number}} stepped
 * @property {{time: number}} seeked
 * @property {{}} reset
 * @property {{}} ended
 * @property {{}} played
 * @property {{}} paused
 * @property {{speed: number}} speedChosen
 * @property {{seconds: number}} ticked
 * @property {{trouble: {message: string}}} troubled
 * @property {{}} retried
 * @property {{}} notesRead
 *
 * @typedef {{[Name in keyof Actions]: {type: Name} & Actions[Name]}[keyof Actions]} Action
 * @typedef {{[Name in keyof Actions]: (state: State, action: Actions[Name]) => State}} Handlers
 *
 * @typedef {{index: number, progress: number}} Position  steps taken, and the share of the next
 *
 * @typedef {object} Scene  what the figures show at a moment
 * @property {Race} race
 * @property {Unit} unit
 * @property {number} time
 * @property {number} chosen
 * @property {Position[]} positions
 * @property {string[]} names
 *
 * @typedef {import('../shared/store.js').Store<State>} Store
 * @typedef {Omit<import('../shared/figure.js').Context, 'store'> & {store: Store}} Context
 * @typedef {(state: State) => void} Update
 * @typedef {{update: Update}} View
 */
export {};
