import { compile, type Questionnaire } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { pathways } from '@stemme/pathways/pathways';
import { ruleSets } from '@stemme/triage/rule-sets';
import { calm, judged, respond } from './testing/shipped-patient.js';
import { factLabel, factValue } from './fact-words.js';
import { explained, reasonsOf } from './reasons.js';
import type { Rest } from './rest-words.js';
import { type Names, labelOf } from './words.js';

const setOf = (id: string) => ruleSets.find((one) => one.id === id)!;
const namesOf = (pathway: string, questionnaire: string): Names => {
  const facts = pathways.find(({ id }) => id === pathway)!.facts;
  const document: Questionnaire = catalogue.find(({ id }) => id === questionnaire)!;
  return { compiled: compile(document), definitions: [], ...(facts ? { facts } : {}) };
};
const rest: Rest = {
  zone: 'Europe/Copenhagen',
  limits: [
    {
      id: 'x',
      code: 'hm.spo2',
      sides: { alertLow: 84, warningLow: 85 },
      baseline: 88,
      by: 'Liv Lægeprøve',
      reason: 'Svær KOL',
      from: '2026-01-05T09:00:00.000Z',
      until: '2026-07-04',
    },
  ],
  settled: {
    a: { at: '2026-02-09T10:00:00.000Z', by: 'Nils Nordtest', outcome: { da: 'Brev', en: 'Letter' } },
    b: { at: '2026-02-23T23:30:00.000Z', by: 'Nora Nordtest', outcome: { da: 'Ringet', en: 'Phoned' } },
  },
};
const lines = (reasons: readonly { readings: readonly { label: { da: string }; value: { da: string } }[] }[]) =>
  reasons.flatMap(({ readings }) => readings.map(({ label, value }) => `${label.da}: ${value.da}`));

describe('what a decision rested on besides the answers', () => {
  it('names the patient’s own limit, who set it, until when, and what holds for others', () => {
    const now = respond('copd-day', { ...calm('copd-day'), 'hm.spo2': 84, 'hm.spo2_again': 84 });
    const limits = Object.fromEntries(rest.limits.map(({ code, sides }) => [code, sides]));
    const triage = judged('copd', { 'home-oxygen': 'no' }, [], now, limits);
    const names = namesOf('copd', 'copd-day');
    const { fired } = explained(triage, setOf('copd'), names, rest);
    const low = fired.find(({ rule }) => rule === 'spo2-low')!;
    expect(lines([low])).toContain(
      'Egen grænse for iltmætning: 84, sat af Liv Lægeprøve, til og med 04.07.2026 (ellers 87)',
    );
    expect(low.readings.at(-1)!.value.en).toBe('84, set by Liv Lægeprøve, until 04.07.2026 (otherwise 87)');
    // where the patient has none of their own, nothing is said
    const usual = explained(triage, setOf('copd'), names, { ...rest, limits: [] });
    expect(lines(usual.fired).some((line) => line.startsWith('Egen grænse'))).toBe(false);
    expect(lines(reasonsOf(triage, setOf('copd'), names, rest)).some((line) => line.startsWith('Egen grænse'))).toBe(
      true,
    );
  });

  it('says that an alarm was made calmer, since when it has not changed, and who saw to the last one', () => {
    const skin = { ...calm('cancer-week'), 'onc.skin': 3 };
    const history = [21, 14, 7].map((days) => {
      const at = Date.parse('2026-03-02T08:00:00Z') - days * 86_400_000;
      return {
        ...respond('cancer-week', skin, { at: new Date(at).toISOString() }),
        settledAt: new Date(at + 3_600_000),
      };
    });
    const triage = judged('cancer-treatment', { 'treatment.active': 1 }, history, respond('cancer-week', skin));
    const [reason] = reasonsOf(triage, setOf('cancer-treatment'), namesOf('cancer-treatment', 'cancer-week'), rest);
    expect(reason).toMatchObject({ rule: 'skin-severe', level: 'yellow' });
    expect(reason!.readings.at(-1)).toEqual({
      code: 'suppressed',
      label: { da: 'Gul i stedet for rød', en: 'Yellow in place of red' },
      value: {
        // by the department's own clock it was the day after
        da: 'uændret siden 09.02.2026; patienten siger, at det kan vente; sidst: Ringet, Nora Nordtest, 24.02.2026',
        en: 'unchanged since 09.02.2026; the patient says that it can wait; last: Phoned, Nora Nordtest, 24.02.2026',
      },
      before: null,
    });
  });
});

describe('facts', () => {
  it.each<[string, unknown, string, string | null]>([
    ['gestation.weeks', 36, 'Svangerskabsuge', null],
    ['operation.days', -3, 'Dage siden operationen', null],
    ['birth.days', 7, 'Dage siden fødslen', null],
    ['treatment.active', 1, 'I behandling nu', 'Ja'],
    ['treatment.active', 0, 'I behandling nu', 'Nej'],
    ['sex', 'female', 'Køn', 'Kvinde'],
    ['made-up', 'x', 'made-up', 'x'],
    ['made-up', true, 'made-up', 'Ja'],
  ])('%s %s: %s, %s', (name, value, label, words) => {
    expect(factLabel(name).da).toBe(label);
    expect(factValue(name, value)?.da ?? null).toBe(words);
  });

  it('the pathway’s own are named by the question and the option that was chosen', () => {
    const names = namesOf('copd', 'copd-day');
    expect(labelOf(names, 'fact:home-oxygen').da).not.toBe('home-oxygen');
    expect(factValue('home-oxygen', 'yes', names.facts)?.da).toBe('Ja');
    const now = respond('copd-day', { ...calm('copd-day'), 'hm.spo2': 93 });
    const triage = judged('copd', { 'home-oxygen': 'yes' }, [], now);
    expect(lines(reasonsOf(triage, setOf('copd'), names))).toContain(`${labelOf(names, 'fact:home-oxygen').da}: Ja`);
  });

  it('every fact that a shipped rule reads has a name and values in words', () => {
    for (const { id, rules, pathway } of ruleSets) {
      const { facts } = pathways.find((one) => one.id === pathway)!;
      const found = [...JSON.stringify(rules).matchAll(/"fact":"([^"]+)","op":"[^"]+","value":("?[^",}]+"?)/g)];
      for (const [, name, value] of found) {
        expect([id, name, factLabel(name!, facts).da === name]).toEqual([id, name, false]);
        const given = JSON.parse(value!) as unknown;
        const words = factValue(name!, given, facts)?.da ?? 'a number';
        // the id of a step is what a plan calls it
        if (name !== 'step') expect([id, name, words === String(given)]).toEqual([id, name, false]);
      }
    }
  });

  it('one that nobody knows is no question that was left out', () => {
    const now = respond('cancer-week', { ...calm('cancer-week'), 'onc.fever': 1 });
    const triage = judged('cancer-treatment', {}, [], now);
    const said = lines(reasonsOf(triage, setOf('cancer-treatment'), namesOf('cancer-treatment', 'cancer-week')));
    expect(said).toContain('I behandling nu: Vides ikke');
  });
});
