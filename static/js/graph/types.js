// @ts-check
/**
 * The words that the graph lab's modules share. Types only; nothing runs here.
 *
 * @typedef {'reverse'|'forward'} Mode
 * @typedef {Record<string, number>} Start
 *
 * @typedef {object} NodeFacts  one node, as the server describes it; {0}, {1}, {v} are places to be filled
 * @property {'variable'|'number'|'operation'} kind
 * @property {string} name
 * @property {string} formula
 * @property {string[]} slopes
 * @property {string} text
 * @property {number[]} inputs
 * @property {number|null} value
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
 * @typedef {object} Walk  the answer of /api/graph, and what was asked
 * @property {string} key
 * @property {string[]} variables
 * @property {string} variable
 * @property {number[]} outputs
 * @property {number} output
 * @property {NodeFacts[]} nodes
 * @property {Passing[]} backward
 * @property {Passing[]} forward
 * @property {number[]} wrong
 * @property {number[][]} jacobian
 * @property {number} difference
 * @property {number[][]} hessian
 * @property {any} passes
 * @property {{text: string|null, start: Start, held: Start}} alone  the output as a problem for descent
 *
 * @typedef {object} Moment  what is known after some steps of a walk
 * @property {boolean[]} known  which nodes have their value
 * @property {(number|null|undefined)[]} slopes  by node; undefined where none has arrived
 * @property {boolean[]} whole  which slopes are complete
 * @property {Set<string>} passed  edges as "node,slot"
 * @property {number|null} node  the one that has just been computed
 * @property {Passing|null} passing  the edge that has just been passed
 */
export {};
