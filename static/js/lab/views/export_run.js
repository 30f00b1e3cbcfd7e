// @ts-check
/** The run that is chosen, as a file: each form has a button, and what goes wrong is said beside it. */

import { postForFile } from '../../shared/api.js';
import { element, watch } from '../../shared/dom.js';
import { download } from '../../shared/download.js';
import { numberField } from '../../shared/views/number_field.js';
import { complaintText } from '../../shared/words.js';
import { TRY_AGAIN } from '../words/files.js';
import { exportRequest } from '../run_file.js';

/** @typedef {import('../types.js').State} State */

/**
 * @param {HTMLElement} menu
 * @param {{store: import('../types.js').Store}} options
 */
export function takeAlongView(menu, { store }) {
  const input = /** @type {HTMLInputElement} */ (menu.querySelector('#export-steps'));
  /** @type {import('../../shared/views/number_field.js').NumberField|undefined} */
  let steps;
  const buttons = /** @type {HTMLButtonElement[]} */ ([...menu.querySelectorAll('[data-export]')]);

  async function take(/** @type {HTMLButtonElement} */ button) {
    const count = steps?.read();
    if (count == null) input.focus();
    if (button.ariaBusy === 'true' || count == null) return;
    const { state } = store;
    const request = exportRequest(
      /** @type {import('../types.js').Ready} */ (state),
      count,
      String(button.dataset.export),
    );
    button.ariaBusy = 'true';
    saidBeside(button).replaceChildren();
    try {
      download(await postForFile('/api/export', request));
    } catch (error) {
      complain(button, error);
    } finally {
      button.ariaBusy = 'false';
    }
  }

  function complain(/** @type {HTMLButtonElement} */ button, /** @type {any} */ error) {
    if (!error.kind) throw error;
    const { details, message } = error;
    const says = details ? complaintText(details) : message;
    saidBeside(button).append(says, ...(details ? [] : [' ', again(button)]));
  }

  function again(/** @type {HTMLButtonElement} */ button) {
    const retry = element('button', { type: 'button' }, TRY_AGAIN);
    retry.addEventListener('click', () => {
      // This button goes away with what was said.
      button.focus();
      take(button);
    });
    return retry;
  }
  for (const button of buttons) button.addEventListener('click', () => take(button));

  const write = [
    watch((/** @type {State} */ { choices }) => [choices], ({ choices }) => {
      for (const button of buttons) {
        button.disabled = !choices;
        saidBeside(button).replaceChildren();
      }
    }),
    watch((/** @type {State} */ { run, catalog }) => [run?.planned, catalog], ({ run, catalog }) => {
      if (!run || !catalog) return;
      const { steps: maximum } = catalog.limits;
      steps ??= numberField(input, { limits: { minimum: 1, maximum, integer: true } });
      steps.show(Math.min(Math.max(run.planned, 1), maximum));
    }),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

const saidBeside = (/** @type {HTMLButtonElement} */ button) => /** @type {Element} */ (button.nextElementSibling);
