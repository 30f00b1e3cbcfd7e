// @ts-check
/** Real buttons laid over the drawn nodes, so that keys and fingers reach them. */

import { ARROWS } from '../../shared/arrow_keys.js';
import { element, watch } from '../../shared/dom.js';
import { nodeLabel } from '../words/walk.js';

/** @typedef {[number, number]} Pair */

/** @param {HTMLElement} container over the drawing @param {import('../types.js').Store} store */
export function nodeButtons(container, store) {
  const buttons = () => /** @type {HTMLButtonElement[]} */ ([...container.children]);
  const choose = (/** @type {HTMLElement} */ button) =>
    store.dispatch({ type: 'chosen', node: Number(button.dataset.node) });

  container.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest('button');
    if (button) choose(button);
  });
  container.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.shiftKey) return;
    event.preventDefault();
    beside(buttons(), /** @type {HTMLElement} */ (event.target), arrow)?.focus();
  });
  container.addEventListener('focusin', ({ target }) => {
    for (const one of buttons()) one.tabIndex = one === target ? 0 : -1;
    choose(/** @type {HTMLElement} */ (target));
  });

  function place(/** @type {import('../pictures/graph_picture.js').Ground} */ { meta, at }) {
    const { nodes, boxes } = meta;
    if (nodes.length !== container.children.length) container.replaceChildren(...nodes.map(button));
    buttons().forEach((one, i) => put(one, at(nodes[i]), boxes[i]));
  }

  /** @type {(scene: import('../types.js').Scene) => void} */
  const name = watch(({ walk, mode, step }) => [walk, mode, step, container.children.length], (scene) => {
    for (const [i, one] of buttons().entries()) one.ariaLabel = nodeLabel(scene, i);
  });
  return { place, name };
}

/** @param {unknown} _ @param {number} i */
const button = (_, i) => element('button', { type: 'button', tabIndex: i === 0 ? 0 : -1, 'data-node': i });

/** @param {HTMLElement} one @param {number[]} middle @param {number[]} size */
function put(one, [x, y], [width, height]) {
  Object.assign(one.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
}

/**
 * The nearest button in a direction; what is aside counts double.
 * @param {HTMLElement[]} buttons @param {HTMLElement} from @param {Pair} direction
 */
function beside(buttons, from, [dx, dy]) {
  const middle = (/** @type {HTMLElement} */ { style }) => [parseFloat(style.left), parseFloat(style.top)];
  const [x, y] = middle(from);
  const reach = (/** @type {HTMLElement} */ one) => {
    const [right, down] = [middle(one)[0] - x, middle(one)[1] - y];
    const along = right * dx + down * dy;
    return along > 1 ? along + 2 * Math.abs(right * dy + down * dx) : Infinity;
  };
  return buttons.filter((one) => Number.isFinite(reach(one))).sort((a, b) => reach(a) - reach(b))[0];
}
