import { asks, itemCodes } from './asked.js';

const question = (code: string, items?: readonly { code: string; type: string }[]) => ({
  code,
  type: 'choice',
  ...(items && { items }),
});

it('a question that has others under it is asked itself', () => {
  const questionnaire = {
    id: 'q',
    instruments: [{ id: 'phq-9' }],
    items: [
      {
        code: 'group',
        type: 'group',
        items: [question('phq9.9', [question('phq9.9.why'), { code: 'note', type: 'display' }])],
      },
    ],
  };
  expect([...itemCodes(questionnaire)]).toEqual(['phq9.9', 'phq9.9.why']);
  expect([asks(questionnaire, 'phq9.9'), asks(questionnaire, 'phq-9.TOTAL'), asks(questionnaire, 'group')]).toEqual([
    true,
    true,
    false,
  ]);
});
