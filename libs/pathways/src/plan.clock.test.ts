import type { Step } from './document.js';
import type { PlannedAssignment } from './planning.js';
import { everyDate, wallClock } from './testing/clock.js';
import { days, makeCourse, planFor } from './testing/course.js';

/**
 * A scheduler looks every quarter of an hour from 2026 to 2030 and takes what is due, as the service does: what a person at
 * the wall clock would see.
 */
const TICK = 15 * 60_000;
const FROM = Date.parse('2025-12-31T00:00:00Z');
const TO = Date.parse('2031-01-02T00:00:00Z');
const DAYS = everyDate('2026-01-01', '2030-12-31');
const ZONES = ['Europe/Copenhagen', 'America/Nuuk', 'Atlantic/Faroe'] as const;

/** The days on which a zone's clock goes forward, and the local times it leaves out: EU rules, at 01:00 UTC. */
const SPRING = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];

function daily(opens: string, zone: string): PlannedAssignment[] {
  const end = { after: 'P1D', at: opens };
  const course = makeCourse([
    { id: 'day-{n}', repeat: { every: 'P1D' }, opens, due: end, closes: end } as Partial<Step>,
  ]);
  return planFor(course, { enrolled: { zone, anchors: { referral: '2026-01-01' } }, until: '2030-12-31' });
}

/** What each tick finds due, in the order of the ticks: the local time at that tick. */
function taken(instants: readonly string[], zone: string): string[] {
  const due = [...instants].sort();
  const seen: string[] = [];
  let next = 0;
  for (let tick = FROM; tick <= TO; tick += TICK) {
    for (; next < due.length && Date.parse(due[next]!) <= tick; next++)
      seen.push(wallClock(new Date(tick).toISOString(), zone));
  }
  return seen;
}

describe.each(ZONES)('a clock that is looked at every quarter of an hour in %s', (zone) => {
  it.each(['00:00', '02:00', '02:30', '03:00', '08:00'])(
    'finds a step at %s once on every local day, at its time',
    (opens) => {
      const seen = taken(
        daily(opens, zone).map((one) => one.opens),
        zone,
      );
      expect(seen.map((clock) => clock.slice(0, 10))).toEqual(DAYS);
      const others = seen.filter((clock) => clock.slice(11) !== opens);
      // Copenhagen jumps from 02:00 to 03:00: what is not on the clock comes by as much later.
      const isJumped = zone === 'Europe/Copenhagen' && opens.startsWith('02');
      expect(others).toEqual(isJumped ? SPRING.map((date) => `${date} 03${opens.slice(2)}`) : []);
    },
  );

  it.each(['00:00', '02:00', '02:30', '03:00', '08:00'])(
    'finds the message of a step at %s once on every day, inside the sending hours',
    (opens) => {
      const seen = taken(
        daily(opens, zone).flatMap(({ reminders }) => reminders.map(({ at }) => at)),
        zone,
      );
      expect(seen.map((clock) => clock.slice(0, 10))).toEqual(DAYS);
      expect(seen.filter((clock) => clock.slice(11) < '07:00' || clock.slice(11) >= '21:00')).toEqual([]);
    },
  );
});

/** Christmas and Easter, as a department's closed dates would give them. */
const CLOSED = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29'];

describe('public holidays', () => {
  const weekly = (onClosedDay: 'before' | 'after') =>
    makeCourse([{ id: 'day-{n}', onClosedDay, repeat: { every: 'P1W', on: [1, 4, 5] } }]);

  it('are never opened on where a window may move, and no message leaves on one', () => {
    for (const onClosedDay of ['before', 'after'] as const) {
      const sending = { from: '07:00', to: '21:00', closedDays: false };
      const enrolled = { anchors: { referral: '2026-12-01' }, closed: CLOSED, sending };
      const planned = planFor(weekly(onClosedDay), { enrolled, until: '2027-04-30' });
      const opened = planned.map(({ opens }) => opens.slice(0, 10));
      expect(opened.filter((day) => CLOSED.includes(day))).toEqual([]);
      expect(new Set(opened).size).toBe(opened.length);
      for (const { reminders } of planned) expect(CLOSED).not.toContain(reminders[0]?.at.slice(0, 10));
    }
  });

  it('move a window over a whole Easter', () => {
    const closed = ['2027-03-25', '2027-03-26', '2027-03-29']; // Thursday, Friday and Monday around a weekend
    const enrolled = { anchors: { referral: '2027-03-26' }, closed };
    const once = (onClosedDay: 'before' | 'after') => days(makeCourse([{ onClosedDay }]), { enrolled });
    expect(once('before')).toEqual(['once 2027-03-24']);
    expect(once('after')).toEqual(['once 2027-03-30']);
  });
});
