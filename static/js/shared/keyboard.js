// @ts-check
/** Every key of a figure or a page. They rest while the focus is in a list, a number or a slider. */

const TYPED_IN = 'input, select, textarea, dialog';
const ARROWED = `${TYPED_IN}, .scroll`;
const PRESSED = 'button, a, summary';

/**
 * @typedef {Record<string, string>} Keys actions by key, such as `{" ": "play", "Shift+ArrowLeft": "back"}`; letters
 *   in lower case, Ctrl for the Command key as well: "Ctrl+Shift+z"
 *
 * @typedef {object} KeyOptions
 * @property {Keys} keys
 * @property {EventTarget} [from] the figure whose keys these are, or the document for the one figure of a page
 * @property {() => boolean} [charactersAllowed] single characters can be switched off (WCAG 2.2, 2.1.4)
 * @property {AbortSignal} [signal] ends the listening
 */

/**
 * @param {(action: string) => void} act
 * @param {KeyOptions} options
 */
export function listenToKeys(act, { keys, from = document, charactersAllowed = () => true, signal }) {
  from.addEventListener('keydown', (one) => {
    const event = /** @type {KeyboardEvent} */ (one);
    const action = keys[nameOf(event)];
    if (!action || belongsElsewhere(event)) return;
    if (isCharacter(event) && !charactersAllowed()) return;
    event.preventDefault();
    act(action);
  }, { signal });
}

/**
 * Shift is part of the name only where it makes a difference: characters alone are other ones with it.
 * @param {KeyboardEvent} event
 */
function nameOf(event) {
  const { key, shiftKey } = event;
  const isShifted = shiftKey && (key.length > 1 || isCommand(event));
  return `${isCommand(event) ? 'Ctrl+' : ''}${isShifted ? 'Shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
}

/** @param {KeyboardEvent} event */
const isCommand = ({ ctrlKey, metaKey }) => ctrlKey || metaKey;

/** @param {KeyboardEvent} event */
const isCharacter = (event) => event.key.length === 1 && event.key !== ' ' && !isCommand(event);

/** @param {KeyboardEvent} event */
function belongsElsewhere(event) {
  const { defaultPrevented, altKey, key, target } = event;
  if (defaultPrevented || altKey) return true;
  // After a press beside its controls, the focus is not in the dialog, but on the page behind it.
  if (document.querySelector('dialog[open]')) return true;
  const element = /** @type {Element} */ (target);
  // Fields have their own undo; what scrolls has none.
  return element.closest(isCommand(event) ? TYPED_IN : ARROWED) != null ||
    (key === ' ' && element.closest(PRESSED) != null);
}
