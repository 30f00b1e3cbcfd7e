// @ts-check
/** The panel of basins on the page about descent; it is loaded when it is opened. */

import { cellCursor } from '../../drawing/cell_cursor.js';
import { saveMenu } from '../../drawing/save_menu.js';
import { isAborted, postForLines } from '../../shared/api.js';
import { fillList, watch } from '../../shared/dom.js';
import { full } from '../../shared/numbers.js';
import { showOncePerFrame } from '../../shared/once_per_frame.js';
import { table } from '../../shared/views/table.js';
import * as words from '../words/basins.js';
import { basinsPicture, sizesOf } from './picture.js';
import { basinsStore, countsOf, letterOf } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').Basins} Basins */
/** @typedef {import('../types.js').Store} RaceStore */
/** @typedef {{racer: number, resolution: number, steps: number}} Asked racer: from 0 */

/**
 * @param {HTMLElement} panel
 * @param {{race: RaceStore, asked: Asked|null, keep: (asked: Asked) => void}} options
 *   asked: by the address; keep: puts it there
 */
export function basinsPanel(panel, { race, asked, keep }) {
  const store = basinsStore();
  const part = (/** @type {string} */ name) => /** @type {any} */ (panel.querySelector(`[data-part="${name}"]`));
  const [plot, picture, cursor, racers, fine, steps] = [
    ...['plot', 'picture', 'cursor', 'racer', 'fine', 'steps'].map(part),
  ];
  /** @type {AbortController|null} */
  let computing = null;
  let key = '';

  async function compute() {
    const { setup, ground, catalog } = race.state;
    if (!setup || !ground || !('extent' in ground) || setup.ground.variables.length !== 2 || !catalog) {
      store.dispatch({ type: 'failed', trouble: words.NEEDS_A_SURFACE });
      return;
    }
    computing?.abort();
    const mine = computing = new AbortController();
    const now = { racer: Number(racers.value), resolution: Number(fine.value), steps: Number(steps.value) };
    keep(now);
    key = keyOf(race.state);
    showAge();
    store.dispatch({ type: 'asked' });
    const optimizer = setup.racers[now.racer];
    const entry = catalog.optimizers.find((one) => one.name === optimizer.name);
    const told = { title: entry?.noun ?? optimizer.name, text: setup.ground.text };
    try {
      await postForLines('/api/basins', bodyOf(setup, ground.extent, now), mine.signal, (line) => {
        if (computing === mine) store.dispatch({ type: line.kind, line, ...told });
      });
    } catch (error) {
      if (computing !== mine || isAborted(error)) return;
      if (!(/** @type {any} */ (error).kind)) throw error;
      store.dispatch({ type: 'failed', trouble: /** @type {Error} */ (error).message });
    }
  }

  function cancel() {
    computing?.abort();
    computing = null;
    store.dispatch({ type: 'cancelled' });
  }

  const sizes = () => (store.state.basins && plot.clientWidth ? sizesOf(store.state.basins, plot) : null);
  const pointer = cellCursor(plot, cursor, {
    sizes,
    now: () => store.state.cell,
    move: (cell) => store.dispatch({ type: 'moved', cell }),
    open() {
      const { basins, cell } = store.state;
      if (!basins || basins.text !== race.state.setup?.ground.text) return;
      race.dispatch({ type: 'moved', start: [basins.x[cell.column], basins.y[cell.row]], dragging: false });
    },
  });
  const svg = () => (store.state.basins && sizes() ? basinsPicture(store.state.basins, plot) : null);
  const draw = () => {
    picture.innerHTML = svg() ?? '';
    pointer.show();
  };

  function listRacers() {
    const { setup, catalog } = race.state;
    if (!setup || !catalog) return;
    const titles = setup.racers.map(({ name }, k) => ({
      name: k,
      title: catalog.optimizers.find((one) => one.name === name)?.title ?? name,
    }));
    fillList(racers, titles, Math.min(Number(racers.value || asked?.racer || 0), titles.length - 1));
  }

  /** Basins of a race that has changed since are pale; none can be computed where there is no surface. */
  function showAge() {
    const isOld = key !== '' && key !== keyOf(race.state);
    part('other').textContent = isOld ? words.OTHER_NOW : '';
    plot.classList.toggle('old', isOld);
    const isSurface = race.state.setup?.ground.variables.length === 2;
    part('compute').disabled = !isSurface;
    part('compute').title = isSurface ? '' : words.NEEDS_A_SURFACE;
  }

  const views = [
    watch(({ basins }) => [basins], draw),
    watch(({ basins, cell }) => [basins, cell], ({ basins, cell }) => {
      pointer.show();
      const says = basins ? words.startWords(basins, cell) : '';
      part('start-says').textContent = says;
      cursor.setAttribute('aria-label', says);
    }),
    watch(({ basins, status }) => [basins, status], ({ basins, status }) => {
      const counts = basins ? countsOf(basins) : new Map();
      part('progress').max = basins ? basins.y.length : 1;
      part('progress').value = basins ? basins.rows.filter(Boolean).length : 0;
      const says = basins ? words.basinsWords(basins, counts) : '';
      part('says').setAttribute('aria-live', status === 'running' ? 'off' : 'polite');
      part('says').textContent = says;
      if (says) picture.setAttribute('aria-label', says);
      writeTables();
    }),
    watch(({ status, trouble }) => [status, trouble], ({ status, trouble }) => {
      part('status').textContent = trouble || words.BASINS_STATUS[/** @type {State['status']} */ (status)];
      part('cancel').disabled = status !== 'running';
      plot.setAttribute('aria-busy', String(status === 'running'));
    }),
  ];

  function writeTables() {
    const { basins } = store.state;
    if (basins && part('table').open) part('table').querySelector('.scroll').replaceChildren(...tablesOf(basins));
  }

  showOncePerFrame(/** @type {any} */ (store), [
    { update: (/** @type {State} */ state) => views.forEach((one) => one(/** @type {any} */ (state))) },
  ]);
  part('compute').addEventListener('click', compute);
  part('cancel').addEventListener('click', cancel);
  part('table').addEventListener('toggle', writeTables);
  saveMenu(/** @type {HTMLElement} */ (panel.querySelector('.save')), {
    name: 'basins',
    svg,
    rows: () => rowsOf(store.state.basins),
  });
  new ResizeObserver(draw).observe(plot);
  if (asked) [fine.value, steps.value] = [String(asked.resolution), String(asked.steps)];
  race.subscribe(watch(({ setup, catalog, ground }) => [setup, catalog, ground], () => {
    listRacers();
    showAge();
  }));
  race.subscribe(watch(({ appearance }) => [appearance], draw));
  listRacers();
  showAge();
  return { compute };
}

