import fc from 'fast-check';
import { dateText, dayNumber } from '../days.js';
import type { Condition, PathwayDraft, Step } from '../document.js';
import type { Answered, Appointment, Enrolled } from '../planning.js';
import { makeCourse } from './course.js';

/** For tests: whole courses by chance. Anchors lie in 2027 and 2028, so that clock changes, a leap day and month ends are met. */
const START = dayNumber(2027, 1, 1);
export const date = fc.integer({ min: 0, max: 730 }).map((day) => dateText(START + day));
/** The end of a plan. */
export const horizon = fc.integer({ min: 150, max: 1100 }).map((day) => dateText(START + day));
export const instant = fc
  .record({ day: fc.integer({ min: -30, max: 900 }), minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day, minute }) => new Date(((START + day) * 1440 + minute) * 60_000).toISOString());

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ lastLevel: ['red', 'acute'] }),
  fc.constant<Condition>({ fact: 'variant', in: ['a'] }),
  fc.record({
    last: fc.constant('hm.x'),
    op: fc.constantFrom('>=', '<'),
    value: fc.integer({ min: 0, max: 3 }),
  }) as fc.Arbitrary<Condition>,
  fc.constant<Condition>({ not: { all: [{ lastLevel: ['green'] }, { fact: 'variant', in: ['b'] }] } }),
);

const windows = fc.constantFrom<Pick<Step, 'due' | 'closes'>>(
  { due: { after: 'P0D', at: '18:00' }, closes: { after: 'P0D', at: '23:00' } },
  { due: { after: 'P1D', at: '20:00' }, closes: { after: 'P6D', at: '20:00' } },
);
const optional = fc.record(
  {
    when: condition,
    apart: fc.constantFrom('P0D', 'P2D', 'P1W'),
    onClosedDay: fc.constantFrom('keep', 'before', 'after'),
    monthEnd: fc.constantFrom('clip', 'next'),
  } satisfies { [K in 'when' | 'apart' | 'onClosedDay' | 'monthEnd']: fc.Arbitrary<unknown> },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Step>>;
const timing = fc.constantFrom<Partial<Step>>(
  { anchor: 'referral', offset: 'P0D' },
  { anchor: 'referral', offset: 'P1M', repeat: { every: 'P1M' } },
  { anchor: 'referral', offset: '-P3D', repeat: { every: 'P1W', before: ['birth'] } },
  { anchor: 'referral', offset: 'P7D', repeat: { every: 'P3M', first: 1, from: 'answer' } },
  { anchor: 'referral', offset: 'P1D', repeat: { every: 'P2W', on: [1, 3, 6], until: 'P6M' } },
  { anchor: 'visit', offset: '-P14D' },
  { anchor: 'visit', offset: '-P2D', apart: 'P3D' },
  { anchor: 'cycle', offset: '-P1D', repeat: { every: 'P7D', before: ['cycle', 'treatment-end'] } },
  { anchor: 'birth', offset: 'P7D' },
  { anchor: 'answer', offset: 'P2D', when: { lastLevel: ['red'] } },
);

/** For tests: a pathway; its windows may overlap, which is nothing to the planner. */
export const pathway: fc.Arbitrary<PathwayDraft> = fc
  .array(fc.record({ timing, windows, optional, opens: fc.constantFrom('00:00', '02:30', '08:00', '10:00') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) =>
    makeCourse(
      parts.map(({ optional: some, timing: when, windows: ends, opens }, index) => ({
        ...some,
        ...when,
        ...ends,
        opens,
        id: when.repeat ? `s${index}-{n}` : `s${index}`,
      })),
      {
        facts: [
          {
            id: 'variant',
            text: { da: 'A', en: 'A' },
            options: ['a', 'b'].map((id) => ({ id, text: { da: id, en: id } })),
          },
        ],
        reminders: [
          { step: 'invitation', after: 'P0D' },
          { step: 'last-call', after: 'P0D', at: '17:30' },
          { step: 'missed', after: 'P0D', from: 'closes' },
        ],
        silence: { rules: [{ id: 'late', after: 'P0D', at: '17:00', as: 'red', when: { lastLevel: ['red'] } }] },
      },
    ),
  );

export const appointments: fc.Arbitrary<Appointment[]> = fc
  .array(fc.record({ kind: fc.constantFrom('visit' as const, 'cycle' as const), date }), { maxLength: 5 })
  .map((all) => all.map((one, index) => ({ ...one, id: `p${index}` })));

export const answers: fc.Arbitrary<Answered[]> = fc
  .array(
    fc.record({
      at: instant,
      level: fc.constantFrom('red', 'green', 'grey', undefined),
      value: fc.constantFrom(0, 2, null, undefined),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ at, level, value }, index) => ({
      step: `x${index}`,
      at,
      ...(level ? { level: level as 'red' } : {}),
      ...(value === undefined ? {} : { values: { 'hm.x': value } }),
    })),
  );

const ZONES = ['Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk', 'Australia/Lord_Howe'] as const;

export const enrolled: fc.Arbitrary<Enrolled> = fc
  .record({
    referral: date,
    birth: fc.option(date, { nil: undefined }),
    zone: fc.constantFrom(...ZONES),
    closed: fc.array(date, { maxLength: 20 }),
    pause: fc.option(date, { nil: undefined }),
    variant: fc.constantFrom('a', 'b', undefined),
    sending: fc.constantFrom(undefined, { from: '09:00', to: '17:00', weekdays: [1, 2, 3, 4, 5], closedDays: false }),
  })
  .map(({ referral, birth, zone, closed, pause, variant, sending }) => ({
    anchors: { referral, ...(birth ? { birth } : {}) },
    zone,
    closed,
    ...(pause ? { pauses: [{ from: pause, to: later(pause, 20) }] } : {}),
    ...(variant ? { facts: { variant } } : {}),
    ...(sending ? { sending } : {}),
  }));

export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
