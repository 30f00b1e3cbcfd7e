// @ts-check
/** The form in which a teacher writes a question: it hands over what an address says, once that can be asked. */

import { get } from '../shared/api.js';
import { readNumber } from '../shared/typed_number.js';
import { fieldsOf } from './form_fields.js';
import { partNames } from './parts.js';
import { BEATS, QUANTITIES } from './quantity.js';
import { questionIn, written, WrongQuestionError } from './question.js';
import { FORM, suggested } from './words.js';

/** @typedef {import('./question.js').Question} Question */

const quantityNamed = (/** @type {string} */ name) => QUANTITIES.find((one) => one.name === name);

/** Whether a quantity is asked for by the name of a part. @param {string} name */
const hasPart = (name) => Boolean(quantityNamed(name)?.of);

/**
 * @param {HTMLElement} container
 * @param {object} options
 * @param {string} options.address of the page or embed, whose moment the question is about
 * @param {string|null} [options.value] a question that is there already
 * @param {(value: string|null) => void} options.change hears of what goes to `predict=`; null while nothing can be asked
 * @returns {{update: (address: string) => void}} update: the figure stands elsewhere, or is another one
 */
export function questionForm(container, { address, value = null, change }) {
  const fields = fieldsOf();
  const { kind, name, part, beat, iteration, text, options, tolerance, note } = fields;
  /** The text that was suggested last. */
  let offered = '';
  let last = value;
  container.replaceChildren(fields.element);
  if (value) fill(questionIn(value));

  function tell() {
    fields.show(kind.value);
    suggest();
    const { value: now, wrong } = read();
    note.textContent = wrong;
    if (now === last) return;
    last = now;
    change(now);
  }

  /** A text to begin with, until the teacher writes another one. */
  function suggest() {
    if (text.value === offered) {
      offered = text.value = suggested(kind.value, name.value, hasPart(name.value) ? part.value.trim() : '');
    }
  }

  /** @returns {{value: string|null, wrong: string}} */
  function read() {
    if (kind.value === 'none') return { value: null, wrong: '' };
    try {
      return { value: written(questionIn(JSON.stringify(told()))), wrong: '' };
    } catch (error) {
      if (error instanceof WrongQuestionError) {
        return { value: null, wrong: FORM.wrong[error.field] };
      }
      throw error;
    }
  }

  function told() {
    const isChoice = kind.value === 'choice';
    const number = (/** @type {HTMLInputElement} */ input) => readNumber(input.value).value ?? input.value;
    const texts = options.map(({ input }) => input.value.trim());
    const right = texts.slice(0, options.findIndex(({ radio }) => radio.checked)).filter(Boolean).length;
    return {
      text: text.value,
      kind: kind.value,
      iteration: number(iteration),
      beat: beat.value,
      ...(name.value && { of: hasPart(name.value) ? `${name.value}:${part.value.trim()}` : name.value }),
      ...(isChoice && { options: texts.filter(Boolean), right }),
      ...(kind.value === 'number' && { tolerance: number(tolerance) }),
    };
  }

  /** @param {Question} question */
  function fill(question) {
    kind.value = question.kind;
    const [asked, ...of] = (question.of ?? '').split(':');
    Object.assign(name, { value: asked });
    Object.assign(part, { value: of.join(':') });
    Object.assign(beat, { value: question.beat });
    Object.assign(iteration, { value: String(question.iteration) });
    Object.assign(text, { value: question.text });
    Object.assign(tolerance, { value: String(question.tolerance ?? '') });
    options.forEach(({ input, radio }, k) => {
      input.value = question.options?.[k] ?? '';
      radio.checked = k === (question.right ?? 0);
    });
  }

  /** The moment of an address, and the names of its network's parts. @param {string} told */
  async function update(told) {
    const { search } = new URL(told, location.href);
    const asked = new URLSearchParams(search);
    iteration.value = asked.get('iteration') ?? '0';
    beat.value = BEATS.includes(asked.get('beat') ?? '') ? /** @type {string} */ (asked.get('beat')) : 'step';
    const preset = asked.get('preset');
    const { experiment } = preset ? await get(`/api/presets/${encodeURIComponent(preset)}`) : { experiment: null };
    fields.offer(experiment ? partNames(experiment.problem) : { nodes: [], parameters: [] });
  }

  for (const event of ['input', 'change']) {
    fields.element.addEventListener(event, (one) => {
      // Whoever has put this into a form of its own hears of whole questions alone.
      one.stopPropagation();
      tell();
    });
  }
  name.addEventListener('change', () => (beat.value = quantityNamed(name.value)?.beat ?? beat.value));
  if (!value) update(address).then(tell);
  tell();
  return { update };
}
