// @ts-check
/**
 * The words of drawing. Types only; nothing runs here.
 *
 * @typedef {{data: any[], layout: any, config: any}} Figure  a Plotly figure, as served by /api/figures
 * @typedef {{width: number, height: number}} Size  in pixels
 *
 * @typedef {object} Points  the points of one trace, as columns; x and y in pixels
 * @property {number[]} x
 * @property {number[]} y
 * @property {string[]} text
 * @property {string[]} ink
 * @property {string[]} [fill]
 * @property {string[]} [outline]
 * @property {Record<string, any>} [fixed]  attributes that only a redraw changes (sizes, anchors, weights)
 *
 * @typedef {object} Ground  what only a redraw by Plotly can change: axes, heights, notes
 * @property {Record<string, any>} layout
 * @property {Record<number, Record<string, any>>} traces  by index of the trace
 *
 * @typedef {object} Marks  what is drawn over a ground at one moment
 * @property {Record<string, string>} paths  by name of the shape, in pixels of the plotting area
 * @property {Record<string, Points>} points  by uid of the trace
 * @property {Record<string, string>} [images]  sources by name of the image
 *
 * @typedef {Marks & {ground: Ground}} Picture  one moment, whole
 */
export {};
