/** Longest part of an own id that comes from the name; the whole fits the documents' ids. */
const LONGEST_NAME = 30;
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** The id of a document that only this department has: nothing the product ships begins so. */
export function ownId(sor: string, name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return ['own', sor.toLowerCase().replaceAll(/[^a-z0-9]+/g, ''), plain].filter(Boolean).join('-');
}
