/** Longest part of an own id that comes from the file; the whole fits FHIR's 64 characters with a version. */
const LONGEST_NAME = 36;

/**
 * The id of a department's own questionnaire: its SOR code and the name the file says. Nothing of another department and
 * nothing the product ships has such an id. A name that had to be changed ends in its hash, so that two stay two.
 * @param hash of the name, hexadecimal
 */
export function ownId(sor: string, name: string, hash: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  if (plain === name && name.length <= LONGEST_NAME) return `${sor}-${name}`;
  const short = plain.slice(0, LONGEST_NAME - 9).replace(/[-.]+$/, '');
  return [sor, short, hash.slice(0, 8)].filter((part) => part !== '').join('-');
}
