import { PathwayError } from './faults.js';
import type { Enrolled } from './planning.js';
import { makePathway, makePathwayOf, makeStep, planTo } from './testing/make.js';

const ZONE = 'Europe/Copenhagen';
const at = (referral: string): Enrolled => ({ anchors: { referral }, zone: ZONE });

function days(step: Parameters<typeof makeStep>[0], referral: string, until: string): string[] {
  return planTo(makePathwayOf([makeStep(step)]), at(referral), until).map(({ opens }) => opens.slice(0, 10));
}

describe('offsets and repeats', () => {
  it('clips a month that lacks the day, and does not drift from it', () => {
    expect(days({ id: 'm-{n}', repeat: { every: 'P1M', count: 6 } }, '2027-01-31', '2028-01-01')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ]);
  });

  it('knows the leap day', () => {
    expect(days({ offset: 'P1M' }, '2028-01-31', '2029-01-01')).toEqual(['2028-02-29']);
    expect(days({ id: 'm-{n}', repeat: { every: 'P12M', count: 5 } }, '2028-02-29', '2033-01-01')).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
    expect(days({ offset: 'P1D' }, '2028-02-28', '2029-01-01')).toEqual(['2028-02-29']);
    expect(days({ offset: 'P1D' }, '2027-02-28', '2029-01-01')).toEqual(['2027-03-01']);
  });

  it('goes back before the anchor', () => {
    expect(days({ offset: '-P14D' }, '2027-01-10', '2027-12-31')).toEqual(['2026-12-27']);
  });

  it('ends by count, by a period after the anchor, or by the horizon', () => {
    expect(days({ id: 'w-{n}', repeat: { every: 'P1W', count: 2 } }, '2027-06-01', '2028-06-01')).toHaveLength(2);
    expect(days({ id: 'w-{n}', repeat: { every: 'P1W', until: 'P3W' } }, '2027-06-01', '2028-06-01')).toHaveLength(4);
    expect(days({ id: 'w-{n}', repeat: { every: 'P1W' } }, '2027-06-01', '2027-06-28')).toHaveLength(4);
    expect(days({ id: 'w-{n}', repeat: { every: 'P1W' } }, '2027-06-01', '2027-06-29')).toHaveLength(5);
    expect(days({}, '2027-06-01', '2027-05-31')).toEqual([]);
  });

  it('numbers a step by its distance from the anchor', () => {
    const steps = [
      makeStep({ id: 'week-{n}', offset: 'P6W', repeat: { every: 'P4W', count: 2 } }),
      makeStep({ id: 'month-{n}', offset: 'P7D', repeat: { every: 'P6M', first: 1, count: 2 } }),
    ];
    expect(planTo(makePathwayOf(steps), at('2027-01-01'), '2029-01-01').map(({ step }) => step)).toEqual([
      'week-6',
      'week-10',
      'month-6',
      'month-12',
    ]);
  });
});

describe('what is sent', () => {
  it('is the variant whose switch is on', () => {
    const epilepsy = makePathway('epilepsy');
    const sent = (switches?: string[]) =>
      planTo(epilepsy, { ...at('2027-01-01'), switches }, '2027-06-01').map(({ questionnaire }) => questionnaire);
    expect(sent()).toEqual(['epilepsy']);
    expect(sent([])).toEqual(['epilepsy']);
    expect(sent(['something-else'])).toEqual(['epilepsy']);
    expect(sent(['who-5'])).toEqual(['epilepsy-who5']);
  });

  it('ignores anchors the pathway does not use', () => {
    const anchors = { referral: '2027-01-01', visit: '2027-02-01', birth: 'not even a date' };
    expect(planTo(makePathwayOf([makeStep()]), { anchors, zone: ZONE }, '2027-02-01')).toHaveLength(1);
  });

  it('refuses what it cannot plan, with a code', () => {
    const pathway = makePathwayOf([makeStep()]);
    const code = (run: () => unknown): string => {
      try {
        run();
      } catch (error) {
        if (error instanceof PathwayError) return error.code;
      }
      return 'planned';
    };
    expect(code(() => planTo(pathway, { anchors: {}, zone: ZONE }, '2027-01-01'))).toBe('missing-anchor');
    expect(code(() => planTo(pathway, at('2027-02-29'), '2028-01-01'))).toBe('bad-date');
    expect(code(() => planTo(pathway, at('2027-02-28T10:00:00Z'), '2028-01-01'))).toBe('bad-date');
    expect(code(() => planTo(pathway, at('2027-02-28'), 'next year'))).toBe('bad-date');
    expect(code(() => planTo(pathway, { ...at('2027-02-28'), zone: 'Europe/Ringsted' }, '2028-01-01'))).toBe(
      'bad-zone',
    );
    expect(code(() => planTo(pathway, { ...at('2027-02-28'), zone: '+01:00' }, '2028-01-01'))).toBe('bad-zone');
  });
});

describe('reminders', () => {
  const pathway = makePathway('depression', {
    steps: [makeStep({ due: { after: 'P2D', at: '23:59' }, closes: { after: 'P6D', at: '23:59' } })],
    reminders: [
      { step: 'invitation', after: 'P0D', at: '06:00' },
      { step: 'reminder-1', after: 'P1D', at: '06:00' },
      { step: 'reminder-2', after: 'P2D', at: '22:00' },
    ],
  });
  const times = (sending?: Enrolled['sending']) =>
    planTo(pathway, { ...at('2027-06-01'), sending }, '2027-06-01')[0]?.reminders.map((reminder) => reminder.at);

  it('never come before the window opens, and move forward into the sending hours', () => {
    expect(times()).toEqual(['2027-06-01T06:00:00Z', '2027-06-02T05:00:00Z', '2027-06-04T05:00:00Z']);
  });

  it("follow the department's own hours", () => {
    expect(times({ from: '09:30', to: '12:00' })).toEqual([
      '2027-06-01T07:30:00Z',
      '2027-06-02T07:30:00Z',
      '2027-06-04T07:30:00Z',
    ]);
  });

  it('are sent from the first minute of the hours, and not in the last', () => {
    expect(times({ from: '08:00', to: '22:00' })?.[2]).toBe('2027-06-04T06:00:00Z');
    expect(times({ from: '08:00', to: '22:01' })?.[2]).toBe('2027-06-03T20:00:00Z');
    expect(times({ from: '06:00', to: '22:00' })?.[1]).toBe('2027-06-02T04:00:00Z');
  });

  it('are left out when the sending hours push them past the closing', () => {
    const short = makePathway('depression', {
      steps: [makeStep({ opens: '19:00', due: { after: 'P0D', at: '21:00' }, closes: { after: 'P0D', at: '23:00' } })],
      reminders: [
        { step: 'invitation', after: 'P0D' },
        { step: 'reminder-1', after: 'P0D', at: '22:00' },
      ],
    });
    expect(planTo(short, at('2027-06-01'), '2027-06-01')[0]?.reminders.map(({ step }) => step)).toEqual(['invitation']);
  });
});
