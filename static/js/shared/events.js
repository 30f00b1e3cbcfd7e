// @ts-check
/** The events of one figure: it tells, and whoever wants to hears. */

/**
 * @typedef {object} Events
 * @property {(name: string, listener: (detail: any) => void) => () => void} on hears of an event; returns what ends that
 * @property {(name: string, detail?: any) => void} tell tells those who listen
 */

/**
 * @param {string[]} [lasting] events that happen once: who listens later hears of them at once
 * @returns {Events}
 */
export function eventsOf(lasting = []) {
  const target = new EventTarget();
  /** @type {Map<string, any>} */
  const told = new Map();
  return {
    on(name, listener) {
      const hear = (/** @type {Event} */ event) => listener(/** @type {CustomEvent} */ (event).detail);
      target.addEventListener(name, hear);
      if (told.has(name)) listener(told.get(name));
      return () => target.removeEventListener(name, hear);
    },
    tell(name, detail) {
      if (lasting.includes(name)) told.set(name, detail);
      target.dispatchEvent(new CustomEvent(name, { detail }));
    },
  };
}
