// @ts-check
/**
 * A figure that can be embedded: how it is mounted, and how its place is written in an address and in messages.
 *
 * @typedef {Record<string, string>} Values the parameters of the address, as the server has read them
 * @typedef {Record<string, any>} Place where a figure stands, as messages say it
 *
 * @typedef {object} Figure
 * @property {(name: string, listener: (detail: any) => void) => () => void} on
 * @property {(place: any) => void} goTo
 * @property {() => void} play
 * @property {() => void} pause
 * @property {import('../shared/figure.js').Context} [context]
 *
 * @typedef {object} Kind
 * @property {(frame: HTMLElement, values: Values) => Promise<Figure>|Figure} mount
 * @property {(detail: any) => Place} placeOf of the detail of an event
 * @property {(place: Place) => any} asked what goTo takes for such a place
 * @property {(figure: any, values: Values) => void} [set] shows other values; without it, the frame is built anew
 * @property {(figure: any) => string} [said] what the address of the page in full says of what is shown
 * @property {(place: any, figure: any, values: Values) => boolean} [isLast] whether all has been seen, once it is at this place
 * @property {(detail: any) => Place} [kept] what the address of the page in full says of the place, if not
 *   all of it; "" for what it does not say
 */
export {};
