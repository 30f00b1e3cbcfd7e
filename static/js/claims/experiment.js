// @ts-check
/** The experiment of a claim: whoever changes a value sees at once what the run shows now. */

import { betsIn } from '../shared/address/carried.js';
import { themeIn } from '../shared/address/theme.js';
import { getText, isAborted } from '../shared/api.js';
import { numberField } from '../shared/views/number_field.js';

/** @typedef {HTMLInputElement|HTMLSelectElement} Control */
/** @typedef {Map<Control, string>} Chosen */

/** Until somebody has stopped changing a value, in milliseconds: browsers take only so many addresses. */
const CHANGING_PAUSE = 250;

/**
 * What an address says besides the values: the bets, and the theme. On its page it is the page's own.
 * @typedef {object} Address
 * @property {() => string} search
 * @property {(said: Record<string, string>) => void} keep what it should say now
 */

/** @type {Address} */
const OF_THE_PAGE = {
  search: () => location.search,
  keep(said) {
    const search = new URLSearchParams(said);
    history.replaceState(null, '', `${location.pathname}${search.size ? `?${search}` : ''}${location.hash}`);
  },
};

/** @param {HTMLElement} claim @param {Address} [address] */
export function experiment(claim, address = OF_THE_PAGE) {
  const part = (
    /** @type {string} */ name,
  ) => /** @type {HTMLElement} */ (claim.querySelector(`[data-part="${name}"]`));
  const form = /** @type {HTMLFormElement} */ (part('controls'));
  const result = part('result'), trouble = part('trouble');
  const controls = /** @type {Control[]} */ ([...form.querySelectorAll('[data-usual]')]);
  /** What is chosen: what is typed counts when it is a number in its range. @type {Chosen} */
  const chosen = new Map(controls.map((one) => [one, one.value]));
  let running = new AbortController();
  let timer = 0;

  async function run() {
    running.abort();
    running = new AbortController();
    try {
      const asked = `${claim.dataset.claim}/result?${new URLSearchParams(said(chosen, address.search()))}`;
      show(await getText(asked, running.signal));
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

  /** @param {Control} control @param {string} value */
  function choose(control, value) {
    chosen.set(control, value);
    run();
    clearTimeout(timer);
    timer = window.setTimeout(() => address.keep(said(chosen, address.search())), CHANGING_PAUSE);
  }

  for (const control of controls) {
    if (control instanceof HTMLInputElement) typed(control, form, (value) => choose(control, value));
    else control.addEventListener('input', () => choose(control, control.value));
  }
  part('again').hidden = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  handOn(/** @type {HTMLFormElement} */ (part('bets')), chosen, address);
  return {
    run,
    said: () => said(chosen, address.search()),
    /** As if the reader did. @param {string} name @param {string} value */
    set(name, value) {
      const control = controls.find((one) => one.name === name);
      if (!control) return;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}

/**
 * What an address says: the bets and the theme that are in it, and the values that are not as usual.
 * @param {Chosen} chosen @param {string} search
 * @returns {Record<string, string>}
 */
function said(chosen, search) {
  const changed = [...chosen].filter(([one, value]) => value !== one.dataset.usual).map((
    [one, value],
  ) => [one.name, value]);
  return { ...Object.fromEntries(changed), ...betsIn(search), ...themeIn(search) };
}

/**
 * A number that is typed, and the slider for the same value: they follow each other.
 * @param {HTMLInputElement} input @param {HTMLFormElement} form @param {(value: string) => void} take
 */
function typed(input, form, take) {
  const slider = /** @type {HTMLInputElement} */ (form.querySelector(`[data-twin="${input.id}"]`));
  const { minimum, maximum, integer } = input.dataset;
  const limits = { minimum: Number(minimum), maximum: Number(maximum), integer: integer !== undefined };
  const field = numberField(input, {
    limits,
    take: (value) => {
      slider.value = String(value);
      take(String(value));
    },
  });
  field.show(Number(input.value));
  slider.hidden = false;
  slider.addEventListener('input', () => {
    field.show(slider.valueAsNumber);
    take(slider.value);
  });
}

/** A bet hands on what was chosen meanwhile. @param {HTMLFormElement} bets @param {Chosen} chosen @param {Address} address */
function handOn(bets, chosen, address) {
  bets.addEventListener('formdata', ({ formData }) => {
    for (const { name } of chosen.keys()) formData.delete(name);
    const { bets: _, ...changed } = said(chosen, address.search());
    for (const [name, value] of Object.entries(changed)) formData.set(name, value);
  });
}
