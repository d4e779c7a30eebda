import { type DemoDepartment, departments } from './people.js';

/** No subscriber in Denmark has a number that begins with 1: nobody is called by mistake. */
const NUMBERS = {
  A: '10 00 00 01',
  B: '10 00 00 02',
  C: '10 00 00 05',
  D: '10 00 00 06',
  psychiatric: '10 00 00 03',
  doctor: '10 00 00 04',
} as const;
const WEEKDAYS = [1, 2, 3, 4, 5];
/** Constitution Day, Christmas Eve, New Year's Eve. */
const CLOSED_TOO = ['06-05', '12-24', '12-31'];

/** What a department uses of the product, besides what every one has. */
interface Uses {
  readonly pathways: readonly string[];
  readonly switches: Readonly<Record<string, boolean>>;
  readonly to?: string;
  /** Its own number is answered day and night. */
  readonly roundTheClock?: boolean;
  readonly more?: object;
}

/** Written to in every way; whoever tries the demo at night sees a message at once. */
const EVERY_WAY = {
  sending: { from: '00:00', to: '24:00' },
  channels: ['email', 'sms', 'digital-post', 'letter'],
} as const;

const USES: Readonly<Record<DemoDepartment['key'], Uses>> = {
  A: { pathways: ['depression'], switches: {} },
  B: { pathways: ['epilepsy'], switches: { 'who-5': true } },
  C: {
    pathways: ['copd', 'heart-failure', 'diabetes'],
    switches: { 'non-commercial': true },
    more: {
      ...EVERY_WAY,
      postalAddress: 'Klinikken\nØstby Hospital\nPrøvevej 3\n0000 Østby',
    },
  },
  D: {
    pathways: ['arthroplasty', 'cancer-treatment', 'pregnancy'],
    switches: {},
    to: '16:00',
    roundTheClock: true,
    more: {
      ...EVERY_WAY,
      // the others have none: their messages name the address at which the demo runs
      shortAddress: 'vestby.example',
      postalAddress: 'Ambulatoriet\nVestby Hospital\nPrøvevej 4\n0000 Vestby',
    },
  },
};

/**
 * The demo region's departments as definitions for `applyDepartment`.
 * @param today local date: the numbers are as good as checked on it; in its year and the next two they are closed on these days too,
 * which are no public holidays
 */
export function demoDepartments(today: string) {
  const year = Number(today.slice(0, 4));
  const closed = ownClosed(year);
  return Object.values(departments).map((department) => definition(department, USES[department.key], today, closed));
}

/** Local dates of a year and the next two on which the departments are closed besides the public holidays. */
export function ownClosed(year: number): string[] {
  return [0, 1, 2].flatMap((ahead) => CLOSED_TOO.map((day) => `${year + ahead}-${day}`));
}

function definition(
  { key, sor, name, publicName, zone }: DemoDepartment,
  { pathways, switches, to = '15:00', roundTheClock = false, more = {} }: Uses,
  today: string,
  closed: readonly string[],
) {
  const phone = (kind: string, number: string, da: string, en: string) => ({
    kind,
    number,
    label: { da, en },
    checkedOn: today,
  });
  const [da, en] = roundTheClock ? [', døgnet rundt', ', day and night'] : ['', ''];
  return {
    sor,
    name,
    publicName,
    zone,
    phones: [
      phone('department', NUMBERS[key], `${publicName}${da}`, `${publicName}${en}`),
      phone('psychiatric-emergency', NUMBERS.psychiatric, 'Psykiatrisk akuttelefon', 'Psychiatric emergency line'),
      phone('out-of-hours', NUMBERS.doctor, 'Lægevagten', 'Out-of-hours doctor'),
      phone('emergency', '112', 'Alarm 112', 'Emergency 112'),
    ],
    hours: WEEKDAYS.map((day) => ({ day, from: '08:00', to })),
    closed,
    switches,
    pathways,
    ...more,
  };
}
