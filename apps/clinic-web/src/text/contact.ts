/** One @, something on both sides, a dot after it, no blanks: the rest only a message that arrives can prove. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
/** Digits as they are dialled, single blanks allowed, a country code with `+`. */
const PHONE = /^\+?\d(?: ?\d){5,14}$/;
/** A department's own numbers may be as short as 112. */
const SHORT_PHONE = /^\+?\d(?: ?\d){2,14}$/;

export const isEmail = (text: string): boolean => EMAIL.test(text.trim());
export const isPhone = (text: string): boolean => PHONE.test(text.trim());
export const isDepartmentPhone = (text: string): boolean => SHORT_PHONE.test(text.trim());
