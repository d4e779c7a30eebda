/** The last part of the address on the review page; elsewhere it is the page's name. */
export const REVIEW = 'gennemse';
