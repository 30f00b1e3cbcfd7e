// @ts-check
/** The axes of the residuals: over the input when there is one, else over the target. */

import { createPen } from '../../drawing/pen.js';
import { createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { predictedName, targetName } from '../words/pictures.js';
import { rangeOf } from './input_ranges.js';

/** @typedef {ReturnType<typeof prepareFit>} FitGround */

/**
 * @param {import('../../drawing/types.js').Figure} figure
 * @param {import('../types.js').DataRows} data
 * @param {number} output the one that is shown
 * @param {number} width
 * @param {number} height
 */
export function prepareFit(figure, data, output, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const overInput = data.input_names.length === 1;
  const targets = rangeOf([...data.train.y, ...data.test.y].map((row) => row[output]));
  const across = overInput ? rangeOf([...data.train.x, ...data.test.x].map(([only]) => only)) : targets;
  const name = data.output_names[output];
  const titles = overInput ? [data.input_names[0], name] : [targetName(name), predictedName(name)];
  const layout = {
    ...pixelAxes(area),
    xaxis: { range: across, title: { text: titles[0] } },
    yaxis: { range: targets, title: { text: titles[1] } },
  };
  return {
    area,
    meta,
    overInput,
    targets,
    pen: createPen(area.left, area.top),
    pixel: createWindow(area, { x: across, y: targets }).pixel,
    plotly: { layout, traces: {} },
  };
}
