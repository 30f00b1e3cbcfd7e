// @ts-check
/** The nodes and the edges of the graph as tables, to the last bit; written only while they are open. */

import { byId, watch } from '../shared/dom.js';
import { full } from '../shared/numbers.js';
import { table } from '../shared/views/table.js';
import { shownWalk } from './state.js';
import { arrival, departure, lengths, momentAt, passings } from './steps.js';
import { inNames, localSlope, slopeName } from './words.js';

/** @param {any} store */
export function tablesView(store) {
  const details = byId('graph-table');
  const place = details.querySelector('.scroll');

  function write(state) {
    const walk = shownWalk(state);
    if (details.open && walk) place.replaceChildren(nodeTable(walk, state), edgeTable(walk, state));
  }

  details.addEventListener('toggle', () => write(store.state));
  return { update: watch(({ walk, figure, mode, step }) => [walk, figure, mode, step], write) };
}

function nodeTable(walk, { mode, step }) {
  const moment = momentAt(walk, mode, step);
  const rows = walk.nodes.map((node, i) => [
    node.formula ? `${node.name} = ${inNames(walk, i)}` : node.name,
    moment.known[i] ? full(node.value) : '–',
    full(moment.slopes[i]),
    note(walk, moment, i, mode),
  ]);
  const slope = mode === 'reverse' ? 'slope of the output by it' : `slope of it by ${walk.variable}`;
  return table('Nodes', ['node', 'value', slope, 'note'], rows);
}

function note(walk, moment, i, mode) {
  if (moment.slopes[i] === undefined) return '–';
  if (mode === 'reverse' && walk.wrong.includes(i)) return `wrong; right is ${full(walk.nodes[i].right)}`;
  return moment.whole[i] ? 'complete' : 'more to come';
}

function edgeTable(walk, { mode, step }) {
  const { values } = lengths(walk, mode);
  const rows = passings(walk, mode).slice(0, Math.max(0, step - values)).map((one) => [
    `${walk.nodes[departure(walk, mode, one)].name} to ${walk.nodes[arrival(walk, mode, one)].name}`,
    full(one.incoming), localSlope(walk, one).formula, full(one.local), full(one.contribution),
    slopeName(walk, mode, arrival(walk, mode, one)), full(one.after),
  ]);
  return table('Edges passed so far', ['edge', 'upstream', 'local in symbols', 'local', 'contribution', 'adds to', 'sum'], rows);
}
