// @ts-check
/** What an address says, each word once: of one that it says again, the last one counts, as on the server. */

/** @param {string} search such as "?preset=xor&theme=dark" */
export const saidIn = (search) => new URLSearchParams([...new Map(new URLSearchParams(search))]);
