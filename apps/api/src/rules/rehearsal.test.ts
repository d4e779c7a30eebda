import { LEVELS, type Level, rank } from '@stemme/triage';
import fc from 'fast-check';
import { type Judged, movesOf, Rehearsal, type Replayed } from './rehearsal.js';
import { weeksBetween } from './weeks.js';

const WEEKS = weeksBetween('2026-10-05', '2026-10-18');

function judged(level: Level, ...rules: string[]): Judged {
  return { level, atWorst: null, fired: rules.map((rule) => ({ rule, level })) };
}

let place = 0;
function answer(running: Judged | null, draft: Judged | null, more: Partial<Replayed> = {}): Replayed {
  place += 1;
  return {
    response: `r${place}`,
    patient: `p${place}`,
    at: new Date('2026-10-06T08:00:00Z'),
    monday: '2026-10-05',
    stored: running && { level: running.level, atWorst: running.atWorst },
    running,
    draft,
    why: draft ? null : 'rules',
    outcome: null,
    outcomeAt: null,
    ...more,
  };
}

function counted(rows: readonly Replayed[], capacity: number | null = 10) {
  const rehearsal = new Rehearsal(WEEKS, capacity);
  for (const row of rows) rehearsal.add(row);
  return { result: rehearsal.result(), moved: rehearsal.moved };
}

describe('a rehearsal counts', () => {
  it('each response in its week, as it was, as it is and as it would be', () => {
    const { result } = counted([
      answer(judged('red', 'a'), judged('yellow', 'b'), { stored: { level: 'acute', atWorst: null } }),
      answer(judged('green'), judged('green'), { monday: '2026-10-12' }),
    ]);
    expect(result.weeks.map(({ week, from, days }) => [week, from, days])).toEqual([
      ['2026-W41', '2026-10-05', 7],
      ['2026-W42', '2026-10-12', 7],
    ]);
    expect(result.weeks[0]).toMatchObject({ stored: { acute: 1 }, running: { red: 1 }, draft: { yellow: 1, red: 0 } });
    expect(result.totals.draft).toEqual({ acute: 0, red: 0, yellow: 1, green: 1, grey: 0 });
    expect(result.contacts).toEqual([
      { week: '2026-W41', from: '2026-10-05', running: 1, draft: 1, capacity: 10 },
      { week: '2026-W42', from: '2026-10-12', running: 0, draft: 0, capacity: 10 },
    ]);
    expect(result).toMatchObject({ responses: 2, patients: 2, replayed: 2, lowered: 1, empty: false });
  });

  it('which rules drive the load: fired, fired alone, and led to something', () => {
    const { result } = counted([
      answer(judged('red', 'a', 'b'), judged('red', 'a'), { outcome: 'letter' }),
      answer(judged('red', 'a'), judged('green'), { outcome: 'no-action' }),
      answer(judged('red', 'a'), judged('red', 'a')),
    ]);
    expect(result.drivers).toEqual([
      {
        rule: 'a',
        level: 'red',
        running: { fired: 3, alone: 2 },
        draft: { fired: 2, alone: 2 },
        actedOn: { acted: 1, of: 2 },
      },
      {
        rule: 'b',
        level: 'red',
        running: { fired: 1, alone: 0 },
        draft: { fired: 0, alone: 0 },
        actedOn: { acted: 1, of: 1 },
      },
    ]);
  });

  it('nobody away: what could not be judged again is named, with why', () => {
    const { result, moved } = counted([answer(judged('red', 'a'), null), answer(null, null, { why: 'questionnaire' })]);
    expect(result).toMatchObject({ responses: 2, replayed: 0, failedCount: 2 });
    expect(result.failed.map(({ why }) => why)).toEqual(['rules', 'questionnaire']);
    expect(moved.map(({ moves }) => moves)).toEqual([['failed'], ['failed']]);
  });

  it('an empty past as empty', () => {
    const { result } = counted([], null);
    expect(result).toMatchObject({ responses: 0, empty: true, moves: [], drivers: [] });
    expect(result.weeks).toHaveLength(2);
    expect(result.contacts[0]!.capacity).toBeNull();
  });
});

const levels = fc.constantFrom(...LEVELS.filter((level) => level !== 'blue'));
const verdicts = fc.record({ level: levels, atWorst: fc.option(levels) }).map((one) => ({ ...one, fired: [] }));

it('whoever is green and was not is always among the newly green', () => {
  fc.assert(
    fc.property(fc.option(verdicts), verdicts, (before, after) => {
      const isNew = after.level === 'green' && before?.level !== 'green';
      expect(movesOf(before, after).includes('newly-green')).toBe(isNew);
    }),
  );
});

it('raised and lowered go by the order of the worklist, and never both', () => {
  fc.assert(
    fc.property(verdicts, verdicts, (before, after) => {
      const moves = movesOf(before, after);
      const change = rank(after.level, after.atWorst) - rank(before.level, before.atWorst);
      expect([moves.includes('raised'), moves.includes('lowered')]).toEqual([change < 0, change > 0]);
    }),
  );
});

it('every response is somewhere, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(verdicts), fc.option(verdicts)), { maxLength: 30 }), (pairs) => {
      const rows = pairs.map(([before, after]) => answer(before, after));
      const [one, other] = [counted(rows).result, counted([...rows].reverse()).result];
      const sum = Object.values(one.totals.draft).reduce((all, many) => all + many, 0);
      expect(sum + one.failedCount).toBe(rows.length);
      expect(one.replayed).toBe(sum);
      expect({ ...other, moves: null, failed: null }).toEqual({ ...one, moves: null, failed: null });
      expect(new Set(other.moves)).toEqual(new Set(one.moves));
    }),
  );
});
