// @ts-check
/** The selected weight or bias, to be typed or moved with a slider: the run branches from there. */

import { watch } from '../../shared/dom.js';
import { parameterFacts } from '../../iteration/facts.js';
import { numberField } from '../../shared/views/number_field.js';
import { parameterOn, parametersOf } from '../../iteration/parameters.js';
import { sceneOf } from '../../iteration/scene.js';

import { sliderLabel } from '../words/edits.js';

/** @typedef {import('../types.js').State} State */

/** How far the slider goes at least, to either side. */
const REACH = 3;

/**
 * @param {HTMLFormElement} form
 * @param {{store: import('../types.js').Store}} options
 */
export function handView(form, { store }) {
  const [hint, fields, label, slider, input] = ['.hint', 'fieldset', 'label', '[type=range]', '#hand-number'].map(
    (selector) => /** @type {any} */ (form.querySelector(selector)),
  );
  const number = numberField(input);
  let selected = /** @type {import('../../iteration/parameters.js').Parameter|null} */ (null);

  const set = (/** @type {number} */ value) =>
    store.dispatch({ type: 'parameterEdited', index: selected?.index, value });
  const release = () => store.dispatch({ type: 'editEnded' });
  slider.addEventListener('input', () => set(slider.valueAsNumber));
  slider.addEventListener('change', release);
  form.addEventListener('submit', (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const value = number.read();
    if (value == null) return;
    set(value);
    release();
  });

  function write(/** @type {State} */ state) {
    const before = selected;
    selected = parameterSelected(state);
    const isOther = selected?.index !== before?.index;
    if (isOther) number.forget();
    fields.hidden = !selected;
    hint.hidden = Boolean(selected);
    if (!selected) return;
    label.textContent = selected.name;
    slider.setAttribute('aria-label', sliderLabel(selected.name));
    const value = valueOf(state, selected.index);
    if (value == null) return;
    showSlider(value, state.dragged ? Number(slider.max) : REACH);
    if (isOther || document.activeElement !== input) number.show(value);
  }

  /** While something is dragged, the slider's ends stay, or its thumb would slip away from the pointer. */
  function showSlider(/** @type {number} */ value, /** @type {number} */ least) {
    const reach = Math.max(least, Math.ceil(Math.abs(value)));
    Object.assign(slider, { min: -reach, max: reach, value });
  }

  const depends = (
    /** @type {State} */ { run, selection, position, dragged },
  ) => [run?.frames.get(position.count), selection, position.beat, position.progress === 1, dragged];
  return { update: watch(depends, write) };
}

/** @param {State} state */
export function parameterSelected({ run, selection }) {
  if (!run || selection?.kind !== 'edge') return null;
  return parameterOn(parametersOf(run.experiment.problem), selection) ?? null;
}

/**
 * What is being set counts already, though the server has not answered yet; null where nothing is known.
 * @param {State} state
 * @param {number} index
 */
function valueOf(state, index) {
  if (state.dragged?.index === index) return state.dragged.value;
  const scene = sceneOf(state);
  return scene ? parameterFacts(scene)[index].value : null;
}
