/** As many as a sentence holds. */
const MOST = 5;

/** Names that may have been meant: they begin with this one, or are at most two letters away from it; nearest first. */
export function nearest(name, names) {
  const wanted = name.toLowerCase();
  const away = names.map((known) => ({ known, letters: distance(wanted, known.toLowerCase()) }));
  return away
    .filter(({ known, letters }) => letters <= 2 || known.toLowerCase().startsWith(wanted))
    .sort((one, other) => one.letters - other.letters)
    .slice(0, MOST)
    .map(({ known }) => known);
}

/** Levenshtein: letters to insert, delete or replace. */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}
