// @ts-check
/** The seeds that the server takes. */

export const SEEDS = { minimum: 0, maximum: 2 ** 32 - 1, integer: true };
