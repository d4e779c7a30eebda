import type { Timeline, TimelineAct, TimelineAssignment, TimelineEnrolment } from './data';
import { entriesOf, pastCount, together } from './entries';

const assignment = (id: string, opensAt: string, more: object = {}) =>
  ({ id, enrolment: 'e1', opensAt, ...more }) as TimelineAssignment;
const act = (id: string, name: string, at: string, more: object = {}) =>
  ({ id, act: name, at, enrolment: 'e1', assignment: null, detail: {}, ...more }) as TimelineAct;
const enrolment = (id: string, pauses: object[] = []) => ({ id, pauses }) as unknown as TimelineEnrolment;
const timeline = (more: Partial<Timeline>): Timeline => ({
  patient: 'p',
  department: 'd',
  now: '2027-03-10T12:00:00Z',
  zone: 'Europe/Copenhagen',
  enrolments: [enrolment('e1')],
  assignments: [],
  appointments: [],
  acts: [],
  actsCut: false,
  earlier: null,
  later: null,
  ...more,
});
const instant = (date: string, time: string) => `${date}T${time}:00Z`;
const keys = (of: Timeline, only: string | null = null) => entriesOf(of, only, instant).map(({ key }) => key);

const appointment = { id: 'm1', kind: 'visit', date: '2027-03-08', time: '09:00' } as Timeline['appointments'][number];

it('puts everything in order of time; what was done to a questionnaire stands with it', () => {
  const all = timeline({
    assignments: [assignment('a1', '2027-03-01T08:00:00Z'), assignment('a2', '2027-03-15T08:00:00Z')],
    appointments: [appointment],
    acts: [
      act('1', 'enrolled', '2027-02-20T08:00:00Z'),
      act('2', 'skipped', '2027-03-02T08:00:00Z', { assignment: 'a2' }),
      act('3', 'skipped', '2027-03-03T08:00:00Z', { assignment: 'not-on-this-page' }),
    ],
    enrolments: [enrolment('e1', [{ from: '2027-03-05', to: '2027-03-07' }])],
  });
  expect(keys(all)).toEqual(['act-1', 'a1', 'act-3', 'pause-e1-2027-03-05', 'm1', 'a2']);
  const entries = entriesOf(all, null, instant);
  expect(entries.at(-1)).toMatchObject({ acts: [{ id: '2' }] });
  expect(pastCount(entries, all.now)).toBe(5);
});

it('one pathway alone leaves the others out, but not the appointments', () => {
  const two = timeline({
    enrolments: [enrolment('e1'), enrolment('e2', [{ from: '2027-03-05' }])],
    assignments: [
      assignment('a1', '2027-03-01T08:00:00Z'),
      assignment('b1', '2027-03-02T08:00:00Z', { enrolment: 'e2' }),
    ],
    appointments: [appointment],
  });
  expect(keys(two, 'e1')).toEqual(['a1', 'm1']);
  expect(keys(two, 'e2')).toEqual(['b1', 'pause-e2-2027-03-05', 'm1']);
});

it('pages come together once each; a pause before what is shown waits for its page', () => {
  const first = timeline({
    assignments: [assignment('a1', '2027-02-01T08:00:00Z'), assignment('a2', '2027-03-01T08:00:00Z')],
    earlier: 'x',
    later: 'y',
    appointments: [appointment],
    enrolments: [enrolment('e1', [{ from: '2027-01-05' }])],
  });
  const second = timeline({
    assignments: [assignment('a3', '2027-04-01T08:00:00Z')],
    appointments: [appointment],
    enrolments: first.enrolments,
  });
  const both = together([first, second])!;
  expect([both.assignments.map(({ id }) => id), both.appointments.length, both.earlier, both.later]).toEqual([
    ['a1', 'a2', 'a3'],
    1,
    'x',
    null,
  ]);
  expect(keys(both)).toEqual(['a1', 'a2', 'm1', 'a3']);
  expect(together([])).toBeNull();
});
