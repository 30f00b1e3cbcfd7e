// @ts-check
/** Looking closer: the local view of the moment, and the landscape as a surface. */

/** @satisfies {Partial<import('./actions.js').Handlers>} */
export const local = {
  localShown: (state, { isOpen }) => state.localIsOpen === isOpen ? state : { ...state, localIsOpen: isOpen },
  surfaceShown: (state, { is3d }) => state.is3d === is3d ? state : { ...state, is3d },
  surfaceTurned: (state, { camera }) => ({ ...state, camera }),
  localArrived: (state, { id, local }) => (id === state.run?.id ? { ...state, local } : state),
};
