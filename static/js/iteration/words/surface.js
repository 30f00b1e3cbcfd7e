// @ts-check
/** The words of the landscape as a surface: its controls, what it shows, and what is said where it cannot be drawn. */

import { counted, short } from '../../shared/numbers.js';

export const SURFACE = {
  heights: 'loss, log scale',
  group: 'Loss landscape as a surface: arrow keys turn and tilt it, plus and minus zoom, 0 turns it back',
  controls: 'Turn the surface',
  none: 'This browser cannot draw the surface. The map shows the same heights, path and point.',
  line: 'A line has no surface: the curve shows its heights.',
  waiting: 'The surface is drawn once the plane is here.',
  save: 'Save',
  ofSurface: ' the surface',
  file: 'loss-surface',
};

/** By what a button does: its sign and its name. @type {Record<string, [string, string]>} */
export const TURNS = {
  left: ['↺', 'Turn to the left'],
  right: ['↻', 'Turn to the right'],
  up: ['↑', 'See it more from above'],
  down: ['↓', 'See it more from the side'],
  nearer: ['+', 'Zoom in'],
  farther: ['−', 'Zoom out'],
  back: ['⌂', 'As it was at first'],
};

/** Heads of the numbers in the file: along both axes, and the loss there. @param {string[]} labels */
export const surfaceHeads = (labels) => [...labels, 'loss'];

/** @param {import('../scene.js').Scene} scene @param {[number, number]} losses */
export const surfaceWords = ({ frame, run }, [least, most]) =>
  `Loss landscape as a surface, from ${short(least, 2)} to ${short(most, 2)}, with the path of ` +
  `${counted(run.path.length, 'recorded iteration')} and the point in iteration ${frame.count}.`;
