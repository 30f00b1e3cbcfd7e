// @ts-check
/** What a plane can be told besides its kind: its settings, as the catalog has them, or the ends of a line. */

import { element, watch } from '../../shared/dom.js';
import { createNumberField } from '../../shared/views/number_field.js';
import { countsOf, isOneEnd } from '../line_ends.js';
import { endTitle, ONE_END } from '../words/planes.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').PlaneChoice} PlaneChoice */
/** @typedef {import('../../shared/choice.js').Setting} Setting */

/** @param {import('../state/types.js').Context} context */
export function planeSettingsView({ part, store, id }) {
  const place = part('plane-settings');
  const choose = (/** @type {PlaneChoice} */ choice) => store.dispatch({ type: 'planeChosen', choice });

  /** A line from a point to itself leaves the one before. @param {PlaneChoice} choice */
  function join(choice) {
    if (!isOneEnd(choice)) return choose(choice);
    store.dispatch({ type: 'noted', notes: [ONE_END] });
    write(store.state);
  }

  /** @param {string} name @param {string} title @param {number} value @param {Setting} limits @param {(value: number) => void} take */
  function field(name, title, value, limits, take) {
    const input = createNumberField({ id: id(`plane-${name}`) }, value, { limits, take }).input;
    const label = element('label', { htmlFor: input.id }, title);
    return element('p', { className: 'setting' }, label, input, element('small', {}, limits.summary));
  }

  /** @param {State} state @param {Setting} setting */
  function settingField({ planeChoice: { kind, settings } }, setting) {
    const take = (/** @type {number} */ value) => choose({ kind, settings: { ...settings, [setting.name]: value } });
    return field(setting.name, setting.name, settings?.[setting.name] ?? setting.default, setting, take);
  }

  /** @param {State & {run: import('../run.js').Run}} state */
  function endFields(state) {
    const { kind } = state.planeChoice;
    const counts = countsOf(state);
    const limits = { name: '', default: 0, minimum: 0, maximum: state.run.planned, summary: '', integer: true };
    const changed = (
      /** @type {0|1} */ k,
      /** @type {number} */ value,
    ) => /** @type {[number, number]} */ (k === 0 ? [value, counts[1]] : [counts[0], value]);
    return /** @type {const} */ ([0, 1]).map((k) =>
      field(`end-${k + 1}`, endTitle(k), counts[k], limits, (value) => join({ kind, ends: changed(k, value) }))
    );
  }

  /** @param {State} state */
  function write(state) {
    const { catalog, planeChoice, run } = state;
    const entry = catalog?.planes.find(({ name }) => name === planeChoice.kind);
    const ends = run && entry?.ends === 'iterations' ? endFields({ ...state, run }) : [];
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : null;
    place.replaceChildren(...(entry?.settings ?? []).map((setting) => settingField(state, setting)), ...ends);
    if (focused) place.querySelector(`#${CSS.escape(focused)}`)?.focus();
  }
  return {
    update: watch(({ catalog, planeChoice, run }) => [catalog, planeChoice, run?.planned], write),
  };
}
