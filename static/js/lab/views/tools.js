// @ts-check
/** Undo, redo, pin, check: the buttons over the lab, and the keys of the first two. */

import { byId, watch } from '../../shared/dom.js';
import { CHECKING, checkSays, PIN } from '../words/tools.js';

/** @typedef {import('../types.js').State} State */

const TYPED_IN = 'input, select, textarea, dialog';

/** @param {{store: import('../types.js').Store}} options */
export function toolsView({ store }) {
  const [undo, redo, pin, check, verdict] = ['undo', 'redo', 'pin', 'check', 'verdict'].map(byId);
  const act = (/** @type {string} */ type) => () => store.dispatch({ type });
  undo.addEventListener('click', act('undone'));
  redo.addEventListener('click', act('redone'));
  pin.addEventListener('click', () => act(store.state.pinned ? 'unpinned' : 'pinned')());
  check.addEventListener('click', act('checkAsked'));
  document.addEventListener('keydown', (event) => keyed(event, act));

  const write = [
    watch((/** @type {State} */ { undoable, redoable }) => [undoable, redoable], ({ undoable, redoable }) => {
      undo.disabled = undoable.length === 0;
      redo.disabled = redoable.length === 0;
    }),
    watch((/** @type {State} */ { run, pinned }) => [(run?.curve.length ?? 0) > 0, pinned], ({ run, pinned }) => {
      pin.disabled = !pinned && !run?.curve.length;
      pin.setAttribute('aria-pressed', String(pinned != null));
      pin.textContent = pinned ? PIN.unpin : PIN.pin;
      check.disabled = !run?.curve.length;
    }),
    watch((/** @type {State} */ { checked, run, position }) => [checked, run?.id, position.count],
      (state) => (verdict.textContent = verdictOf(state))),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** Fields have their own undo: there the keys are theirs. @param {KeyboardEvent} event @param {(type: string) => () => void} act */
function keyed(event, act) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTypedIn(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const key = event.key.toLowerCase();
  const redo = (key === 'z' && event.shiftKey) || key === 'y';
  if (key !== 'z' && !redo) return;
  event.preventDefault();
  act(redo ? 'redone' : 'undone')();
}

const isTypedIn = (/** @type {EventTarget|null} */ target) => target instanceof Element && target.closest(TYPED_IN) != null;

/** The answer belongs to one moment; elsewhere it would mislead. @param {State} state */
function verdictOf({ checked, run, position }) {
  if (!checked) return '';
  if (!checked.answer) return CHECKING;
  if (checked.id !== run?.id || checked.count !== position.count) return '';
  return checkSays(checked.count, checked.answer);
}
