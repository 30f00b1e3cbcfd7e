// @ts-check
/** The experiment of a claim: whoever changes a value sees at once what the run shows now. */

import { themeIn } from '../shared/address/theme.js';
import { getText, isAborted } from '../shared/api.js';

/** @typedef {HTMLInputElement|HTMLSelectElement} Control */

/** Until somebody has stopped changing a value, in milliseconds: browsers take only so many addresses. */
const CHANGING_PAUSE = 250;

/** @param {HTMLElement} claim */
export function experiment(claim) {
  const part = (
    /** @type {string} */ name,
  ) => /** @type {HTMLElement} */ (claim.querySelector(`[data-part="${name}"]`));
  const form = /** @type {HTMLFormElement} */ (part('controls'));
  const result = part('result'), trouble = part('trouble');
  const controls = /** @type {Control[]} */ ([...form.querySelectorAll('[data-usual]')]);
  let running = new AbortController();
  let timer = 0;

  async function run() {
    running.abort();
    running = new AbortController();
    try {
      const address = `${claim.dataset.claim}/result?${new URLSearchParams(said(controls, location.search))}`;
      show(await getText(address, running.signal));
    } catch (error) {
      if (!isAborted(error)) tell(/** @type {Error} */ (error).message);
    }
  }

  function show(/** @type {string} */ page) {
    const open = [...result.querySelectorAll('details')].map((one) => one.open);
    result.innerHTML = page;
    for (const [k, one] of [...result.querySelectorAll('details')].entries()) one.open = open[k] ?? false;
    part('live').textContent = result.querySelector('[data-said]')?.textContent ?? '';
    tell('');
  }

  function tell(/** @type {string} */ message) {
    trouble.textContent = message;
    trouble.hidden = message === '';
  }

  function keepAddress() {
    const search = new URLSearchParams(said(controls, location.search));
    history.replaceState(null, '', `${location.pathname}${search.size ? `?${search}` : ''}${location.hash}`);
  }

  joinTwins(form);
  part('again').hidden = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    if (!form.checkValidity()) return;
    run();
    clearTimeout(timer);
    timer = window.setTimeout(keepAddress, CHANGING_PAUSE);
  });
  handOn(/** @type {HTMLFormElement} */ (part('bets')), controls);
}

/**
 * What an address says: the bets and the theme that are in it, and the values that are not as usual.
 * @param {Control[]} controls @param {string} search
 * @returns {Record<string, string>}
 */
function said(controls, search) {
  const bets = new URLSearchParams(search).get('bets');
  const changed = controls.filter((one) => one.value !== one.dataset.usual).map((one) => [one.name, one.value]);
  return { ...Object.fromEntries(changed), ...(bets && { bets }), ...themeIn(search) };
}

/** A slider and a number for the same value follow each other. @param {HTMLFormElement} form */
function joinTwins(form) {
  for (const slider of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[data-twin]'))) {
    const number = /** @type {HTMLInputElement} */ (form.elements.namedItem(slider.dataset.twin ?? ''));
    slider.hidden = false;
    slider.addEventListener('input', () => (number.value = slider.value));
    number.addEventListener('input', () => (slider.value = number.value));
  }
}

/** A bet hands on what was chosen meanwhile. @param {HTMLFormElement} bets @param {Control[]} controls */
function handOn(bets, controls) {
  bets.addEventListener('formdata', ({ formData }) => {
    for (const { name } of controls) formData.delete(name);
    const { bets: _, ...chosen } = said(controls, location.search);
    for (const [name, value] of Object.entries(chosen)) formData.set(name, value);
  });
}
