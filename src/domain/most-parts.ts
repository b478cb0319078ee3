/**
 * No provision is answered for by more than these: a book of a code has more, an article has few.
 */
export const MOST_PARTS = 300;
