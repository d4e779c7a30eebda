/** LIKE's own signs in what a person typed are only letters. */
function plain(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

/**
 * The LIKE patterns that find a name (lower case, one space before it and between its words) by the beginnings of its
 * words: `ka eks` finds Karl Eksempel. Empty when nothing was typed.
 */
export function namePatterns(query: string): string[] {
  const words = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => `% ${plain(word)}%`);
}

/** A name as it is kept: letters composed, single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** One and the same name, whatever the spaces and capitals. */
export function sameName(a: string, b: string): boolean {
  return tidyName(a).toLowerCase() === tidyName(b).toLowerCase();
}
