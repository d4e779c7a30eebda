import type { PlannedAssignment } from './planning.js';
import { everyDate, wallClock } from './testing/clock.js';
import { makePathwayOf, makeStep, planTo } from './testing/make.js';

const FROM = '2026-01-01';
const UNTIL = '2030-12-31';
const DAYS = everyDate(FROM, UNTIL);
const COPENHAGEN = 'Europe/Copenhagen';

/** Last Sundays of March, EU directive 2000/84/EC: at 01:00 UTC the clock goes forward. */
const SPRING = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
/** Last Sundays of October: back. */
const AUTUMN = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'];

const plans = new Map<string, PlannedAssignment[]>();

/** A step that opens every day at this time and closes when the next opens. */
function daily(opens: string, zone: string): PlannedAssignment[] {
  const end = { after: 'P1D', at: opens };
  const step = makeStep({ id: 'day-{n}', repeat: { every: 'P1D' }, opens, due: end, closes: end });
  const planned =
    plans.get(opens + zone) ?? planTo(makePathwayOf([step]), { anchors: { referral: FROM }, zone }, UNTIL);
  plans.set(opens + zone, planned);
  return planned;
}

describe('a daily step over 2026-2030', () => {
  it.each([
    ['00:00', null],
    ['02:00', '03:00'],
    ['02:30', '03:30'],
    ['03:00', null],
    ['08:00', null],
  ])('opens at %s in Copenhagen exactly once per local day', (opens, moved) => {
    const planned = daily(opens, COPENHAGEN);
    const expected = DAYS.map((date) => `${date} ${moved && SPRING.includes(date) ? moved : opens}`);
    expect(planned.map((one) => wallClock(one.opens, COPENHAGEN))).toEqual(expected);
    expect(new Set(planned.map((one) => one.opens)).size).toBe(DAYS.length);
    expect(new Set(planned.map((one) => one.step)).size).toBe(DAYS.length);
  });

  it.each(['00:00', '02:00', '02:30', '03:00', '08:00', '20:59', '21:00'])(
    'invites from %s exactly once per step and never outside 07-21 local',
    (opens) => {
      const planned = daily(opens, COPENHAGEN);
      const bad = planned.filter(({ opens: opened, reminders }) => {
        const at = reminders[0]?.at ?? '';
        const clock = wallClock(at, COPENHAGEN).slice(11);
        return reminders.length !== 1 || at < opened || clock < '07:00' || clock >= '21:00';
      });
      expect(planned).toHaveLength(DAYS.length);
      expect(bad).toEqual([]);
    },
  );

  it('takes the first of a time that comes twice', () => {
    const planned = daily('02:30', COPENHAGEN);
    for (const date of AUTUMN) {
      const one = planned.find(({ opens }) => wallClock(opens, COPENHAGEN).startsWith(date));
      expect(one?.opens).toBe(`${date}T00:30:00Z`); // 02:30 summer time; the second is 01:30Z
    }
  });

  it('moves a time that does not exist forward by an hour', () => {
    const planned = daily('02:30', COPENHAGEN);
    for (const date of SPRING) {
      const one = planned.find(({ opens }) => wallClock(opens, COPENHAGEN).startsWith(date));
      expect(one?.opens).toBe(`${date}T01:30:00Z`); // 03:30 summer time
    }
  });

  it.each([
    ['Atlantic/Faroe', '01:30', '02:30'], // the clock jumps from 01:00 to 02:00
    ['Atlantic/Faroe', '08:00', null],
    ['America/Nuuk', '08:00', null],
    ['America/Nuuk', '00:00', null],
    ['America/Nuuk', '22:30', null],
    ['America/Danmarkshavn', '02:30', null], // no summer time
    ['America/Thule', '02:30', '03:30'], // American rules, checked by count below
  ])('holds in %s at %s', (zone, opens, moved) => {
    const clocks = daily(opens, zone).map((one) => wallClock(one.opens, zone));
    expect(clocks.map((clock) => clock.slice(0, 10))).toEqual(DAYS);
    const others = clocks.filter((clock) => clock.slice(11) !== opens);
    expect(others.map((clock) => clock.slice(11))).toEqual(moved ? Array(5).fill(moved) : []);
  });

  it('lets Nuuk, whose clock jumps at 23:00 on a Saturday, open 23:30 half an hour into Sunday', () => {
    const planned = daily('23:30', 'America/Nuuk');
    const jumped = planned.filter(({ opens }) => wallClock(opens, 'America/Nuuk').slice(11) !== '23:30');
    expect(jumped.map(({ opens }) => wallClock(opens, 'America/Nuuk'))).toEqual(SPRING.map((date) => `${date} 00:30`));
    expect(new Set(planned.map(({ step }) => step)).size).toBe(DAYS.length);
  });
});
