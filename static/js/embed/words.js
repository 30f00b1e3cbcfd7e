// @ts-check
/** What embeds say of their own: all else is said by the figures. */

export const PICTURES = 'Which picture';
export const MORE = 'More';

/** Where a card says of what its numbers are only once a part of its figure is looked at. */
export const NUMBERS = 'Numbers';
