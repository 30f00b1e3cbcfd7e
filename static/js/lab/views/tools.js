// @ts-check
/** Undo, redo, pin, check: the buttons over the lab. */

import { byId, watch } from '../../shared/dom.js';
import { CHECKING, checkSays, PIN } from '../words/tools.js';

/** @typedef {import('../types.js').State} State */

/** @param {{store: import('../types.js').Store}} options */
export function toolsView({ store }) {
  const [undo, redo, pin, check, verdict] = ['undo', 'redo', 'pin', 'check', 'verdict'].map(byId);
  const act = (/** @type {string} */ type) => () => store.dispatch({ type });
  undo.addEventListener('click', act('undone'));
  redo.addEventListener('click', act('redone'));
  pin.addEventListener('click', () => act(store.state.pinned ? 'unpinned' : 'pinned')());
  check.addEventListener('click', act('checkAsked'));

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
    watch(
      (/** @type {State} */ { checked, run, position }) => [checked, run?.id, position.count],
      (state) => (verdict.textContent = verdictOf(state)),
    ),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** The answer belongs to one moment; elsewhere it would mislead. @param {State} state */
function verdictOf({ checked, run, position }) {
  if (!checked) return '';
  if (!checked.answer) return CHECKING;
  if (checked.id !== run?.id || checked.count !== position.count) return '';
  return checkSays(checked.count, checked.answer);
}
