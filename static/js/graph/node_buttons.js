// @ts-check
/** Real buttons laid over the drawn nodes, so that keys and fingers reach them. */

import { element, watch } from '../shared/dom.js';
import { short } from '../shared/numbers.js';
import { slopeName } from './words.js';

/** Which way each arrow key looks. */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {HTMLElement} container over the drawing @param {any} store */
export function nodeButtons(container, store) {
  const choose = (button) => store.dispatch({ type: 'chosen', node: Number(button.dataset.node) });

  container.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest('button');
    if (button) choose(button);
  });
  container.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.shiftKey) return;
    event.preventDefault();
    beside(container, /** @type {HTMLElement} */ (event.target), arrow)?.focus();
  });
  container.addEventListener('focusin', ({ target }) => {
    for (const one of container.children) /** @type {any} */ (one).tabIndex = one === target ? 0 : -1;
    choose(target);
  });

  /** @param {import('./paint.js').Ground} ground */
  function place({ meta, at }) {
    if (meta.nodes.length !== container.children.length) container.replaceChildren(...meta.nodes.map(button));
    meta.nodes.forEach((node, i) => put(/** @type {any} */ (container.children[i]), at(node), meta.boxes[i]));
  }

  const name = watch(({ walk, mode, step }) => [walk, mode, step, container.children.length], (scene) => {
    for (const [i, one] of [...container.children].entries()) /** @type {any} */ (one).ariaLabel = nameOf(scene, i);
  });
  return { place, name };
}

const button = (_, i) => element('button', { type: 'button', tabIndex: i === 0 ? 0 : -1, 'data-node': i });

function put(one, [x, y], [width, height]) {
  Object.assign(one.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
}

/** "v₁, value 2, slope ∂f/∂v₁ 5.683" */
function nameOf({ walk, mode, moment }, i) {
  const { name, kind, value } = walk.nodes[i];
  const known = kind !== 'number' && moment.known[i] ? `, value ${short(value)}` : '';
  const slope = moment.slopes[i] === undefined ? '' : `, slope ${slopeName(walk, mode, i)} ${short(moment.slopes[i])}`;
  return `${kind === 'number' ? 'number ' : ''}${name}${known}${slope}`;
}

/** The nearest node that way; what is aside counts double. */
function beside(container, from, [dx, dy]) {
  const place = (one) => [parseFloat(one.style.left), parseFloat(one.style.top)];
  const [x, y] = place(from);
  const reach = (one) => {
    const [along, aside] = [(place(one)[0] - x) * dx + (place(one)[1] - y) * dy, (place(one)[0] - x) * dy + (place(one)[1] - y) * dx];
    return along > 1 ? along + 2 * Math.abs(aside) : Infinity;
  };
  const others = [...container.children].filter((one) => Number.isFinite(reach(one)));
  return others.sort((a, b) => reach(a) - reach(b))[0];
}
