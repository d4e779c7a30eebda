import fc from 'fast-check';
import type { Enrolled, PlannedAssignment } from './planning.js';
import { makePathway, planTo } from './testing/make.js';

const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const zone = fc.constantFrom(
  'Europe/Copenhagen',
  'Atlantic/Faroe',
  'America/Nuuk',
  'America/Scoresbysund',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
);
const pathway = fc.constantFrom(makePathway('depression'), makePathway('epilepsy'));
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function around(check: (planned: PlannedAssignment[], replan: (more: number) => PlannedAssignment[]) => void): void {
  fc.assert(
    fc.property(pathway, date, zone, fc.integer({ min: 0, max: 900 }), (one, referral, where, days) => {
      const enrolled: Enrolled = { anchors: { referral }, zone: where };
      check(planTo(one, enrolled, later(referral, days)), (more) =>
        planTo(one, enrolled, later(referral, days + more)),
      );
    }),
    { numRuns: 60 },
  );
}

describe('any plan of a shipped pathway', () => {
  it('is the same when planned again', () => {
    around((planned, replan) => expect(replan(0)).toEqual(planned));
  });

  it('opens before it is due, and is due no later than it closes', () => {
    around((planned) => {
      for (const { opens, due, closes } of planned) expect(opens < due && due <= closes).toBe(true);
    });
  });

  it('has no two windows open at once', () => {
    around((planned) => {
      planned.forEach((one, index) => {
        const next = planned[index + 1];
        if (next) expect(one.closes <= next.opens).toBe(true);
      });
    });
  });

  it('gives every step an id of its own', () => {
    around((planned) => expect(new Set(planned.map(({ step }) => step)).size).toBe(planned.length));
  });

  it('only grows at its end when it is planned further', () => {
    around((planned, replan) => expect(replan(400).slice(0, planned.length)).toEqual(planned));
  });

  it('sends every reminder once, in order, inside the window', () => {
    around((planned) => {
      for (const { opens, closes, reminders } of planned) {
        const times = reminders.map(({ at }) => at);
        expect(times).toHaveLength(3);
        expect([...new Set(times)].sort()).toEqual(times);
        expect(times.every((at) => at >= opens && at < closes)).toBe(true);
      }
    });
  });
});
