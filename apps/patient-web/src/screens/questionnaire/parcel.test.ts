import { type Content, type Parcel, parcelFor } from './parcel';

const content: Content = {
  assignment: 'a1',
  questionnaireVersion: 1,
  answers: { q: 1 },
  language: 'da',
  mode: 'web',
  answeredBy: 'self',
  startedAt: '2026-11-03T10:00:00Z',
};
let made = 0;
const make = { id: () => `id-${++made}`, now: () => `time-${made}` };

describe('the parcel', () => {
  it('is the same, to the letter, for the same answers: a double click and a retry are one hand-in', () => {
    const first = parcelFor(undefined, content, make);
    const again = parcelFor(JSON.parse(JSON.stringify(first)) as Parcel, { ...content, startedAt: 'later' }, make);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  it.each([
    ['answers', { answers: { q: 2 } }],
    ['who answered', { answeredBy: 'proxy' }],
    ['a correction', { supersedes: 'r1' }],
    ['language', { language: 'en' }],
  ])('is another one when %s differ', (_, change) => {
    const first = parcelFor(undefined, content, make);
    const other = parcelFor(first, { ...content, ...change } as Content, make);
    expect(other.id).not.toBe(first.id);
    expect(other.body).toMatchObject(change);
  });
});
