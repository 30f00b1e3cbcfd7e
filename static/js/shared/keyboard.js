// @ts-check
/** Every key of the page. They rest while the focus is in a list, a number or a slider. */

const ARROWED = 'input, select, textarea, dialog, .scroll';
const PRESSED = 'button, a, summary';

/**
 * @param {(action: string) => void} act
 * @param {() => boolean} charactersAllowed
 * @param {Record<string, string>} keys actions by key, in lower case; single characters can be switched off (WCAG 2.2, 2.1.4)
 */
export function listenToKeys(act, charactersAllowed, keys) {
  document.addEventListener('keydown', (event) => {
    const action = keys[nameOf(event)];
    if (!action || belongsElsewhere(event)) return;
    if (event.key.length === 1 && event.key !== ' ' && !charactersAllowed()) return;
    event.preventDefault();
    act(action);
  });
}

/** Shift is part of the name only where it makes a difference. */
function nameOf({ key, shiftKey }) {
  if (key.length === 1) return key.toLowerCase();
  return shiftKey ? `Shift+${key}` : key;
}

function belongsElsewhere({ defaultPrevented, ctrlKey, altKey, metaKey, key, target }) {
  if (defaultPrevented || ctrlKey || altKey || metaKey) return true;
  // After a press beside its controls, the focus is not in the dialog, but on the page behind it.
  if (document.querySelector('dialog[open]')) return true;
  return target.closest(ARROWED) != null || (key === ' ' && target.closest(PRESSED) != null);
}
