import type { PathwayDraft } from './document.js';
import { AFTER_ALL, answered, makeCourse, planFor } from './testing/course.js';

/** Opens Monday 7 June 2027 at 08:00, closes Wednesday at 20:00, summer time. */
const step = { due: { after: 'P1D', at: '20:00' }, closes: { after: 'P2D', at: '20:00' } };
const messages = (reminders: PathwayDraft['reminders'], sending?: object, closed?: string[]): string[] =>
  planFor(makeCourse([step], { reminders }), { enrolled: { sending: sending as never, closed } })[0]!.reminders.map(
    (one) => `${one.step} ${one.at.slice(8, 16)}`,
  );

describe('messages', () => {
  it('after the closing say that it is over', () => {
    const missed = { step: 'missed', from: 'closes' } as const;
    expect(messages([{ ...missed, after: 'P0D' }])).toEqual(['missed 09T18:00']);
    expect(messages([{ ...missed, after: 'P1D', at: '10:00' }])).toEqual(['missed 10T08:00']);
    expect(messages([{ ...missed, after: 'P0D', at: '10:00' }])).toEqual(['missed 09T18:00']); // never before it is over
    expect(messages([{ ...missed, after: 'P0D' }], { from: '08:00', to: '16:00' })).toEqual(['missed 10T06:00']);
  });

  it('may be counted back from the closing', () => {
    expect(messages([{ step: 'last-call', from: 'closes', after: '-P1D', at: '12:00' }])).toEqual([
      'last-call 08T10:00',
    ]);
    expect(messages([{ step: 'last-call', from: 'closes', after: '-P9D', at: '12:00' }])).toEqual([
      'last-call 07T06:00',
    ]);
  });

  it('wait for a weekday on which something is sent, and for the end of closed days where the department says so', () => {
    const invitation = [{ step: 'invitation', after: 'P0D' }] as const;
    const hours = { from: '07:00', to: '21:00' };
    expect(messages(invitation, { ...hours, weekdays: [2] })).toEqual(['invitation 08T05:00']);
    expect(messages(invitation, { ...hours, closedDays: false }, ['2027-06-07', '2027-06-08'])).toEqual([
      'invitation 09T05:00',
    ]);
    expect(messages(invitation, { ...hours, closedDays: true }, ['2027-06-07'])).toEqual(['invitation 07T06:00']);
    expect(messages(invitation, hours, ['2027-06-07'])).toEqual(['invitation 07T06:00']);
    expect(messages(invitation, { ...hours, weekdays: [4] })).toEqual([]); // Thursday is past the closing
  });

  it('do not leave at the closing itself, nor before a window that the clock change opens late', () => {
    const end = { due: { after: 'P0D', at: '23:30' }, closes: { after: 'P1D', at: '07:00' } };
    const evening = makeCourse([{ ...end, opens: '21:00' }]);
    expect(planFor(evening)[0]?.reminders).toEqual([]); // the sending hours begin when it closes
    const night = makeCourse([{ ...step, opens: '02:30' }], {
      reminders: [{ step: 'invitation', after: 'P0D', at: '03:00' }],
    });
    const enrolled = { anchors: { referral: '2027-03-28' }, sending: { from: '00:00', to: '24:00' } };
    expect(planFor(night, { enrolled })[0]).toMatchObject({
      opens: '2027-03-28T01:30:00Z', // half past three: the clock went from two to three
      reminders: [{ at: '2027-03-28T01:30:00Z' }],
    });
  });

  it('that would leave together leave once', () => {
    const two = [
      { step: 'invitation', after: 'P0D' },
      { step: 'reminder-1', after: 'P1D', at: '07:00' },
      { step: 'reminder-2', after: 'P2D' },
    ] as const;
    expect(messages(two, { from: '07:00', to: '21:00', weekdays: [2, 3] })).toEqual([
      'invitation 08T05:00',
      'reminder-2 09T06:00',
    ]);
  });

  it('are those of the phase, on the first channel of the patient', () => {
    const phases = [
      { id: 'start', title: { da: 'A', en: 'A' }, reminders: [{ step: 'invitation', after: 'P1D' } as const] },
      { id: 'later', title: { da: 'A', en: 'A' } },
    ];
    const course = makeCourse(
      [
        { ...step, id: 'a', phase: 'start' },
        { ...step, id: 'b', offset: 'P7D', phase: 'later' },
        { ...step, id: 'c', offset: 'P14D' },
      ],
      { phases },
    );
    const planned = planFor(course, { enrolled: { channel: 'sms' } });
    expect(planned.map(({ phase, reminders }) => [phase, reminders[0]?.at.slice(8, 10)])).toEqual([
      ['start', '08'],
      ['later', '14'],
      [undefined, '21'],
    ]);
    expect(planned[0]?.reminders[0]?.channel).toBe('sms');
  });
});

describe('silence', () => {
  const red = [answered('x', '2027-06-01T10:00:00Z', { level: 'red' })];
  const rule = (id: string, after: string, more: object = {}) => ({
    id,
    after,
    at: '13:00',
    as: 'red' as const,
    ...more,
  });
  const silent = (rules: object[], given = {}) =>
    planFor(makeCourse([step], { silence: { rules: rules as never } }), given)[0]?.silent;

  it('sounds at the first rule, in the order of time', () => {
    expect(silent([])).toBeUndefined();
    expect(silent([rule('b', 'P1D'), rule('a', 'P0D')])).toEqual({ rule: 'a', at: '2027-06-07T11:00:00Z' });
    expect(silent([rule('b', 'P1D'), rule('a', 'P1D')])).toEqual({ rule: 'b', at: '2027-06-08T11:00:00Z' });
  });

  it('after what was answered before the window opened; what cannot be known sounds', () => {
    const strict = [rule('strict', 'P0D', { when: { lastLevel: ['red'] } }), rule('mild', 'P1D')];
    expect(silent(strict)?.rule).toBe('mild');
    expect(silent(strict, { answers: red })?.rule).toBe('strict');
    expect(silent(strict, { answers: [{ ...red[0]!, at: '2027-06-07T06:00:00Z' }], now: AFTER_ALL })?.rule).toBe(
      'mild',
    );
    const blank = [rule('strict', 'P0D', { when: { last: 'hm.x', op: '>', value: 1 } })];
    expect(
      silent(blank, { answers: [answered('x', '2027-06-01T10:00:00Z', { values: { 'hm.x': null } })] })?.rule,
    ).toBe('strict');
  });

  it('does not sound before the window opens nor after it has closed', () => {
    expect(silent([rule('a', 'P0D', { at: '08:00' })])).toBeUndefined();
    expect(silent([rule('a', 'P2D', { at: '20:00' })])).toBeUndefined();
    expect(silent([rule('a', 'P2D', { at: '19:59' })])?.rule).toBe('a');
  });

  it('is that of the phase', () => {
    const phases = [{ id: 'p', title: { da: 'A', en: 'A' }, silence: { rules: [rule('own', 'P0D')] } }];
    const course = makeCourse([{ ...step, phase: 'p' }], { phases, silence: { rules: [rule('general', 'P0D')] } });
    expect(planFor(course)[0]?.silent?.rule).toBe('own');
  });
});
