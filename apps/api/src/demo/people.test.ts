import { isCpr } from '../access/identity.js';
import { clinicians, departments, patients, people } from './people.js';

describe('people', () => {
  it('are the ones the story needs', () => {
    const at = (key: string, role: string) => people.filter((p) => p.department === key && p.role === role).length;
    expect([at('A', 'nurse'), at('A', 'physician'), at('B', 'nurse')]).toEqual([2, 1, 1]);
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

  it('have groups of their own department only', () => {
    for (const { groups, department, role } of clinicians) {
      expect(groups[0]).toBe(`stemme:${departments[department].sor}:${role}`);
      for (const group of groups) expect(group).toMatch(new RegExp(`^stemme:${departments[department].sor}:[a-z]+$`));
    }
  });
});
