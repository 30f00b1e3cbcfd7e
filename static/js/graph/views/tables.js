// @ts-check
/** The numbers of the graph as tables, to the last bit. */

import { full } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { tableView } from '../../shared/views/tables.js';
import { shownWalk } from '../state.js';
import { arrival, departure, lengths, momentAt, passings } from '../steps.js';
import { EDGE_TABLE, edgeName, NODE_TABLE, nodeTableHeads, wrongNote } from '../words/panels.js';
import { noValueNote } from '../words/no_value.js';
import { localSlope, nodeTitle, slopeName } from '../words/slopes.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Walk} Walk
 * @typedef {import('../types.js').Moment} Moment
 */

/** @param {import('../types.js').Context} context */
export function graphTables({ part, store }) {
  return tableView(part('table'), tables, {
    store,
    depends: ({ walk, figure, mode, step }) => [walk, figure, mode, step],
  });
}

/** @param {State} state */
function tables(state) {
  const walk = shownWalk(state);
  return walk && [nodeTable(walk, state), edgeTable(walk, state)];
}

/** @param {Walk} walk @param {State} state */
function nodeTable(walk, { mode, step }) {
  const moment = momentAt(walk, mode, step);
  const rows = walk.nodes.map(({ value }, node) => [
    nodeTitle(walk, node),
    moment.known[node] ? full(value) : '–',
    full(moment.slopes[node]),
    note(walk, moment, node, mode),
  ]);
  return table(NODE_TABLE.caption, nodeTableHeads(walk, mode), rows);
}

/** @param {Walk} walk @param {Moment} moment @param {number} node @param {import('../types.js').Mode} mode */
function note(walk, moment, node, mode) {
  if (moment.slopes[node] === undefined) return (moment.known[node] && noValueNote(walk, node)) || '–';
  if (mode === 'reverse' && walk.wrong.includes(node)) return wrongNote(full(walk.nodes[node].right));
  return moment.whole[node] ? NODE_TABLE.complete : NODE_TABLE.more;
}

/** @param {Walk} walk @param {State} state */
function edgeTable(walk, { mode, step }) {
  const { values } = lengths(walk, mode);
  const nameOf = (/** @type {number} */ node) => walk.nodes[node].name;
  const rows = passings(walk, mode).slice(0, Math.max(0, step - values)).map((one) => [
    edgeName(nameOf(departure(walk, mode, one)), nameOf(arrival(walk, mode, one))),
    full(one.incoming),
    localSlope(walk, one).formula,
    full(one.local),
    full(one.contribution),
    slopeName(walk, mode, arrival(walk, mode, one)),
    full(one.after),
  ]);
  return table(EDGE_TABLE.caption, EDGE_TABLE.heads, rows);
}
