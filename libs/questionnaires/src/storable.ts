// Half a surrogate pair and the NUL character cannot be stored as JSON in the database.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Whether a text can be stored and read back as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
