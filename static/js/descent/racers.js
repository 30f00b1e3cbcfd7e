// @ts-check
/** Who races: a rule with its settings on each lane, how it stands, and which of them is looked at closely. */

import { byId, element, fillList, watch } from '../shared/dom.js';
import { completed } from '../shared/choice.js';
import { settingControl } from '../shared/views/settings.js';
import { LENGTHS } from './address.js';
import { DASHES } from './names.js';
import { sceneOf } from './scene.js';
import { firstOrder } from './rules.js';
import { MOST_RACERS } from './state.js';
import { standing } from './words.js';

const IN_SIGHT = 'learning_rate';

/** @param {{store: any}} options */
export function racersView({ store }) {
  const [list, add, steps] = ['racers', 'add-racer', 'steps'].map(byId);
  const change = (to) => store.dispatch({ type: 'changed', change: to });
  /** What this view itself has just chosen: its controls show that already. */
  const own = new WeakSet();
  let shown = [];

  add.addEventListener('click', () => {
    const { lab, catalog } = store.state;
    const unused = catalog.optimizers.find((one) => !lab.racers.some((racer) => racer.name === one.name)) ?? catalog.optimizers[0];
    const racer = completed({ ...unused, learning_rate: undefined }, catalog.optimizers);
    change({ racers: [...lab.racers, lab.blackBox ? firstOrder(racer, catalog) : racer] });
  });
  steps.addEventListener('change', () => change({ steps: Number(steps.value) }));

  function set(lane, racer) {
    own.add(racer);
    change({ racers: store.state.lab.racers.map((one, i) => (i === lane ? racer : one)) });
  }

  function write({ lab, catalog }) {
    const same = lab.racers.length === shown.length && lab.racers.every((racer, i) => racer === shown[i] || (own.has(racer) && racer.name === shown[i].name));
    shown = lab.racers;
    add.disabled = shown.length >= MOST_RACERS;
    if (same) return;
    const focused = document.activeElement?.id;
    list.replaceChildren(...shown.map((racer, lane) => row(racer, lane, catalog)));
    if (focused) byId(focused)?.focus();
  }

  function row(racer, lane, catalog) {
    const kind = catalog.optimizers.find((one) => one.name === racer.name);
    const look = element('button', { type: 'button', className: 'look', id: `look-${lane + 1}` }, swatch(lane));
    look.title = 'Look at this racer closely';
    look.addEventListener('click', () => store.dispatch({ type: 'selected', racer: lane }));
    const rule = element('select', { id: `rule-${lane + 1}`, 'aria-label': `Rule ${lane + 1}, ${DASHES[lane]}` });
    fillList(rule, allowed(catalog, store.state.lab), racer.name);
    rule.title = kind.summary;
    rule.addEventListener('change', () => set(lane, completed({ ...racer, name: rule.value, learning_rate: undefined }, catalog.optimizers)));
    const remove = element('button', { type: 'button', className: 'quiet remove', id: `remove-${lane + 1}`, 'aria-label': `Remove ${kind.title}` }, '×');
    remove.disabled = store.state.lab.racers.length === 1;
    remove.addEventListener('click', () => change({ racers: store.state.lab.racers.filter((_, i) => i !== lane) }));
    const { more, rate } = settings(kind, lane, racer);
    return element('li', { className: `racer lane-${lane + 1}` }, look, rule, more, remove, ...rate,
      element('p', { className: 'status', id: `status-${lane + 1}` }));
  }

  function settings(kind, lane, racer) {
    const control = (one) => settingControl(`racer-${lane + 1}`, one, racer[one.name],
      (value) => set(lane, { ...store.state.lab.racers[lane], [one.name]: value }));
    const others = kind.settings.filter(({ name }) => name !== IN_SIGHT);
    const more = element('details', { className: 'popover more' }, element('summary', {}, 'More'), element('div', {}, ...others.map(control)));
    more.hidden = others.length === 0;
    return { more, rate: kind.settings.filter(({ name }) => name === IN_SIGHT).map(control) };
  }

  function writeStandings(state) {
    const scene = sceneOf(state);
    if (!scene) return;
    scene.names.forEach((name, lane) => {
      const place = byId(`status-${lane + 1}`);
      if (place) place.textContent = standing(scene, lane);
    });
  }

  function writeChosen({ chosen }) {
    [...list.children].forEach((item, lane) => {
      item.classList.toggle('chosen', lane === chosen);
      item.querySelector('.look').setAttribute('aria-pressed', String(lane === chosen));
      item.querySelector('.look').ariaLabel = `Look closely at racer ${lane + 1}, ${DASHES[lane]}`;
    });
  }

  const writers = [
    watch(({ lab, catalog }) => [lab?.racers, lab?.blackBox, catalog], write),
    watch(({ lab }) => [lab?.steps], ({ lab }) => fillList(steps, LENGTHS.map((one) => ({ name: one, title: `${one} steps` })), lab.steps)),
    watch(({ lab, chosen }) => [lab?.racers.length, lab?.racers.map((one) => one.name).join(), chosen], writeChosen),
    watch((state) => standKey(state), writeStandings),
  ];
  return { update: (state) => state.lab && writers.forEach((one) => one(state)) };
}

function standKey(state) {
  const scene = sceneOf(state);
  return [state.race, state.ground, state.lab?.racers.length, scene?.places.map((place) => place.index).join()];
}

const allowed = (catalog, { blackBox }) => catalog.optimizers.filter(({ order }) => !blackBox || order === 1);

/** A piece of the line that this lane draws. */
function swatch(lane) {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  box.setAttribute('viewBox', '0 0 44 14');
  box.setAttribute('aria-hidden', 'true');
  box.classList.add('swatch');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', 'M2,7H30');
  const ball = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [name, value] of Object.entries({ cx: 37, cy: 7, r: 5 })) ball.setAttribute(name, String(value));
  box.append(line, ball);
  box.dataset.lane = String(lane + 1);
  return box;
}
