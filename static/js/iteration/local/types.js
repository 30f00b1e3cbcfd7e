// @ts-check
/**
 * What the local view knows. Types only; nothing runs here.
 *
 * @typedef {import('../run.js').Numbers} Numbers
 *
 * @typedef {object} Slice the loss along the step and its two models; 0 is the point, 1 the end of the step
 * @property {number[]} at
 * @property {Numbers} loss
 * @property {Numbers} tangent
 * @property {Numbers} parabola
 * @property {number|null} slope
 * @property {number|null} curvature
 * @property {number|null} lowest where the parabola is lowest; null where it does not open upwards
 *
 * @typedef {'bowl'|'trough'|'saddle'|'ridge'|'dome'|'flat'} Form
 *
 * @typedef {object} Spectrum
 * @property {number[]} eigenvalues of the Hessian, from the smallest up
 * @property {number[]} slopes along each eigenvector
 * @property {{label: string, share: number}[]} mainly the parameter that each eigenvector mainly lies along
 * @property {number} positive
 * @property {number} negative
 * @property {number} zero
 * @property {Form} form
 * @property {number|null} condition
 * @property {number|null} stable_rate
 * @property {number|null} stable_rate_of_rule
 *
 * @typedef {object} Answer of /api/local-view
 * @property {number|null} value
 * @property {number|null} slope
 * @property {Spectrum|null} spectrum null where the Hessian is not finite
 * @property {Slice|null} slice
 * @property {number|null} angle in degrees
 * @property {string[]} kinks
 *
 * @typedef {object} LocalView an answer, or why there is none, with what it is of
 * @property {string} key
 * @property {Answer|null} answer
 * @property {string} refused why the server refused it
 * @property {import('./subject.js').Subject} subject
 */
export {};
