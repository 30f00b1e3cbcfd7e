// @ts-check
/** The selected weight or bias, to be typed or dragged: the run branches from there. */

import { watch } from '../../dom.js';
import { parameterFacts } from '../../facts.js';
import { full } from '../../numbers.js';
import { parameterOn, parametersOf } from '../../parameters.js';
import { sceneOf } from '../../scene.js';

/**
 * @param {HTMLFormElement} form
 * @param {{store: any}} options
 */
export function handView(form, { store }) {
  const [label, slider, number] = ['label', '[type=range]', '[type=number]'].map(
    (selector) => /** @type {any} */ (form.querySelector(selector)));
  let selected = /** @type {import('../../parameters.js').Parameter|null} */ (null);

  const set = (value) => {
    if (Number.isFinite(value)) store.dispatch({ type: 'takenByHand', index: selected?.index, value });
  };
  const release = () => store.dispatch({ type: 'released' });
  slider.addEventListener('input', () => set(slider.valueAsNumber));
  slider.addEventListener('change', release);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    set(number.valueAsNumber);
    release();
  });

  function write(state) {
    selected = parameterSelected(state);
    form.hidden = !selected;
    if (!selected) return;
    const scene = sceneOf(state);
    label.textContent = `${selected.name}, by hand`;
    slider.setAttribute('aria-label', `${selected.name}, dragged`);
    if (scene && !state.dragged) show(parameterFacts(scene)[selected.index].value);
  }

  function show(value) {
    const reach = Math.max(3, Math.ceil(Math.abs(value)));
    Object.assign(slider, { min: -reach, max: reach, value });
    if (document.activeElement !== number) number.value = full(value);
  }

  const depends = ({ run, selection, position, dragged }) =>
    [run?.frames.get(position.count), selection, position.beat, position.progress === 1, dragged];
  return { update: watch(depends, write) };
}

/** @param {any} state */
export function parameterSelected({ run, selection }) {
  if (!run || selection?.kind !== 'edge') return null;
  return parameterOn(parametersOf(run.experiment.problem), selection) ?? null;
}
