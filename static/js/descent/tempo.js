// @ts-check
/** How fast it plays: the speeds on offer, in steps a second. */

export const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60];
