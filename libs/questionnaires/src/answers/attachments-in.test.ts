import { choice, questionnaire, text } from '../../test/documents.js';
import { compile } from '../compile.js';
import type { Answers, Question } from '../document.js';
import { attachmentsIn } from './attachments-in.js';

const file = (code: string, more: Partial<Question> = {}): Question => ({
  code,
  type: 'attachment',
  text: text(code),
  ...more,
});
const png = (data: string) => ({ contentType: 'image/png', data });

const compiled = compile(
  questionnaire([
    choice('gate', ['yes', 'no']),
    file('photo', { shownWhen: { item: 'gate', op: '=', value: 'yes' } }),
    { code: 'free', type: 'text', text: text('free') },
    file('photos', { repeats: {} }),
    file('by-design', { hidden: true }),
    {
      code: 'wounds',
      type: 'group',
      repeats: {},
      items: [file('wound'), { code: 'days', type: 'group', repeats: {}, items: [file('day', { repeats: {} })] }],
    },
  ]),
);
const placesIn = (answers: Answers) =>
  attachmentsIn(compiled, answers).map(({ at, under, question, attachment }) => [
    at,
    under,
    question.code,
    attachment.data,
  ]);

it('finds files alone, in lists and in repeating groups, each by its place in the answers', () => {
  const answers: Answers = {
    wounds: [{}, { wound: png('AAAE'), days: [{ day: [png('AAAF'), png('AAAG')] }] }],
    photos: [png('AAAB'), png('AAAC')],
    gate: 'yes',
    photo: png('AAAA'),
    free: 'image/png',
  };
  expect(placesIn(answers)).toEqual([
    ['/photo', 'photo', 'photo', 'AAAA'],
    ['/photos/0', 'photos', 'photos', 'AAAB'],
    ['/photos/1', 'photos', 'photos', 'AAAC'],
    ['/wounds/1/wound', 'wounds', 'wound', 'AAAE'],
    ['/wounds/1/days/0/day/0', 'wounds', 'day', 'AAAF'],
    ['/wounds/1/days/0/day/1', 'wounds', 'day', 'AAAG'],
  ]);
});

it('finds nothing where the question is hidden, was not asked, or holds no file', () => {
  expect(placesIn({ gate: 'no', photo: png('AAAA') })).toEqual([]);
  expect(placesIn({ photo: png('AAAA'), 'by-design': png('AAAA') })).toEqual([]);
  expect(placesIn({ photos: 'AAAA', wounds: [{ wound: 'AAAA' }] })).toEqual([]);
});