/** What basins depend on, besides what is chosen beside them. @param {import('../types.js').State} state */
const keyOf = ({ setup }) =>
  setup ? JSON.stringify([setup.ground.text, setup.racers, setup.source, setup.noise, setup.seed]) : '';

/** @param {import('../types.js').Setup} setup @param {number[]} extent @param {Asked} now */
const bodyOf = ({ ground, start, source, racers, noise, seed }, extent, { racer, resolution, steps }) => ({
  problem: {
    kind: 'expression',
    text: ground.text,
    start: Object.fromEntries(ground.variables.map((name, k) => [name, start[k]])),
  },
  racer: { source, optimizer: racers[racer] },
  ...{ extent, resolution, steps, noise, seed },
});

/** @param {Basins} basins */
function tablesOf({ minima, variables, x, y, rows }) {
  const found = minima.map(({ point, value }, place) => [letterOf(place), ...point.map(full), full(value)]);
  const starts = rows.map((row, k) => [full(y[k]), ...x.map((_, column) => words.foundWords(row?.[column]))]);
  return [
    table(words.MINIMA_TABLE, words.minimaHeads(variables), found),
    table(words.STARTS_TABLE, [`${variables[1]} \\ ${variables[0]}`, ...x.map(full)], starts.toReversed()),
  ];
}

/** @param {Basins|null} basins @returns {(string|number|null)[][]} */
function rowsOf(basins) {
  if (!basins) return [];
  const { variables, x, y, rows, minima } = basins;
  return [
    [...variables, 'reached', `minimum_${variables[0]}`, `minimum_${variables[1]}`],
    ...y.flatMap((up, row) =>
      x.map((across, column) => {
        const found = rows[row]?.[column];
        const [at, over] = minima[found ?? -1]?.point ?? [null, null];
        return [across, up, words.foundWords(found), at, over];
      })
    ),
  ];
}
