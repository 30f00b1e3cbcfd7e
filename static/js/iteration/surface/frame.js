// @ts-check
/** The elements of the surface: over the map a canvas that can have the focus, below it buttons and the files. */

import { element } from '../../shared/dom.js';
import { SURFACE, TURNS } from '../words/surface.js';

const FORMATS = ['png', 'svg', 'csv'];

/** @param {HTMLElement} chart the box of the map, which it fills */
export function surfaceFrame(chart) {
  const canvas = element('canvas', { role: 'img' });
  const place = element(
    'div',
    { className: 'turned', tabIndex: 0, role: 'group', 'aria-label': SURFACE.group },
    canvas,
  );
  const says = element('p', { className: 'says', role: 'status' });
  const buttons = element('div', { className: 'turns', role: 'group', 'aria-label': SURFACE.controls }, ...turns());
  const whole = element(
    'div',
    { className: 'surface', hidden: true },
    place,
    says,
    element('div', { className: 'bar' }, buttons, files()),
  );
  chart.append(whole);
  return { whole, place, canvas, says, buttons };
}

const turns = () =>
  Object.entries(TURNS).map(([name, [sign, title]]) =>
    element('button', { type: 'button', title, 'aria-label': title, 'data-turn': name }, sign)
  );

function files() {
  const unseen = () => element('span', { className: 'unseen' }, SURFACE.ofSurface);
  const button = (/** @type {string} */ format) =>
    element('button', { type: 'button', 'data-surface': format }, format.toUpperCase(), unseen());
  const summary = element('summary', {}, SURFACE.save, unseen());
  return element('details', { className: 'popover save' }, summary, element('div', {}, ...FORMATS.map(button)));
}
