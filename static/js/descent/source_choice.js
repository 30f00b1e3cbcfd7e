// @ts-check
/** Where gradients come from: exact, from differences, or from a black box that only tells values; and their noise. */

import { byId, fillList, watch } from '../shared/dom.js';
import { completed } from '../shared/choice.js';
import { settingControl } from '../shared/views/settings.js';
import { firstOrder } from './rules.js';

const BOX = 'box:';

/** The noise slider goes in powers of ten, and starts with none. */
const NOISE = { places: 100, least: -3, decades: 5 };

/** @param {{store: any}} options */
export function sourceChoice({ store }) {
  const [list, summary, more, noise, slider] = ['source', 'source-summary', 'source-more', 'noise', 'noise-slider'].map(byId);
  const change = (to) => store.dispatch({ type: 'changed', change: to });

  list.addEventListener('change', () => {
    const { lab, catalog } = store.state;
    const blackBox = list.value.startsWith(BOX);
    const source = completed({ ...lab.source, name: list.value.replace(BOX, '') }, catalog.sources);
    change({ source, blackBox, racers: blackBox ? lab.racers.map((racer) => firstOrder(racer, catalog)) : lab.racers });
  });
  noise.addEventListener('change', () => change({ noise: noise.valueAsNumber >= 0 ? noise.valueAsNumber : 0 }));
  slider.addEventListener('input', () => (noise.value = String(noiseAt(slider.valueAsNumber))));
  slider.addEventListener('change', () => change({ noise: noiseAt(slider.valueAsNumber) }));

  function writeSource({ lab: { source, blackBox }, catalog, surfaces }) {
    fillList(list, options(catalog, surfaces), (blackBox ? BOX : '') + source.name);
    const kind = catalog.sources.find((one) => one.name === source.name);
    summary.textContent = blackBox
      ? 'The formula is locked away: the engine may only ask for values. No derivative exists in there.'
      : kind.summary;
    more.hidden = kind.settings.length === 0;
  }

  let own = null;
  function writeSettings({ lab: { source }, catalog }) {
    if (source === own) return;
    const kind = catalog.sources.find((one) => one.name === source.name);
    more.lastElementChild.replaceChildren(...kind.settings.map((one) =>
      settingControl('source', one, source[one.name], (value) => {
        own = { ...store.state.lab.source, [one.name]: value };
        change({ source: own });
      })));
  }

  function writeNoise({ lab }) {
    noise.value = String(lab.noise);
    slider.value = String(placeOfNoise(lab.noise));
    slider.setAttribute('aria-valuetext', String(lab.noise));
  }

  const write = [
    watch(({ lab, catalog }) => [lab?.source, lab?.blackBox, catalog], writeSource),
    watch(({ lab }) => [lab?.source], writeSettings),
    watch(({ lab }) => [lab?.noise], writeNoise),
  ];
  return { update: (state) => state.lab && write.forEach((one) => one(state)) };
}

/** Exact ones, differences, and the same again with the formula locked away. */
function options({ sources }, { black_box_sources: boxable }) {
  const boxed = sources.filter(({ name }) => boxable.includes(name));
  return [...sources, ...boxed.map(({ name, title }) => ({ name: BOX + name, title: `Black box: ${title}` }))];
}

const noiseAt = (place) =>
  place === 0 ? 0 : Number((10 ** (NOISE.least + (NOISE.decades * place) / NOISE.places)).toPrecision(2));

function placeOfNoise(noise) {
  if (noise === 0) return 0;
  return Math.round(Math.max(1, (NOISE.places * (Math.log10(noise) - NOISE.least)) / NOISE.decades));
}
