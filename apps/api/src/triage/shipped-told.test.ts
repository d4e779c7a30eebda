import { pathways } from '@stemme/pathways/pathways';
import { notForPatients } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { calm, inWords, judged, respond } from './testing/shipped-patient.js';

/** What patients are told of each rule and each level; and somebody else's answer in every pathway. */
const LEVELS = ['acute', 'red', 'yellow', 'grey'] as const;

describe.each(ruleSets.map((one) => [one.id, one] as const))('%s', (id, ruleSet) => {
  it('tells something of every rule, in whole sentences and plain words', () => {
    for (const { id: rule, tell } of ruleSet.rules) {
      for (const language of ['da', 'en'] as const) {
        const text = tell?.[language] ?? '';
        expect([rule, text]).toEqual([rule, expect.stringMatching(/^\p{Lu}.*[.]$/u)]);
        expect([rule, notForPatients(text, language)]).toEqual([rule, []]);
        // a long sentence is read twice
        for (const sentence of text.split('. ')) expect([rule, sentence.split(' ').length <= 24]).toEqual([rule, true]);
      }
    }
  });

  it('says at each level who comes back, when, and whom to call meanwhile', () => {
    for (const level of LEVELS) {
      for (const language of ['da', 'en'] as const) {
        const text = ruleSet.told?.[level]?.[language] ?? '';
        expect([level, text]).toEqual([level, expect.stringContaining('{hvornår}')]);
        expect([level, text]).toEqual([level, expect.stringMatching(level === 'acute' ? /112/ : /\{telefon\}/)]);
        expect([level, notForPatients(text, language)]).toEqual([level, []]);
      }
    }
  });

  it('names a source for every rule', () => {
    expect(ruleSet.rules.filter(({ source }) => source.trim().length < 10)).toEqual([]);
  });

  const pathway = pathways.find((one) => one.ruleSet === id)!;
  const questionnaires = [...new Set(pathway.steps.map((step) => step.questionnaire))];
  it.each(questionnaires)('%s answered by somebody else is read by a person, and never masks red', (questionnaire) => {
    const answers = calm(questionnaire);
    const facts = {
      'operation.days': 30,
      'treatment.active': 1,
      'home-oxygen': 'no',
      variant: 'hypertension',
      'gestation.weeks': 30,
    };
    const told = (more: object, answeredBy = 'self') =>
      inWords(judged(id, facts, [], respond(questionnaire, { ...answers, ...more }, { answeredBy })));
    expect(told({})).toBe('green');
    expect(told({}, 'proxy')).toBe('grey proxy');
    expect(told({ 'contact.proxy': 1 })).toBe('green');
    expect(told({ 'contact.proxy': 2 })).toBe('grey proxy');
    expect(told({ 'contact.want': 1, 'contact.urgent': 2 }, 'proxy')).toMatch(/^red contact-today contact-wish/);
  });
});
