// @ts-check
/** The form in which a teacher writes a question: it hands over what an address says, once that can be asked. */

import { get } from '../shared/api.js';
import { readNumber } from '../shared/typed_number.js';
import { fieldsOf } from './form_fields.js';
import { partNames } from './parts.js';
import { BEATS, QUANTITIES } from './quantity.js';
import { questionIn, written, WrongQuestionError } from './question.js';
import { FORM, SUGGESTED } from './words.js';

/** @typedef {import('./question.js').Question} Question */

const quantityNamed = (
  /** @type {string} */ name,
) => /** @type {import('./quantity.js').Quantity} */ (QUANTITIES.find((one) => one.name === name));

/** Whether a quantity is asked for by the name of a part. @param {string} name */
const hasPart = (name) => quantityNamed(name).of !== null;

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
  /** Whether the text is still the one that was suggested. */
  let suggested = '';
  let last = value;
  container.replaceChildren(fields.element);
  if (value) fill(questionIn(value));

  function tell() {
    fields.show(kind.value, name.value);
    suggest();
    const { value: now, wrong } = read();
    note.textContent = wrong;
    if (now === last) return;
    last = now;
    change(now);
  }

  /** A text to begin with, until the teacher writes another one. */
  function suggest() {
    if (text.value !== suggested) return;
    suggested = text.value = kind.value === 'none' ? '' : SUGGESTED[kind.value](name.value, part.value);
  }

  /** @returns {{value: string|null, wrong: string}} */
  function read() {
    if (kind.value === 'none') return { value: null, wrong: '' };
    try {
      return { value: written(questionIn(JSON.stringify(told()))), wrong: '' };
    } catch (error) {
      if (error instanceof WrongQuestionError) {
        return { value: null, wrong: FORM.wrong(FORM.fields[error.field] ?? error.field, error.allowed) };
      }
      throw error;
    }
  }

  function told() {
    const isChoice = kind.value === 'choice';
    const number = (/** @type {HTMLInputElement} */ input) => readNumber(input.value).value ?? input.value;
    const texts = options.map(({ input }) => input.value.trim());
    const offered = texts.filter(Boolean);
    const right = texts.slice(0, options.findIndex(({ radio }) => radio.checked)).filter(Boolean).length;
    return {
      text: text.value,
      kind: kind.value,
      iteration: number(iteration),
      beat: beat.value,
      ...(!isChoice && { of: hasPart(name.value) ? `${name.value}:${part.value.trim()}` : name.value }),
      ...(isChoice && { options: offered, right }),
      ...(kind.value === 'number' && { tolerance: number(tolerance) }),
    };
  }

  /** @param {Question} question */
  function fill(question) {
    kind.value = question.kind;
    const [asked, ...of] = (question.of ?? name.value).split(':');
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
  name.addEventListener('change', () => (beat.value = quantityNamed(name.value).beat));
  if (!value) update(address).then(tell);
  tell();
  return { update };
}
