// @ts-check
/**
 * The words that views and drawing share. Types only; nothing runs here.
 *
 * @typedef {'forward'|'loss'|'backward'|'step'} Beat
 *
 * @typedef {object} NodeNumbers  one layer's numbers; null where nobody knows them
 * @property {number} layer
 * @property {(number|null)[]} value
 * @property {(number|null)[]|null} pre_activation
 * @property {(number|null)[]|null} adjoint
 * @property {(number|null)[]|null} delta
 *
 * @typedef {object} Frame  one iteration; theta as it was before its update
 * @property {number} count
 * @property {number|null} value
 * @property {(number|null)[]} theta
 * @property {(number|null)[]} gradient
 * @property {(number|null)[]} update
 * @property {NodeNumbers[]} nodes
 *
 * @typedef {object} Run
 * @property {any} experiment
 * @property {number|null} [example]  row the nodes' numbers are for; null is the mean over the batch
 * @property {Map<number, Frame>} frames
 * @property {number} planned
 * @property {{count: number, value: number|null}[]} curve
 * @property {{count: number, theta: (number|null)[]}[]} path
 *
 * @typedef {object} Plane  the answer of /api/landscape
 * @property {number[]} x
 * @property {number[]} y
 * @property {(number|null)[][]} loss
 * @property {number[]} centre
 * @property {[number[], number[]]} directions
 * @property {string} kind
 * @property {[string, string]} labels
 *
 * @typedef {{layer: number, index: number}|{layer: number, out: number, in: number|null}} Selection
 *
 * @typedef {object} Scene  everything a view needs to know to draw one moment
 * @property {Frame} frame
 * @property {Frame|null} next
 * @property {Beat} beat
 * @property {number} progress  0 to 1 within the beat
 * @property {Run} run
 * @property {Run|null} ghost
 * @property {string} ghostName  what that run is called
 * @property {Plane|null} plane
 * @property {Selection|null} selection
 * @property {Run['curve']|null} [tested]  losses on rows that were kept aside
 * @property {NodeMaps|null} [maps]  what each node computes all over the plane, when nodes show that
 *
 * @typedef {{layers: (number|null)[][][][]}} NodeMaps  by layer and node: rows from the lowest y upwards
 *
 * @typedef {{data: any[], layout: any, config: any}} Figure  as served by /api/figures
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
 * @typedef {object} Picture  one moment as marks
 * @property {Record<string, string>} paths  by name of the shape, in pixels of the plotting area
 * @property {Record<string, Points>} points  by uid of the trace
 * @property {Record<string, string>} [images]  sources by name of the image
 * @property {Ground} ground
 */
export {};
