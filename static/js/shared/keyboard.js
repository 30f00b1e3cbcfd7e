// @ts-check
/** Every key of a figure or a page. They rest while the focus is in a list, a number or a slider. */

const ARROWED = 'input, select, textarea, dialog, .scroll';
const PRESSED = 'button, a, summary';

/**
 * @typedef {Record<string, string>} Keys actions by key, such as `{" ": "play", "Shift+ArrowLeft": "back"}`; letters
 *   in lower case
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
    if (event.key.length === 1 && event.key !== ' ' && !charactersAllowed()) return;
    event.preventDefault();
    act(action);
  }, { signal });
}

/**
 * Shift is part of the name only where it makes a difference.
 * @param {KeyboardEvent} event
 */
function nameOf({ key, shiftKey }) {
  if (key.length === 1) return key.toLowerCase();
  return shiftKey ? `Shift+${key}` : key;
}

/** @param {KeyboardEvent} event */
function belongsElsewhere({ defaultPrevented, ctrlKey, altKey, metaKey, key, target }) {
  if (defaultPrevented || ctrlKey || altKey || metaKey) return true;
  // After a press beside its controls, the focus is not in the dialog, but on the page behind it.
  if (document.querySelector('dialog[open]')) return true;
  const element = /** @type {Element} */ (target);
  return element.closest(ARROWED) != null || (key === ' ' && element.closest(PRESSED) != null);
}
