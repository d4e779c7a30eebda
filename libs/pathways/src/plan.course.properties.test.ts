import fc from 'fast-check';
import { plan } from './plan.js';
import type { Answered, Appointment, Enrolled, PlannedAssignment } from './planning.js';
import { answers, appointments, enrolled, horizon, instant, later, pathway } from './testing/arbitrary.js';
import { wallClock } from './testing/clock.js';

interface Case {
  document: Parameters<typeof plan>[0];
  who: Enrolled;
  visits: Appointment[];
  given: Answered[];
  now: string;
  until: string;
}

const cases: fc.Arbitrary<Case> = fc.record({
  document: pathway,
  who: enrolled,
  visits: appointments,
  given: answers,
  now: instant,
  until: horizon,
});
const run = ({ document, who, visits, given, now, until }: Case): PlannedAssignment[] =>
  plan(document, who, visits, given, now, until);

function always(check: (planned: PlannedAssignment[], one: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => check(run(one), one)),
    { numRuns: 120 },
  );
}

describe('any plan of any course', () => {
  it('is the same whatever order appointments and answers come in', () => {
    always((planned, one) => {
      const turned = { ...one, visits: [...one.visits].reverse(), given: [...one.given].reverse() };
      expect(run(turned)).toEqual(planned);
    });
  });

  it('only grows at its end when it is planned further', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1, 3, 40, 300), (one, days) => {
        const planned = run(one);
        expect(run({ ...one, until: later(one.until, days) }).slice(0, planned.length)).toEqual(planned);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every window an id of its own', () => {
    always((planned) => expect(new Set(planned.map(({ step }) => step)).size).toBe(planned.length));
  });

  it('opens on or before the last day, in order, and outside the pauses', () => {
    always((planned, { who, until }) => {
      const clocks = planned.map(({ opens }) => wallClock(opens, who.zone));
      for (const clock of clocks) {
        expect(clock.slice(0, 10) <= until).toBe(true);
        for (const { from, to = '9999' } of who.pauses ?? [])
          expect(clock.slice(0, 10) < from || clock.slice(0, 10) > to).toBe(true);
      }
      expect([...clocks].sort()).toEqual(clocks);
    });
  });

  it('sends messages inside the sending hours, none twice at a time, none but the last after the closing', () => {
    always((planned, { who }) => {
      const { from, to, weekdays = [1, 2, 3, 4, 5, 6, 7] } = who.sending ?? { from: '07:00', to: '21:00' };
      for (const { opens, closes, reminders } of planned) {
        expect(new Set(reminders.map(({ at }) => at)).size).toBe(reminders.length);
        for (const { step, at } of reminders) {
          const clock = wallClock(at, who.zone);
          expect(clock.slice(11) >= from && clock.slice(11) < to).toBe(true);
          expect(weekdays).toContain(new Date(clock.slice(0, 10)).getUTCDay() || 7);
          if (who.sending) expect(who.closed).not.toContain(clock.slice(0, 10));
          expect(step === 'missed' ? at >= closes : at >= opens && at < closes).toBe(true);
        }
      }
    });
  });

  it('leaves a decided window decided: time that passes changes nothing but what was open', () => {
    always((planned, one) => {
      const decided = planned.filter(({ opens, conditional }) => opens <= one.now || !conditional);
      const later = run({ ...one, now: '2035-01-01T00:00:00Z' });
      const kept = new Set(later.map(({ step }) => step));
      const hasApart = one.document.steps.some(({ apart }) => apart !== undefined);
      if (!hasApart) for (const { step } of decided) expect(kept.has(step)).toBe(true);
    });
  });

  it('moves with an appointment only what hangs on it, where nothing keeps apart or ends with the next', () => {
    always((planned, one) => {
      const [first, ...others] = one.visits;
      const isFree = one.document.steps.every(
        ({ apart, repeat }) => apart === undefined && !repeat?.before?.includes('cycle'),
      );
      if (!first || !isFree) return;
      const moved = run({ ...one, visits: [{ ...first, date: later(first.date, 9) }, ...others] });
      const rest = (all: PlannedAssignment[]) => all.filter(({ appointment }) => appointment !== first.id);
      expect(rest(moved)).toEqual(rest(planned));
    });
  });
});
