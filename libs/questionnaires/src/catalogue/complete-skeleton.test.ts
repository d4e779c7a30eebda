import fc from 'fast-check';
import { completeSkeleton, type Wording } from './complete-skeleton.js';
import { questions, compile } from '../compile.js';
import type { Skeleton } from './skeleton.js';

const skeleton: Skeleton = {
  id: 'scale',
  title: { da: 'Skala', en: 'Scale' },
  scoredBy: ['scale', 'scale-b'],
  rights: '© somebody',
  licence: 'ask somebody',
  direction: 'higher-worse',
  items: [
    { code: 's.1', values: [0, 1] },
    { code: 's.2', values: [0, 1] },
    { code: 's.3', values: [1, 2, 3] },
    { code: 's.vas', min: 0, max: 100 },
    { code: 's.hours', min: 0, max: 168, decimals: 1, unit: 'h' },
    { code: 's.more', values: [0, 1], optional: true },
  ],
};
const da = (text: string) => ({ da: text });
const list = (...values: number[]) => values.map((value) => ({ value, text: da(`svar ${value}`) }));
const full: Wording = {
  languages: ['da'],
  title: da('Skalaen'),
  items: { 's.1': da('et'), 's.2': da('to'), 's.3': da('tre'), 's.vas': da('fire'), 's.hours': da('timer') },
  options: { default: list(0, 1), 's.2': list(1, 0), 's.3': list(1, 2, 3) },
  licence: 'licence number 7',
  rights: '© somebody, used with permission',
};
const faults = (wording: unknown, of = skeleton): string[] => {
  const completed = completeSkeleton(of, wording);
  return completed.ok ? [] : completed.faults.map(({ path, code }) => `${path} ${code}`);
};

describe('a complete wording', () => {
  it('makes a questionnaire with the codes that are scored, the shown order, the licence and the contact request', () => {
    const completed = completeSkeleton(skeleton, full);
    if (!completed.ok) throw new Error(JSON.stringify(completed.faults));
    const { questionnaire } = completed;
    expect(questionnaire).toMatchObject({
      id: 'scale',
      languages: ['da'],
      rights: expect.stringMatching(/^Skalaen: © somebody, used with permission\nØnske om kontakt: /),
      status: expect.stringMatching(/^draft/),
      instruments: [{ id: 'scale', licence: 'licence number 7' }, { id: 'contact-request' }],
    });
    const asked = questions(compile(questionnaire)).map(({ code, type, options, min, max, unit }) => [
      code,
      type,
      options?.map(({ value }) => value) ?? [min, max, unit],
    ]);
    expect(asked.slice(0, 6)).toEqual([
      ['s.1', 'choice', [0, 1]],
      ['s.2', 'choice', [1, 0]],
      ['s.3', 'choice', [1, 2, 3]],
      ['s.vas', 'integer', [0, 100, undefined]],
      ['s.hours', 'decimal', [0, 168, 'h']],
      ['contact.want', 'choice', [0, 1, 2]],
    ]);
  });

  it('in another language has no contact request of ours', () => {
    const german = JSON.parse(JSON.stringify(full).replaceAll('"da"', '"de"'));
    const completed = completeSkeleton(skeleton, german);
    expect(completed).toMatchObject({ ok: true, questionnaire: { languages: ['de'], instruments: [{ id: 'scale' }] } });
  });

  it('may say which definition scores it, of those there are', () => {
    const other = completeSkeleton(skeleton, { ...full, scoredBy: 'scale-b' });
    expect(other).toMatchObject({ ok: true, questionnaire: { instruments: [{ id: 'scale-b' }, {}] } });
    expect(faults({ ...full, scoredBy: 'phq-9' })).toEqual(['/scoredBy not-scored-by']);
  });

  it('may have the words of what is optional', () => {
    const more = { ...full, items: { ...full.items, 's.more': da('mere') } };
    const completed = completeSkeleton(skeleton, more);
    expect(completed.ok && questions(compile(completed.questionnaire)).map(({ code }) => code)).toContain('s.more');
  });
});

describe('until it is complete there is no questionnaire', () => {
  const without = (items: string): object =>
    Object.fromEntries(Object.entries(full.items).filter(([code]) => code !== items));

  it.each<[string, unknown, string[]]>([
    ['nothing', null, [' wrong-type']],
    ['no languages', { ...full, languages: undefined }, ['/languages missing']],
    ['no language', { ...full, languages: [] }, ['/languages wrong-type']],
    ['a language twice', { ...full, languages: ['da', 'da'] }, ['/languages duplicate']],
    ['a question without words', { ...full, items: without('s.1') }, ['/items/s.1 missing']],
    ['empty words', { ...full, items: { ...full.items, 's.1': da(' ') } }, ['/items/s.1/da empty']],
    ['a question of something else', { ...full, items: { ...full.items, x: da('x') } }, ['/items/x unknown-item']],
    [
      'a language of the text that is not said',
      { ...full, title: { da: 'a', en: 'b' } },
      ['/title/en unknown-language'],
    ],
    ['an option short', { ...full, options: { ...full.options, 's.3': list(1, 2) } }, ['/options/s.3 wrong-values']],
    ['an option twice', { ...full, options: { ...full.options, 's.2': list(1, 1) } }, ['/options/s.2 wrong-values']],
    ['options of nothing', { ...full, options: { ...full.options, x: list(1) } }, ['/options/x unknown-item']],
    [
      'no options for one',
      { ...full, options: { 's.3': list(1, 2, 3) } },
      ['/options/s.1 missing', '/options/s.2 missing'],
    ],
    [
      'options without words',
      { ...full, options: { ...full.options, default: [{ value: 0 }, { value: 1 }] } },
      ['/options/default/0/text missing', '/options/default/1/text missing'],
    ],
    ['no grounds to use it', { ...full, licence: '', rights: undefined }, ['/licence empty', '/rights missing']],
    ['something nobody reads', { ...full, stems: da('x') }, ['/stems unknown-property']],
  ])('%s', (_, wording, expected) => {
    expect(faults(wording)).toEqual(expected);
  });

  it('a translation is whole', () => {
    const both = { ...full, languages: ['da', 'en'] };
    expect(faults(both)).toEqual(
      expect.arrayContaining(['/title/en missing-language', '/items/s.1/en missing-language']),
    );
  });

  it('whatever comes is an answer, never a failure', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(da('x')));
    const near = fc.record({ ...Object.fromEntries(Object.keys(full).map((key) => [key, part])) });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          near,
          near.map((some) => ({ ...full, ...some })),
        ),
        (wording) => {
          expect(typeof completeSkeleton(skeleton, wording).ok).toBe('boolean');
        },
      ),
    );
  });
});
