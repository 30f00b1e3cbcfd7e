// @ts-check
/** An address that follows its page with some delay is written at once where somebody takes it along. */

/** The event that says so. */
export const NEEDED = 'addressneeded';

/** @param {() => void} write the address of what is shown now */
export function whenNeeded(write) {
  for (const event of ['beforeprint', NEEDED]) addEventListener(event, write);
}

/** Says that the address is about to be passed on. */
export const needAddress = () => dispatchEvent(new Event(NEEDED));
