// @ts-check
/** How fast a run plays: the speeds on offer, and how long each beat takes. */

/** Seconds a single beat travels when it is asked for by itself. */
export const TRAVEL = { forward: 0.9, loss: 0.5, backward: 0.9, step: 0.8 };

/** How one iteration's time is shared out when all four beats are played. */
export const SHARE = { forward: 0.34, loss: 0.14, backward: 0.3, step: 0.22 };

/** Up to this many iterations a second the eye can follow four beats; beyond it, whole iterations play. */
const FOLLOWED = 1;

/** The speeds on offer, in iterations per second. */
export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

/** @param {number} speed */
export const showsBeats = (speed) => speed <= FOLLOWED;
