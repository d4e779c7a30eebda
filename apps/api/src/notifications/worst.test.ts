import { checkAnswers, compile } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import { worstAnswers } from './worst.js';

const withPhq9 = catalogue.filter((document) => JSON.stringify(document).includes('"phq9.9"'));

it('there are questionnaires to check with', () => {
  expect(withPhq9.length).toBeGreaterThanOrEqual(4);
});

describe.each(withPhq9.map((document) => [document.id, document] as const))('%s', (_, document) => {
  const compiled = compile(document);
  const answers = worstAnswers(compiled);

  it('is answered so that the server takes it, with question 9 at its highest', () => {
    expect(checkAnswers(compiled, answers)).toMatchObject({ ok: true });
    expect(answers['phq9.9']).toBe(3);
  });
});

it('what is worked out is left to be worked out, and lists are lists', () => {
  const text = { da: 'x', en: 'x' };
  const [first] = withPhq9;
  const items = [
    { code: 'n', type: 'integer' as const, text, max: 3, repeats: {} },
    { code: 'sum', type: 'integer' as const, text, readOnly: true, calculated: { sum: ['m'] } },
    { code: 'm', type: 'integer' as const, text },
  ];
  const compiled = compile({ ...first!, instruments: [], items });
  expect(worstAnswers(compiled)).toEqual({ n: [3] });
});
