import { catalogue } from '@stemme/questionnaires/catalogue';
import { checkAnswers, compile } from '@stemme/questionnaires';
import { pathways } from '@stemme/pathways/pathways';
import { ruleSets } from '@stemme/triage/rule-sets';
import { isCpr } from '../access/identity.js';
import { readCpr } from '../patients/cpr-number.js';
import { patients } from './people.js';
import { type Born, MOST_PERSONS, pastPerson } from './seed-persons.js';
import { PROFILES } from './seed-profiles.js';
import { randomOf } from './seed-random.js';
import { dangersOf, moodAnswers } from './seed-sheets.js';

const BORN: readonly Born[] = ['adult', 'elder', 'mother'];

describe('the people of the invented past', () => {
  it('are all different, and none of them is one of the demo’s people', () => {
    const some = BORN.flatMap((born) => Array.from({ length: 20_000 }, (_, index) => pastPerson(index, born).cpr));
    expect(new Set([...some, ...patients.map(({ cpr }) => cpr)]).size).toBe(60_000 + patients.length);
    const names = Array.from({ length: 20_000 }, (_, index) => pastPerson(index, 'adult'));
    expect(new Set(names.map(({ email }) => email)).size).toBe(20_000);
  });

  it.each(BORN)('have CPR numbers of nobody that agree with their birthdays and sex: %s', (born) => {
    for (const index of [0, 1, 2, 3, 777, 20_001, MOST_PERSONS - 1]) {
      const { cpr, born: date, sex } = pastPerson(index, born);
      expect(readCpr(cpr)).toEqual({ plain: cpr, birthDate: date, sex });
      expect([isCpr(cpr, { testNumbers: true }), isCpr(cpr, { testNumbers: false })]).toEqual([true, false]);
    }
    expect(born !== 'mother' || [0, 2, 3].every((index) => pastPerson(index, born).sex === 'female')).toBe(true);
  });

  it('are on every pathway that comes with the product', () => {
    expect(Object.keys(PROFILES).sort()).toEqual(pathways.map(({ id }) => id).sort());
  });
});

it('their answers are good answers to every questionnaire, and the same at every start', () => {
  for (const document of catalogue) {
    const compiled = compile(document);
    for (const ruleSet of ruleSets)
      for (const [place, isAcute] of [false, true].entries()) {
        const made = () => {
          const random = randomOf('test', document.id, place);
          return moodAnswers(
            compiled,
            { random, complaints: 0.2 + place * 0.5, body: place, isAcute },
            dangersOf(ruleSet),
          );
        };
        const answers = made();
        expect(checkAnswers(compiled, answers)).toEqual({ ok: true, answers });
        expect(made()).toEqual(answers);
      }
  }
});
