import { catalogue } from '@stemme/questionnaires/catalogue';
import { type Answers, compile, questions } from '@stemme/questionnaires';
import type { InstrumentDefinition } from '@stemme/scoring';
import { instruments } from '@stemme/scoring/instruments';
import { scoreAll, why } from './scoring.js';

const compiled = (id: string) => compile(catalogue.find((document) => document.id === id)!);
const definitions = (id: string) =>
  instruments.filter((instrument) =>
    compiled(id).document.instruments.some((membership) => membership.id === instrument.id),
  );
const scored = (id: string, answers: Answers) => scoreAll(compiled(id), definitions(id), answers);
const total = (id: string, answers: Answers, scale: string) => {
  const result = scored(id, answers);
  if (!result.ok) throw new Error(result.why);
  return result.rows.find((row) => `${row.instrument}.${row.scale}` === scale);
};

it('every questionnaire of the catalogue is scored when it is blank, and nothing of it is known', () => {
  for (const { id } of catalogue) {
    const result = scored(id, {});
    expect(result.ok && result.rows.every(({ kind }) => kind === 'bounded' || kind === 'none')).toBe(true);
  }
});

it('a lowest and a highest answer everywhere give the ends of every range', () => {
  const id = 'depression-start';
  const all = (pick: 'min' | 'max') =>
    Object.fromEntries(
      questions(compiled(id)).flatMap((question) => {
        const values = (question.options ?? []).map(({ value }) => value as number);
        return question.instrument === 'contact-request' ? [] : [[question.code, Math[pick](...values)]];
      }),
    );
  expect(total(id, all('min'), 'phq-9.TOTAL')).toMatchObject({ kind: 'exact', value: 0 });
  expect(total(id, all('max'), 'phq-9.TOTAL')).toMatchObject({ kind: 'exact', value: 27 });
  expect(total(id, all('max'), 'gad-7.TOTAL')).toMatchObject({ kind: 'exact', value: 21 });
});

it('an option’s own score counts in place of its value', () => {
  const document = {
    ...compiled('depression-start').document,
    instruments: [{ id: 'one' }],
    items: [
      {
        code: 'one.a',
        type: 'choice',
        text: { da: '?', en: '?' },
        options: [
          { value: 'ja', text: { da: 'Ja', en: 'Yes' }, score: 3 },
          { value: 'nej', text: { da: 'Nej', en: 'No' }, score: 0 },
        ],
      },
    ],
  } as const;
  const [gad] = instruments.filter(({ id }) => id === 'gad-7');
  const scale = { ...gad!.scales[0]!, items: ['one.a'], range: { min: 0, max: 3 }, bands: [] };
  const definition = {
    ...gad!,
    id: 'one',
    items: [{ code: 'one.a', aliases: [], min: 0, max: 3 }],
    scales: [scale],
  } as InstrumentDefinition;
  const result = scoreAll(compile(document), [definition], { 'one.a': 'ja' });
  expect(result).toMatchObject({ ok: true, rows: [{ kind: 'exact', value: 3 }] });
});

it('own words in an open choice cannot be scored, and then nothing is', () => {
  const document = catalogue.find(({ id }) => id === 'depression-start')!;
  const open = JSON.parse(JSON.stringify(document), (_, each) =>
    each?.code === 'phq9.1' ? { ...each, open: { da: 'Andet', en: 'Other' } } : each,
  );
  const answers = { 'phq9.1': { other: 'Det kommer an på' } };
  expect(scoreAll(compile(open), definitions('depression-start'), answers)).toEqual({ ok: false, why: 'TypeError' });
});

it('one instrument that cannot be scored, and there are no scores', () => {
  const broken = definitions('depression-start').map((definition) =>
    definition.id === 'gad-7'
      ? { ...definition, items: definition.items.map((item) => ({ ...item, max: 1 })) }
      : definition,
  );
  const answers = { 'phq9.1': 1, 'gad7.1': 3 };
  expect(scoreAll(compiled('depression-start'), broken, answers)).toEqual({ ok: false, why: 'gad-7:out-of-range' });
});

it('never throws: a definition that reads what is not there is a refusal', () => {
  const [definition] = definitions('depression-start');
  const lost = { ...definition!, scales: [{ ...definition!.scales[0]!, items: ['phq9.99'] }] };
  expect(scoreAll(compiled('depression-start'), [lost], {}).ok).toBe(false);
});

it('names faults once, in codes that may stand in a log', () => {
  expect(why('phq-9', [{ code: 'a' }, { code: 'b' }, { code: 'a' }])).toBe('phq-9:a:b');
});
