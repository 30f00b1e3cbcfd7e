// @ts-check
/** What embeds say of their own: all else is said by the figures. */

export const PICTURES = 'Which picture';
export const MORE = 'More';
