// @ts-check
/** The figures that can be embedded: how each is mounted, and how its place is written in an address and in messages. */

import { mount as descent } from '../descent/mount.js';
import { askedIn } from '../graph/address.js';
import { mount as graph } from '../graph/mount.js';
import { mount as iteration } from '../iteration/mount.js';
import { byId } from '../shared/dom.js';

/**
 * @typedef {Record<string, string>} Values the parameters of the address, as the server has read them
 * @typedef {Record<string, any>} Place where a figure stands, as messages say it
 *
 * @typedef {object} Figure
 * @property {(name: string, listener: (detail: any) => void) => () => void} on
 * @property {(place: any) => void} goTo
 * @property {() => void} play
 * @property {() => void} pause
 *
 * @typedef {object} Kind
 * @property {(frame: HTMLElement, values: Values) => Promise<Figure>} mount
 * @property {(detail: any) => Place} placeOf of the detail of an event
 * @property {(place: Place) => any} asked what goTo takes for such a place
 */

/** @type {Record<string, Kind>} */
export const KINDS = {
  iteration: {
    mount: (frame, { preset, ...settings }) => iteration(frame, { preset, settings }),
    placeOf: ({ count, beat }) => ({ iteration: count, beat }),
    asked: ({ iteration: count, beat }) => ({ count, beat }),
  },
  graph: {
    mount: (frame, values) => graph(frame, graphOptions(values)),
    placeOf: ({ step }) => ({ step }),
    asked: ({ step, node }) => ({ step, node }),
  },
  descent: {
    mount: (frame, values) => descent(frame, { search: searchOf(values) }),
    placeOf: ({ time }) => ({ time }),
    asked: ({ time, racer }) => ({ time, racer }),
  },
};

/** @param {Values} values */
const searchOf = (values) => `?${new URLSearchParams(values)}`;

/** @param {Values} values */
function graphOptions(values) {
  const examples = JSON.parse(byId('offered').textContent);
  const { asked } = askedIn(searchOf(values), examples);
  const { draft: formula, start, chosen: node, ...others } = asked;
  return { formula, values: start, node, examples, ...others };
}
