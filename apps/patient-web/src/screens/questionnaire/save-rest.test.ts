import type { Answers } from '@stemme/questionnaires';
import { Failure } from '../../api/failure';
import { saveRest } from './save-rest';

const refused = (error: unknown) => (error instanceof Failure ? error : undefined);
const file = { contentType: 'image/png', data: 'AAAA' };
const answers: Answers = { 'phq9.9': 3, cpr: 'abc', wounds: [{ photo: file, where: 'arm' }, { photo: file }] };
/** A server that refuses once, and what it was sent. */
const refusing = (failure: Error, times = 1) => {
  const sent: Answers[] = [];
  const save = async (given: Answers): Promise<number> => {
    sent.push(given);
    if (sent.length <= times) throw failure;
    return sent.length;
  };
  return { sent, save };
};
const faulty = (...paths: string[]) =>
  new Failure('refused', 'answers', { faults: paths.map((path) => ({ path, code: 'pattern' })) });

it('one answer the server will not have does not keep the others from it', async () => {
  const { sent, save } = refusing(faulty('/cpr'));
  expect(await saveRest(answers, save, refused)).toBe(2);
  expect(sent[1]).toEqual({ 'phq9.9': 3, wounds: answers.wounds });
});

it('nor do files that are too large', async () => {
  const { sent, save } = refusing(new Failure('refused', 'too-large'));
  await saveRest(answers, save, refused);
  expect(sent[1]).toEqual({ 'phq9.9': 3, cpr: 'abc', wounds: [{ where: 'arm' }] });
});

it.each([
  ['another refusal', new Failure('conflict', 'draft-moved-on'), 1],
  ['a fault of the whole', faulty(''), 1],
  ['a fault of nothing that was sent', faulty('/nobody'), 1],
  ['a second refusal', faulty('/cpr'), 2],
  ['no connection', new TypeError('fetch'), 1],
])('%s is passed on', async (_, failure, times) => {
  const { sent, save } = refusing(failure, 2);
  await expect(saveRest(answers, save, refused)).rejects.toBe(failure);
  expect(sent).toHaveLength(times);
});
