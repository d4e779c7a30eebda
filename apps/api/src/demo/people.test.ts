import { ILLNESS_WORDS, lintMessage } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { isCpr } from '../access/identity.js';
import { byDepartment, clinicians, departments, patients, people } from './people.js';
import { ANSWERED, COURSES } from './seed-courses.js';
import { demoDepartments } from './seed-departments.js';

/** Roles that may approve. */
const APPROVES = /:(physician|administrator)$/;

describe('people', () => {
  it('are the ones the story needs', () => {
    const at = (key: string, role: string) => people.filter((p) => p.department === key && p.role === role).length;
    expect([at('A', 'nurse'), at('A', 'physician'), at('B', 'nurse')]).toEqual([2, 1, 1]);
    for (const key of ['C', 'D']) expect([at(key, 'nurse'), at(key, 'physician')]).toEqual([1, 1]);
    for (const key of ['C', 'D']) expect(at(key, 'patient')).toBeGreaterThanOrEqual(3);
    expect(at('A', 'patient')).toBeGreaterThanOrEqual(5);
    expect(at('B', 'patient')).toBeGreaterThanOrEqual(3);
    expect(new Set(patients.map(({ language }) => language))).toEqual(new Set(['da', 'en']));
  });

  it('are all different, and reachable nowhere', () => {
    for (const key of ['login', 'subject', 'name', 'email'] as const) {
      expect(new Set(people.map((p) => p[key])).size).toBe(people.length);
    }
    expect(new Set(patients.map(({ cpr }) => cpr)).size).toBe(patients.length);
    for (const { email } of people) expect(email).toMatch(/^[a-z]+@example\.test$/);
  });

  it('have CPR numbers that are well formed and nobody else’s, and agree with their birthdays', () => {
    for (const { cpr, born } of patients) {
      expect(isCpr(cpr, { testNumbers: true })).toBe(true);
      const official = ['3001749995', '2512489996'].includes(cpr);
      expect(isCpr(cpr, { testNumbers: false })).toBe(official);
      const day = String(Number(cpr.slice(0, 2)) - (official ? 0 : 60)).padStart(2, '0');
      expect(`${day}${cpr.slice(2, 6)}`).toBe(born.slice(8) + born.slice(5, 7) + born.slice(2, 4));
    }
  });

  it('can have what they write approved by somebody else of the department', () => {
    const approvers = (key: string) =>
      clinicians.filter(({ department, groups }) => department === key && groups.some((group) => APPROVES.test(group)));
    for (const key of ['A', 'C', 'D']) expect(approvers(key).length).toBeGreaterThanOrEqual(2);
  });

  it('are grouped by department, each once', () => {
    const groups = byDepartment(people);
    expect(groups.map(({ department }) => department.key)).toEqual(['A', 'B', 'C', 'D']);
    expect(groups.flatMap((group) => group.people)).toHaveLength(people.length);
    for (const group of groups) {
      expect(new Set(group.people.map(({ department }) => department))).toEqual(new Set([group.department.key]));
    }
    const some = people.filter(({ login }) => login === 'poul');
    expect(byDepartment(some)).toEqual([{ department: departments.C, people: some }]);
  });

  it('have groups of their own department only', () => {
    for (const { groups, department, role } of clinicians) {
      expect(groups[0]).toBe(`stemme:${departments[department].sor}:${role}`);
      for (const group of groups) expect(group).toMatch(new RegExp(`^stemme:${departments[department].sor}:[a-z]+$`));
    }
  });
});

describe('departments', () => {
  it('have numbers of nobody, and names that tell nothing to whoever looks over a shoulder', () => {
    const all = Object.values(departments);
    expect(new Set(all.map(({ sor }) => sor)).size).toBe(all.length);
    for (const { publicName } of all) expect(lintMessage(publicName, ILLNESS_WORDS)).toEqual([]);
    for (const { phones } of demoDepartments('2027-03-20')) {
      for (const { number } of phones) expect(number).toMatch(/^1/);
    }
  });

  it('offer every pathway that comes with the product, each in one department', () => {
    const offered = demoDepartments('2027-03-20').flatMap((department) => department.pathways);
    expect([...offered].sort()).toEqual(pathways.map(({ id }) => id).sort());
  });
});

describe('courses', () => {
  it('are of people who are there, on what their department offers, and nobody twice', () => {
    const offered = demoDepartments('2027-03-20');
    for (const { login, pathway, reach } of COURSES) {
      const patient = patients.find((one) => one.login === login)!;
      const department = offered.find(({ sor }) => sor === departments[patient.department].sor)!;
      expect([login, department.pathways.includes(pathway)]).toEqual([login, true]);
      expect(reach?.phone ?? '1').toMatch(/^1/);
    }
    expect(new Set(COURSES.map(({ login, pathway }) => `${login} ${pathway}`)).size).toBe(COURSES.length);
    expect(
      patients.filter(({ login }) => !COURSES.some((one) => one.login === login)).map(({ login }) => login),
    ).toEqual(['oskar']);
    expect(new Set(COURSES.map(({ pathway }) => pathway))).toEqual(new Set(pathways.map(({ id }) => id)));
  });

  it('are answered by those who have one', () => {
    for (const { login } of ANSWERED) expect(COURSES.some((course) => course.login === login)).toBe(true);
  });
});
