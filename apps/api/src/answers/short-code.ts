/**
 * Codes that people read from one place and type in another: Crockford's 32 letters, in groups of four. What looks alike is
 * read as what it looks like (O as 0, I and L as 1, U as V); case, spaces and hyphens do not matter.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIZE = ALPHABET.length;

/** 5 bits a letter, from the front; what is left of the last byte is not used. */
export function lettersOf(bytes: Uint8Array, count: number): string {
  let letters = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && letters.length < count) {
      bits -= 5;
      letters += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return letters;
}

/** The code as it was meant; null for what cannot be one. */
export function readCode(typed: string, length: number): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
  return plain.length === length && [...plain].every((letter) => ALPHABET.includes(letter)) ? plain : null;
}

/** `K7F29QXM` → `K7F2-9QXM`. */
export function grouped(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/** The letter that makes a mistyped code known for one: any one wrong letter, and nearly any two that changed places. ISO 7064, hybrid. */
export function checkLetter(letters: string): string {
  let p = SIZE;
  for (const letter of letters) {
    const sum = (p + ALPHABET.indexOf(letter)) % SIZE || SIZE;
    p = (sum * 2) % (SIZE + 1);
  }
  return ALPHABET[(SIZE + 1 - p) % SIZE]!;
}

export function isChecked(code: string): boolean {
  return checkLetter(code.slice(0, -1)) === code.slice(-1);
}
