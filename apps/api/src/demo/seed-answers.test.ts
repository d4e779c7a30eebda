import { checkAnswers, compile } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { demoAnswers } from './seed-answers.js';

describe('the demo’s answers', () => {
  const cases = catalogue.flatMap((document) => [0, 1, 2, 9].map((place) => [document.id, place, document] as const));
  it.each(cases)('are good answers: %s, option %i', (_, place, document) => {
    const compiled = compile(document);
    const answers = demoAnswers(compiled, place, { 'contact.want': 0 });
    expect(checkAnswers(compiled, answers)).toEqual({ ok: true, answers });
    expect(answers['contact.want']).toBe(0);
  });

  it('say what they are told to say', () => {
    const compiled = compile(catalogue.find(({ id }) => id === 'depression-start')!);
    expect(demoAnswers(compiled, 0, { 'phq9.9': 1 })).toMatchObject({ 'phq9.1': 0, 'phq9.9': 1 });
  });
});
