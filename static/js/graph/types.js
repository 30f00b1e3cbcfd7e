// @ts-check
/**
 * The types that the modules of the graph share. Types only; nothing runs here.
 *
 * @typedef {'reverse'|'forward'} Mode
 * @typedef {Record<string, number>} Start
 * @typedef {import('../drawing/types.js').Figure} Figure
 * @typedef {import('../drawing/pen.js').Pen} Pen
 * @typedef {import('../shared/appearance.js').Appearance} Appearance
 *
 * @typedef {object} NodeFacts  one node, as the server describes it; {0}, {1}, {v} are to be filled
 * @property {'variable'|'number'|'operation'} kind
 * @property {string} name
 * @property {string} formula
 * @property {string[]} slopes
 * @property {string} text
 * @property {number[]} inputs
 * @property {number|null} value
 * @property {string|null} no_value  why there is none, where this operation is to blame
 * @property {number|null} cached
 * @property {number|null} adjoint
 * @property {number|null} right  the adjoint without a corrupted value
 * @property {number|null} tangent
 *
 * @typedef {object} Passing  a slope passes an edge, from input number `slot` to `node` or back
 * @property {number} node
 * @property {number} slot
 * @property {number|null} incoming
 * @property {number|null} local
 * @property {number|null} contribution
 * @property {number|null} before
 * @property {number|null} after
 *
 * @typedef {object} Passes  how much work all slopes are
 * @property {number} inputs
 * @property {number} outputs
 * @property {number} evaluation
 * @property {{operations: number}} reverse
 * @property {{operations: number}} forward
 *
 * @typedef {object} Walk  the answer of /api/graph, and what was asked
 * @property {string} key
 * @property {string} text
 * @property {string[]} variables
 * @property {string} variable
 * @property {number[]} outputs
 * @property {number} output
 * @property {NodeFacts[]} nodes
 * @property {Passing[]} backward
 * @property {Passing[]} forward
 * @property {number[]} wrong
 * @property {(number|null)[][]} jacobian
 * @property {number|null} difference
 * @property {(number|null)[][]} hessian
 * @property {Passes} passes
 * @property {{text: string|null, start: Start, held: Start}} alone  the output as a problem for descent
 *
 * @typedef {object} Moment  what is known after some steps of a walk
 * @property {boolean[]} known  which nodes have their value
 * @property {(number|null|undefined)[]} slopes  by node; undefined where none has arrived
 * @property {boolean[]} whole  which slopes are complete
 * @property {Set<string>} passed  edges as "node,slot"
 * @property {number|null} node  the one that has just been computed
 * @property {Passing|null} passing  the edge that has just been passed
 *
 * @typedef {object} Meta  what the server tells of the drawing; all points are relative to its own corner
 * @property {[number, number]} size
 * @property {number} margin
 * @property {number} letter  how wide one is, in pixels
 * @property {string[]} titles
 * @property {NodeFacts['kind'][]} kinds
 * @property {[number, number][]} nodes
 * @property {[number, number][]} boxes
 * @property {[number, number][][][]} edges  by node and input
 * @property {{ink: string, muted: string, slope: string}} colors
 *
 * @typedef {object} Drawing  the answer of /api/graph/figure, and what was asked
 * @property {string} key
 * @property {string} text
 * @property {Figure} figure
 * @property {Figure} nudge
 * @property {string[]} variables
 * @property {number[]} outputs
 *
 * @typedef {object} NudgeAnswer  the answer of /api/graph/nudge, and what was asked
 * @property {string} key
 * @property {number} chosen
 * @property {number} asked
 * @property {number|null} before
 * @property {number|null} after
 * @property {number|null} adjoint
 * @property {number|null} predicted
 * @property {number|null} true
 * @property {{change: number[], value: (number|null)[]}} curve
 *
 * @typedef {object} MethodFacts  the slope by one variable, by each method
 * @property {string} name
 * @property {{text: string, value: number|null}} symbolic
 * @property {number|null} numerical
 * @property {number|null} automatic
 *
 * @typedef {object} Methods  the answer of /api/graph/methods, and what was asked
 * @property {string} key
 * @property {{written: number}} formula
 * @property {MethodFacts[]} variables
 * @property {MethodCosts} cost
 *
 * @typedef {object} MethodCosts
 * @property {number} evaluation
 * @property {{written: number, shared: number, operations: number}} symbolic
 * @property {{evaluations: number, forward: number, backward: number}} numerical
 * @property {{forward: number, backward: number}} automatic
 * @property {string} convention
 *
 * @typedef {{name: string, text: string, start: Start}} Example  a formula to choose
 * @typedef {{text: string, position: number, message: string, allowed: string}} Unreadable
 * @typedef {{node: number, value: number}} Cached
 *
 * @typedef {object} Asked  what an address or a page asks to be shown
 * @property {string} draft
 * @property {Start} start
 * @property {Mode} mode
 * @property {number} output
 * @property {string|null} variable
 * @property {number} step
 * @property {number} chosen
 * @property {number} nudge
 * @property {Cached|null} cached
 *
 * @typedef {object} State
 * @property {string} draft  what is asked for; it becomes the text as soon as the server has read it
 * @property {boolean} walks  whether the reader can walk; else everything is shown at once
 * @property {Unreadable|null} unreadable
 * @property {string|null} text
 * @property {Start} start
 * @property {Mode} mode
 * @property {number} output
 * @property {string|null} variable
 * @property {number} step
 * @property {'rest'|'play'} motion
 * @property {number} speed
 * @property {number} passed  time since the last step while it plays, in steps
 * @property {number} chosen  the node that is looked at
 * @property {number} nudge
 * @property {Cached|null} cached
 * @property {Drawing|null} figure
 * @property {Walk|null} walk
 * @property {NudgeAnswer|null} nudged
 * @property {Methods|null} methods
 * @property {import('../shared/lock.js').Lock|null} lock  the steps that can be visited; null: all
 * @property {{message: string}|null} trouble
 * @property {string[]} notes
 * @property {Appearance} appearance
 *
 * @typedef {object} Actions  what each action carries, by its type
 * @property {{appearance: Appearance}} appearanceChanged
 * @property {{asked: Asked, notes: string[]}} opened
 * @property {{text: string}} typed
 * @property {{example: Example}} exampleChosen
 * @property {{unreadable: Unreadable, instead: Partial<State>}} refused
 * @property {{figure: Drawing}} figureArrived
 * @property {{walk: Walk}} walkArrived
 * @property {{nudged: NudgeAnswer}} nudgeArrived
 * @property {{methods: Methods}} methodsArrived
 * @property {{name: string, value: number}} valueSet
 * @property {{mode: Mode}} modeChosen
 * @property {{output: number}} outputChosen
 * @property {{variable: string}} variableChosen
 * @property {{node: number}} chosen
 * @property {{nudge: number}} nudgeSet
 * @property {{value: number}} corrupted
 * @property {{}} repaired
 * @property {{by: number}} stepped
 * @property {{step: number}} seeked
 * @property {{by: number}} passSought
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
 * @typedef {object} Scene  what the picture shows
 * @property {Walk} walk
 * @property {Mode} mode
 * @property {number} step
 * @property {number} chosen
 * @property {Cached|null} cached
 * @property {Moment} moment
 *
 * @typedef {import('../shared/store.js').Store<State>} Store
 * @typedef {Omit<import('../shared/figure.js').Context, 'store'> & {store: Store}} Context
 * @typedef {(state: State) => void} Update
 * @typedef {{update: Update}} View
 */
export {};
