// @ts-check
/** What the share dialog says of its own: the server writes the rest. */

export const COPIED = 'Copied';
export const MARKED = 'Marked: copy it with Ctrl+C';
export const TOO_LONG = 'The address of this page is too long to be passed on. The lab saves such a run as a file.';
