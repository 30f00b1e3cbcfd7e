// @ts-check
/** What every page says in the same words. */

/** What the server says against an input. @param {{message: string, allowed: string}} complaint */
export const complaintText = ({ message, allowed }) => `${message} Allowed: ${allowed}.`;
