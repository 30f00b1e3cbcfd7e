// @ts-check
/** What only the page about descent has: which half is in use, and the way to the graph. */

import { formulaAddress } from '../shared/address/formula.js';
import { byId, watch } from '../shared/dom.js';
import { basinsIn } from './address.js';
import { startOf } from './setup.js';
import { halfWords } from './words/choices.js';

/** One click shows the same formula on the other page. @returns {import('./types.js').View} */
export function bridgeView() {
  const [half, bridge] = ['half', 'bridge'].map(byId);
  /** @type {import('./types.js').Update[]} */
  const write = [
    watch(({ setup, catalog }) => [setup?.source, catalog], ({ setup, catalog }) => {
      if (setup && catalog) half.textContent = halfWords(setup, catalog);
    }),
    watch(({ setup }) => [setup?.ground, setup?.start], ({ setup }) => {
      if (!setup) return;
      const { text, variables } = setup.ground;
      bridge.href = formulaAddress('/graph', text, startOf(variables, setup.start));
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

/** Basins are computed on demand, and so is their script loaded. @param {import('./types.js').Store} store */
export async function basinsOnDemand(store) {
  const panel = byId('basins');
  const asked = basinsIn(new URLSearchParams(location.search).get('basins') ?? '');
  panel.open = asked != null;
  if (!panel.open) await new Promise((resolve) => panel.addEventListener('toggle', resolve, { once: true }));
  const { basinsPanel } = await import('./basins/panel.js');
  const { compute } = basinsPanel(panel, { race: store, asked, keep: keepBasins });
  if (!asked) return;
  const begin = watch(({ ground }) => [ground], ({ ground }) => ground && !panel.dataset.begun && start());
  function start() {
    panel.dataset.begun = '';
    compute();
  }
  begin(store.state);
  store.subscribe(begin);
}

/** @param {{racer: number, resolution: number, steps: number}} asked */
function keepBasins({ racer, resolution, steps }) {
  const search = new URLSearchParams(location.search);
  search.delete('basins');
  const rest = search.size ? `?${search}&` : '?';
  history.replaceState(null, '', `${rest}basins=${[racer + 1, resolution, steps].join(',')}${location.hash}`);
}
