import { clinicians, departments, patients } from './people.js';
import { signInPage } from './sign-in.page.js';

describe('the demo’s sign-in', () => {
  const at = (page: string, text: string): number => page.indexOf(text);

  it('lists staff below their department', () => {
    const page = signInPage(clinicians, '/demo/interaction/1', 'token');
    const places = Object.values(departments).map(({ name }) => at(page, `<h2>${name}</h2>`));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const { login, department } of clinicians) {
      const own = at(page, `<h2>${departments[department].name}</h2>`);
      const place = at(page, `value="${login}"`);
      expect(place).toBeGreaterThan(own);
      expect(places.filter((other) => other > own && other < place)).toEqual([]);
    }
  });

  it('tells patients no speciality', () => {
    const page = signInPage(patients, '/demo/interaction/1', 'token');
    for (const { name, publicName } of Object.values(departments)) {
      expect(page).toContain(`<h2>${publicName}</h2>`);
      expect(page).not.toContain(name);
    }
    for (const { login } of patients) expect(page).toContain(`value="${login}"`);
  });
});
