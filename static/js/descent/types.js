// @ts-check
/**
 * The types that the modules of the race share. Types only; nothing runs here.
 *
 * @typedef {import('../drawing/types.js').Figure} Figure
 * @typedef {import('../drawing/pen.js').Pen} Pen
 * @typedef {import('../drawing/plotting_area.js').Area} Area
 * @typedef {import('../shared/appearance.js').Appearance} Appearance
 * @typedef {import('../shared/choice.js').Choice} Choice
 * @typedef {import('../shared/choice.js').Entry} Entry
 * @typedef {import('../shared/choice.js').Setting} Setting
 * @typedef {import('../shared/address/formula.js').Start} Start
 * @typedef {'operations'|'evaluations'|'steps'} Unit  what is equal when racers are compared
 * @typedef {[number, number]} Point  in pixels
 *
 * @typedef {{sources: Entry[], optimizers: Entry[]}} Catalog  the part of /api/catalog that is needed
 * @typedef {{surfaces: Known[], curves: Known[], black_box_sources: string[]}} Surfaces  of /api/surfaces
 * @typedef {{point: number[], value: number}} Minimum
 *
 * @typedef {object} Known  a surface or a curve with known minima
 * @property {string} name
 * @property {string} title
 * @property {string} summary
 * @property {string} template  the formula, with {settings} to be filled
 * @property {number[]} domain  the part that is shown
 * @property {number[]} start
 * @property {Minimum[]} minima
 * @property {boolean} evenly_curved  whether its curvature is the same everywhere
 * @property {Setting[]} settings
 *
 * @typedef {object} GroundChoice  what is descended
 * @property {string} name
 * @property {string} text
 * @property {string[]} variables
 * @property {Record<string, number>} settings
 * @property {Minimum|null} [depth]  a very low place, where it seems to have no bottom
 *
 * @typedef {object} Setup  everything that is chosen, and that an address can say
 * @property {GroundChoice} ground
 * @property {number[]} start  one number for each variable
 * @property {number[]} home  where the ground was entered: a formula of one's own is shown around it
 * @property {Choice} source  with its settings
 * @property {boolean} blackBox
 * @property {number} noise
 * @property {Choice[]} racers  rules with their settings
 * @property {number} steps
 * @property {number} seed
 * @property {Unit} unit
 *
 * @typedef {object} UpdatePart  one part of each update: an arrow, times a box that stretches the axes
 * @property {string} name
 * @property {string} formula
 * @property {number[][]} arrows  by step
 * @property {number[][]} boxes  by step; of one factor for all axes, or of one for each
 *
 * @typedef {object} Racer  what one racer did, by step
 * @property {{operations: number, evaluations: number}} price  of one step
 * @property {(number|null)[][]} thetas  one more than there are steps
 * @property {(number|null)[]} values
 * @property {number[][]} gradients
 * @property {number[][]} updates
 * @property {UpdatePart[]|null} parts
 * @property {{curvature: number, oscillates: number, diverges: number}|null} critical
 * @property {{count: number}|null} diverged
 *
 * @typedef {{key: string, setup: Setup, racers: Racer[]}} Race  the answer of /api/race, and what was asked
 *
 * @typedef {object} SurfaceSurvey  heights over two variables: the answer of /api/landscape
 * @property {string} key
 * @property {string} text  of the formula
 * @property {number[]} extent
 * @property {number[]} x
 * @property {number[]} y
 * @property {(number|null)[][]} loss
 * @property {string[]} labels
 *
 * @typedef {object} CurveSurvey  heights over one variable: the answer of /api/curve
 * @property {string} key
 * @property {string} text  of the formula
 * @property {number[]} extent
 * @property {number[]} x
 * @property {(number|null)[]} value
 * @property {string} label
 *
 * @typedef {SurfaceSurvey|CurveSurvey} Survey
 * @typedef {{text: string, start: Start, time?: number}} Draft  a formula that is yet to be read, and where its race will stand
 * @typedef {{position: number|null, message: string, allowed: string}} Unreadable
 * @typedef {{key: string, surface: Figure, line: Figure, race: Figure}} Figures
 *
 * @typedef {object} State
 * @property {Catalog|null} catalog
 * @property {Surfaces|null} surfaces
 * @property {Figures|null} figures
 * @property {Setup|null} setup
 * @property {Draft|null} draft
 * @property {Unreadable|null} unreadable
 * @property {Race|null} race
 * @property {Survey|null} ground
 * @property {number} chosen  the racer that is looked at closely
 * @property {number} time  in ticks
 * @property {'rest'|'play'} motion
 * @property {number} speed
 * @property {boolean} dragging
 * @property {import('../shared/lock.js').Lock|null} lock  the ticks that can be visited; null: all
 * @property {{message: string}|null} trouble
 * @property {string[]} notes
 * @property {Appearance} appearance
 *
 * @typedef {State & {catalog: Catalog, surfaces: Surfaces, setup: Setup}} Ready  to be shown
 *
 * @typedef {object} Actions  what each action carries, by its type
 * @property {{catalog: Catalog, surfaces: Surfaces}} catalogArrived
 * @property {{figures: Figures}} figuresArrived
 * @property {{appearance: Appearance}} appearanceChanged
 * @property {{setup: Setup, draft: Draft|null, notes: string[], time: number, chosen: number}} opened
 * @property {{change: Partial<Setup>}} changed
 * @property {{start: number[], dragging: boolean}} moved
 * @property {{text: string, start?: Start}} typed
 * @property {{draft: Draft, unreadable: Unreadable}} refused
 * @property {{draft: Draft, variables: string[], depth: Minimum|null}} accepted
 * @property {{race: Race}} raceArrived
 * @property {{ground: Survey}} groundArrived
 * @property {{racer: number}} selected
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
 * @property {Survey} ground
 * @property {Setup} setup
 * @property {number} chosen
 * @property {Position[]} positions
 * @property {number} time
 * @property {Minimum[]|null} minima
 * @property {boolean} evenlyCurved
 * @property {string[]} names
 * @property {Entry[]} rules  by racer
 * @property {string} source  its name within a sentence, with what is special about it
 *
 * @typedef {import('../shared/store.js').Store<State>} Store
 * @typedef {Omit<import('../shared/figure.js').Context, 'store'> & {store: Store}} Context
 * @typedef {(state: State) => void} Update
 * @typedef {{update: Update}} View
 */
export {};
