// @ts-check
/** The run as code: whether it is looked at, and what the server has written. */

/** @satisfies {Partial<import('./actions.js').Handlers>} */
export const code = {
  codeShown: (state, { isOpen }) => state.codeIsOpen === isOpen ? state : { ...state, codeIsOpen: isOpen },
  codeArrived: (state, { code }) => ({ ...state, code }),
};
