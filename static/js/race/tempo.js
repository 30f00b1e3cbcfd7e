// @ts-check
/** How fast it plays: the speeds on offer, in ticks a second. */

export const SPEEDS = [1, 2, 5, 10, 20, 50, 100];
