// @ts-check
/** A press that becomes a drag: one pointer is followed to its end, and what it passes is not chosen. */

/** A press is a drag from this many pixels on. */
const SLACK = 4;

/**
 * @typedef {object} Drag
 * @property {() => void} begin
 * @property {(up: number, fine: boolean) => void} move pixels since the last move; fine: Shift is held
 * @property {() => void} end also when the browser takes the pointer away: what has been reached stays
 * @property {() => void} takeBack somebody has pressed Escape
 */

/**
 * @param {PointerEvent} press
 * @param {HTMLElement} holder has the pointer while it drags, so that nothing within is pointed at
 * @param {Drag} drag
 */
export function followDrag(press, holder, { begin, move, end, takeBack }) {
  const { pointerId, clientX, clientY } = press;
  const listening = new AbortController();
  let lastY = clientY;
  let phase = 'pressed';

  /** @param {string[]} types @param {(event: any) => void} listener */
  function listen(types, listener) {
    for (const type of types) {
      document.addEventListener(type, listener, { capture: true, signal: listening.signal });
    }
  }

  listen(['pointermove'], (event) => {
    if (event.pointerId !== pointerId) return;
    if (phase === 'pressed' && Math.hypot(event.clientX - clientX, event.clientY - clientY) > SLACK) {
      phase = 'dragging';
      holder.setPointerCapture(pointerId);
      begin();
    }
    if (phase !== 'dragging') return;
    move(lastY - event.clientY, event.shiftKey);
    lastY = event.clientY;
  });
  listen(['keydown'], (event) => {
    if (phase !== 'dragging' || event.key !== 'Escape') return;
    event.preventDefault();
    phase = 'taken back';
    takeBack();
  });
  listen(['pointerup', 'pointercancel'], (event) => {
    if (event.pointerId !== pointerId) return;
    listening.abort();
    if (phase === 'dragging') end();
    if (phase !== 'pressed') swallowClick();
  });
}

/** Some browsers send a click when a drag is over, in the same moment. */
function swallowClick() {
  const stop = (/** @type {Event} */ event) => event.stopPropagation();
  document.addEventListener('click', stop, { capture: true });
  setTimeout(() => document.removeEventListener('click', stop, { capture: true }));
}
