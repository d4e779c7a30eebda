/**
 * The people of the invented past: beside those of `people.ts`, and nobody signs in as one of them. Surnames are words for
 * "made up"; CPR numbers have 60 added to the day of birth, as no number has that is ever issued.
 */

const FIRST = {
  female: ['Agnes', 'Birthe', 'Clara', 'Dorte', 'Emma', 'Freja', 'Gerda', 'Hanne', 'Ida', 'Jonna', 'Karla', 'Lis'],
  male: ['Anton', 'Bent', 'Carl', 'Ditlev', 'Erik', 'Frode', 'Georg', 'Hans', 'Ivan', 'Jens', 'Kaj', 'Lauge'],
} as const;

const LAST = [
  'Afprøvet',
  'Blankt',
  'Demosen',
  'Efterlignet',
  'Fabelsen',
  'Forestillet',
  'Imaginær',
  'Legende',
  'Mønster',
  'Navnløs',
  'Opspind',
  'Pseudonym',
  'Simuleret',
  'Skrøne',
  'Tilfældig',
  'Uvirkelig',
] as const;

/** Years of birth by who a pathway is for. */
export const BORN = { adult: [1950, 1990], elder: [1938, 1962], mother: [1986, 1999] } as const;
export type Born = keyof typeof BORN;

export interface PastPerson {
  readonly name: string;
  /** Ten digits. */
  readonly cpr: string;
  /** Local date. */
  readonly born: string;
  readonly sex: 'female' | 'male';
  readonly email: string;
}

const MONTHS = 12;
/** Every month has so many days. */
const DAYS = 28;
/** Serial numbers for each of the three; two for each date, one for each sex. */
const SERIALS = 300;
/** No common divisor with any number of dates: neighbours are not born on neighbouring days. */
const STRIDE = 7919;

/** How many there can be of each. */
export const MOST_PERSONS = 400_000;

/** Person number `index`, from 0: another index is another person with another CPR number. */
export function pastPerson(index: number, born: Born): PastPerson {
  const [from, to] = BORN[born];
  const dates = (to - from + 1) * MONTHS * DAYS;
  const place = (index * STRIDE) % dates;
  const [day, month] = [1 + (place % DAYS), 1 + (Math.floor(place / DAYS) % MONTHS)];
  const year = from + Math.floor(place / (DAYS * MONTHS));
  const sex = born === 'mother' || Math.floor(index / 2) % 2 === 0 ? 'female' : 'male';
  const serial = 9000 + SERIALS * Object.keys(BORN).indexOf(born) + 2 * Math.floor(index / dates);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    name: nameOf(index, sex),
    cpr: `${day + 60}${two(month)}${two(year % 100)}${serial + (sex === 'male' ? 1 : 0)}`,
    born: `${year}-${two(month)}-${two(day)}`,
    sex,
    email: `past-${index + 1}@example.test`,
  };
}

/** Who comes after all the names there are has a number too. */
function nameOf(index: number, sex: 'female' | 'male'): string {
  const first = FIRST[sex][index % FIRST[sex].length]!;
  const last = LAST[Math.floor(index / FIRST[sex].length + index) % LAST.length]!;
  const round = Math.floor(index / (FIRST[sex].length * LAST.length));
  return round === 0 ? `${first} ${last}` : `${first} ${last} ${round + 1}`;
}
