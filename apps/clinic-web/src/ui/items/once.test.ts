import { readOnce } from './once';

const reason = (rule: string, ...codes: string[]) => ({ rule, readings: codes.map((code) => ({ code })) });
const shown = (reasons: ReturnType<typeof reason>[]) =>
  readOnce(reasons).map(({ rule, readings }) => [rule, readings.map(({ code }) => code)]);

it('says each reading once, at the first rule that read it', () => {
  expect(
    shown([reason('week-4', 'week', 'phq-9.TOTAL'), reason('moderate', 'phq-9.TOTAL'), reason('item-9', 'phq9.9')]),
  ).toEqual([
    ['week-4', ['week', 'phq-9.TOTAL']],
    ['moderate', []],
    ['item-9', ['phq9.9']],
  ]);
});

it('drops no rule', () => {
  expect(readOnce([reason('a'), reason('b', 'x'), reason('c', 'x')])).toHaveLength(3);
});
