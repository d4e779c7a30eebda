/** The three uses of a response, by the name they have in the address. */
export const VIEWS = ['dialog', 'beslutning', 'visitation'] as const;
export type View = (typeof VIEWS)[number];
export const isView = (text: string): text is View => (VIEWS as readonly string[]).includes(text);
