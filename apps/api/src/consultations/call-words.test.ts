import { CLINIC_WORDS, LANGUAGES, lintMessage } from '@stemme/pathways';
import fc from 'fast-check';
import { callWords, type Told } from './call-words.js';
import { KINDS, STATES } from './consultation.js';

const ZONE = 'Europe/Copenhagen';
// a Monday
const NOW = new Date('2027-03-22T09:00:00Z');
const told = (changes: Partial<Told>): Told => ({
  kind: 'phone',
  state: 'requested',
  byAt: '2027-03-25T14:00:00Z',
  windowFrom: null,
  windowTo: null,
  attempts: 0,
  heldAt: null,
  ...changes,
});
const window = (from: string, to: string): Partial<Told> => ({ state: 'agreed', windowFrom: from, windowTo: to });

it.each<[Partial<Told>, string, string]>([
  [{}, 'Vi vil gerne ringe til dig senest torsdag kl. 15.', 'We want to call you by Thursday at 15:00.'],
  [
    window('2027-03-23T08:00:00Z', '2027-03-23T10:00:00Z'),
    'Vi ringer tirsdag mellem 9 og 11.',
    'We call on Tuesday between 9:00 and 11:00.',
  ],
  [
    window('2027-03-22T12:30:00Z', '2027-03-22T14:00:00Z'),
    'Vi ringer i dag mellem 13.30 og 15.',
    'We call today between 13:30 and 15:00.',
  ],
  // summer time begins on 28 March, and a weekday alone would be the wrong one
  [
    window('2027-03-30T07:00:00Z', '2027-03-30T09:00:00Z'),
    'Vi ringer tirsdag den 30. marts mellem 9 og 11.',
    'We call on Tuesday 30 March between 9:00 and 11:00.',
  ],
  [
    { state: 'held', heldAt: '2027-03-22T08:00:00Z' },
    'Vi talte sammen mandag den 22. marts.',
    'We talked on Monday 22 March.',
  ],
  [
    { state: 'not-held' },
    'Vi fik ikke talt sammen. Du får en ny tid her.',
    'We did not get to talk. You will see a new time here.',
  ],
])('says %j in both languages, on the department’s clock', (changes, da, en) => {
  expect(callWords(told(changes), NOW, ZONE)).toEqual({ da, en });
});

it('promises no time that has gone by', () => {
  const over = window('2027-03-22T06:00:00Z', '2027-03-22T08:00:00Z');
  expect(callWords(told(over), NOW, ZONE).da).toMatch(/^Tiden er gået/);
  expect(callWords(told({ byAt: NOW.toISOString() }), NOW, ZONE).da).toMatch(/^Tiden er gået/);
});

it('says no word of the clinic’s, whatever is told', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.constantFrom(...STATES),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: -60, max: 60 }),
      (kind, state, attempts, days) => {
        const at = new Date(NOW.getTime() + days * 86_400_000).toISOString();
        const to = new Date(Date.parse(at) + 3_600_000).toISOString();
        const said = callWords(
          told({
            kind,
            state,
            attempts,
            byAt: at,
            heldAt: at,
            ...(state === 'agreed' ? { windowFrom: at, windowTo: to } : {}),
          }),
          NOW,
          ZONE,
        );
        for (const language of LANGUAGES) expect(lintMessage(said[language], CLINIC_WORDS[language])).toEqual([]);
      },
    ),
  );
});
