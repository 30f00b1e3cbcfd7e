// @ts-check
/** A claim put to the test, alone: what the address would say is kept here, and nothing is written anywhere. */

import { experiment } from '../../claims/experiment.js';
import { eventsOf } from '../../shared/events.js';
import { partsOf } from '../../shared/parts.js';
import { startEmbed } from '../start.js';

startEmbed({ mount, placeOf: (said) => said, asked: (place) => place, kept });

/** Of the values only what is not usual. @param {Record<string, string>} said */
function kept(said) {
  const names = [...document.querySelectorAll('[data-usual]')].map((one) => one.getAttribute('name') ?? '');
  return { ...Object.fromEntries(names.map((name) => [name, ''])), ...said };
}

/** @param {HTMLElement} claim @param {import('../kind.js').Values} values */
function mount(claim, { bets = '' }) {
  const part = partsOf(claim);
  const events = eventsOf(['ready']);
  let bet = bets;
  const search = () => `?${new URLSearchParams(bet ? { bets: bet } : {})}`;
  const test = experiment(claim, { search, keep: (said) => events.tell('step', said) });

  const see = () => {
    claim.classList.remove('unseen-yet');
    for (const name of ['result', 'more']) part(name).hidden = false;
    part('look').hidden = true;
  };
  part('look').addEventListener('click', see);
  part('bets').addEventListener('submit', (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement} */ (event.submitter);
    const isFirst = !bet;
    bet = button.value;
    for (const one of claim.querySelectorAll('[name=bets]')) one.setAttribute('aria-pressed', String(one === button));
    see();
    test.run();
    events.tell('step', test.said());
    if (isFirst) tellBet(claim, button, events.tell);
  });
  events.tell('ready', test.said());
  return { ...events, goTo: setAll(test), play: see, pause: () => {} };
}

/** Only the first bet is one: after it the run is known. @param {HTMLElement} claim @param {HTMLButtonElement} button @param {import('../../shared/events.js').Events['tell']} tell */
function tellBet(claim, button, tell) {
  const verdict = /** @type {HTMLElement|null} */ (claim.querySelector('.verdict'))?.dataset.verdict;
  const right = button.dataset.verdict === verdict;
  const points = right ? 1 : 0;
  tell('answer', { question: claim.dataset.title, given: button.dataset.verdict, right, points });
  tell('complete', { score: points });
}

/** @param {{set: (name: string, value: string) => void}} test */
function setAll(test) {
  return (/** @type {Record<string, unknown>} */ place) => {
    for (const [name, value] of Object.entries(place)) test.set(name, String(value));
  };
}
