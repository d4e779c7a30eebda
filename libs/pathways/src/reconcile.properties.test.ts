import fc from 'fast-check';
import { plan } from './plan.js';
import type { Appointment, Changes, PlannedAssignment, StoredAssignment } from './planning.js';
import { reconcile } from './reconcile.js';
import { plannedId } from './step-of.js';
import { answers, appointments, enrolled, horizon, instant, later, pathway } from './testing/arbitrary.js';

type Row = StoredAssignment;
const world = fc.record({
  document: pathway,
  who: enrolled,
  visits: appointments,
  given: answers,
  now: instant,
  until: horizon,
  seed: fc.array(fc.nat(99), { minLength: 1 }),
});

/** The rows after the changes, as a store would write them. */
function apply(rows: readonly Row[], { insert, move, revoke }: Changes): Row[] {
  const moved = new Map(move.map((one) => [one.id, one]));
  const gone = new Set(revoke.map(({ id }) => id));
  return [
    ...rows.map((row): Row => {
      const change = moved.get(row.id);
      if (gone.has(row.id)) return { ...row, state: 'revoked' };
      if (!change) return row;
      const { opens, due, closes, questionnaire } = change.to;
      const isPinned = row.state === 'open' && !change.reopen;
      return {
        ...row,
        opens,
        due,
        closes,
        questionnaire: isPinned ? row.questionnaire : questionnaire,
        state: change.reopen ? 'planned' : row.state,
      };
    }),
    ...insert.map((one) => fresh(one)),
  ];
}

function fresh({ step, questionnaire, opens, due, closes, appointment }: PlannedAssignment): Row {
  return {
    id: `row ${step}`,
    step,
    state: 'planned',
    questionnaire,
    opens,
    due,
    closes,
    ...(appointment ? { appointment } : {}),
  };
}

/** What a clinic's rows may look like at `now`: some open, answered, missed, skipped, held. */
function lived(planned: readonly PlannedAssignment[], now: string, seed: readonly number[]): Row[] {
  return planned.map((one, index): Row => {
    const row = fresh(one);
    const chance = seed[index % seed.length] ?? 0;
    if (chance > 95) return { ...row, held: true };
    if (one.opens > now) return row;
    if (chance < 40) return { ...row, state: 'answered' };
    if (chance < 50) return { ...row, state: 'revoked', held: true };
    return { ...row, state: one.closes <= now ? 'missed' : 'open' };
  });
}

function always(
  check: (
    rows: Row[],
    replanned: PlannedAssignment[],
    one: { visits: Appointment[]; now: string; moved: string | null },
  ) => void,
): void {
  fc.assert(
    fc.property(world, fc.integer({ min: -60, max: 60 }), fc.boolean(), (one, days, cancels) => {
      const rows = lived(plan(one.document, one.who, one.visits, one.given, one.now, one.until), one.now, one.seed);
      const [first, ...others] = one.visits;
      const visits = !first ? [] : cancels ? others : [{ ...first, date: later(first.date, days) }, ...others];
      const replanned = plan(one.document, one.who, visits, one.given, one.now, one.until);
      check(rows, replanned, { visits, now: one.now, moved: first?.id ?? null });
    }),
    { numRuns: 150 },
  );
}

describe('reconciling after an appointment has moved or gone', () => {
  it('asks for nothing more when done again', () => {
    always((rows, replanned, { visits, now }) => {
      const next = apply(rows, reconcile(rows, replanned, visits, now));
      expect(reconcile(next, replanned, visits, now)).toEqual({ insert: [], move: [], revoke: [] });
    });
  });

  it('leaves exactly the plan, the history and what has opened', () => {
    always((rows, replanned, { visits, now }) => {
      const next = apply(rows, reconcile(rows, replanned, visits, now));
      const wanted = new Map(replanned.map((one) => [one.step, one]));
      for (const row of next) {
        if (row.held || (row.state !== 'planned' && row.state !== 'open')) continue;
        const one = wanted.get(plannedId(row.step));
        if (row.state === 'planned')
          expect(one && [one.opens, one.due, one.closes]).toEqual([row.opens, row.due, row.closes]);
        else if (row.appointment && one) expect([one.opens, one.closes]).toEqual([row.opens, row.closes]);
      }
      const steps = new Set(next.map(({ step }) => plannedId(step)));
      for (const { step } of replanned) expect(steps.has(step)).toBe(true);
    });
  });

  it('keeps history as it was, and every step its own', () => {
    always((rows, replanned, { visits, now }) => {
      const next = apply(rows, reconcile(rows, replanned, visits, now));
      const history = rows.filter(({ state }) => state !== 'planned' && state !== 'open');
      expect(next).toEqual(expect.arrayContaining(history));
      expect(new Set(next.map(({ step }) => step)).size).toBe(next.length);
      expect(
        next.filter(
          ({ appointment, state }) =>
            appointment && !visits.some(({ id }) => id === appointment) && (state === 'planned' || state === 'open'),
        ),
      ).toEqual([]);
    });
  });

  it('does nothing at all where nothing has moved', () => {
    fc.assert(
      fc.property(world, ({ document, who, visits, given, now, until, seed }) => {
        const planned = plan(document, who, visits, given, now, until);
        expect(reconcile(lived(planned, now, seed), planned, visits, now)).toEqual({
          insert: [],
          move: [],
          revoke: [],
        });
      }),
    );
  });

  it('touches only rows of that appointment, where steps neither keep apart nor end with the next', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: -60, max: 60 }),
        ({ document, who, visits, given, now, until, seed }, days) => {
          const [first, ...others] = visits;
          const isFree = document.steps.every(
            ({ apart, repeat }) => apart === undefined && !repeat?.before?.includes('cycle'),
          );
          if (!first || !isFree) return;
          const rows = lived(plan(document, who, visits, given, now, until), now, seed);
          const next = [{ ...first, date: later(first.date, days) }, ...others];
          const { insert, move, revoke } = reconcile(rows, plan(document, who, next, given, now, until), next, now);
          const touched = [...move, ...revoke].map(({ id }) => rows.find((row) => row.id === id)?.appointment);
          expect([...touched, ...insert.map(({ appointment }) => appointment)].filter((id) => id !== first.id)).toEqual(
            [],
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
