import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { skippedBecause } from '../../../../../test/setup/skip.js';
import { compile } from '../../compile.js';
import type { Answers, Item, Option, Questionnaire } from '../../document.js';
import { engines } from '../../engines/engines.js';
import { fromFhir } from '../from/from-fhir.js';
import { scoreQuestionnaire } from './score-questionnaire.js';
import { scoreResponse } from './score-response.js';

const text = (words: string) => ({ en: words });
const coded = (code: string, score?: number): Option => ({
  value: code,
  text: text(code),
  as: { coding: { system: 'http://s', code } },
  ...(score !== undefined && { score }),
});
const frequency = [coded('never', 0), coded('often', 1), coded('always', 3)];
const choice = (code: string, more: object = {}): Item =>
  ({ code, type: 'choice', text: text(code), options: frequency, ...more }) as Item;

function questionnaire(items: readonly Item[], more: Partial<Questionnaire> = {}): Questionnaire {
  return { id: 'q', version: 1, languages: ['en'], title: text('q'), rights: 'none', instruments: [], items, ...more };
}

function scores(items: readonly Item[], answers: Answers, more: Partial<Questionnaire> = {}) {
  return scoreQuestionnaire(compile(questionnaire(items, more), engines), answers);
}

describe('the sum of the options', () => {
  const items = [choice('a'), choice('b'), choice('c', { shownWhen: { item: 'a', op: '=', value: 'always' } })];

  it.each<[string, Answers, object]>([
    ['all that is asked is answered', { a: 'often', b: 'always' }, { kind: 'exact', value: 4 }],
    ['0 is an answer', { a: 'never', b: 'never' }, { kind: 'exact', value: 0 }],
    ['one is blank', { a: 'often' }, { kind: 'bounded', low: 1, high: 4, missing: ['b'] }],
    ['a gate is blank', { b: 'often' }, { kind: 'bounded', low: 1, high: 7, missing: ['a', 'c'] }],
    [
      'what is hidden does not count, whatever was sent',
      { a: 'often', b: 'often', c: 'always' },
      { kind: 'exact', value: 2 },
    ],
    ['nothing is answered', {}, { kind: 'bounded', low: 0, high: 9, missing: ['a', 'b', 'c'] }],
  ])('%s', (_, answers, expected) => {
    expect(scores(items, answers)).toEqual({ ok: true, scores: { TOTAL: expected } });
  });

  it('takes an option without a number for missing, not for 0', () => {
    const unsure = [choice('a', { options: [...frequency, coded('unsure')] })];
    expect(scores(unsure, { a: 'unsure' })).toEqual({
      ok: true,
      scores: { TOTAL: { kind: 'bounded', low: 0, high: 3, missing: ['a'] } },
    });
  });

  it('adds several options, and negative ones', () => {
    const several = [choice('a', { type: 'multiple', options: [coded('x', -2), coded('y', 3), coded('z', 1)] })];
    expect(scores(several, { a: ['x', 'y'] })).toEqual({ ok: true, scores: { TOTAL: { kind: 'exact', value: 1 } } });
    expect(scores(several, {})).toMatchObject({ scores: { TOTAL: { low: -2, high: 4 } } });
  });

  it('has none where nothing is scored', () => {
    expect(scores([choice('a', { options: [coded('x'), coded('y')] })], { a: 'x' })).toEqual({ ok: true, scores: {} });
  });

  it('contains every score that the missing answers could have made', () => {
    const codes = ['a', 'b', 'c', 'd'];
    const list = codes.map((code) => choice(code));
    const compiled = compile(questionnaire(list), engines);
    const answer = fc.constantFrom(...frequency.map(({ value }) => value as string));
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer, answer), fc.subarray(codes), (all, kept) => {
        const whole = Object.fromEntries(codes.map((code, index) => [code, all[index] as string]));
        const part = Object.fromEntries(kept.map((code) => [code, whole[code] as string]));
        const [known, bounded] = [whole, part].map((answers) => scoreQuestionnaire(compiled, answers));
        const value = known?.ok ? (known.scores.TOTAL as { value: number }).value : Number.NaN;
        const score = bounded?.ok ? (bounded.scores.TOTAL as { low?: number; high?: number; value?: number }) : {};
        expect(score.low ?? score.value).toBeLessThanOrEqual(value);
        expect(score.high ?? score.value).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('calculations of the questionnaire', () => {
  const total = (fhirpath: string): Item => ({
    code: 't',
    linkId: '/total',
    type: 'integer',
    text: text('t'),
    readOnly: true,
    calculated: { fhirpath },
  });
  const sum = '%resource.item.answer.value.ordinal().sum()';
  const asZero = 'iif(%a.exists(), %a, 0) + iif(%b.exists(), %b, 0)';
  const variables = ['a', 'b'].map((name) => ({
    name,
    fhirpath: `%resource.item.where(linkId='${name}').answer.value.ordinal()`,
  }));

  it.each<[string, string, Answers, object]>([
    ['all answered', sum, { a: 'often', b: 'always' }, { kind: 'exact', value: 4 }],
    ['one blank: not counted as 0', sum, { a: 'often' }, { kind: 'bounded', low: 1, high: 4, missing: ['b'] }],
    ['the publisher counts it as 0', asZero, { b: 'always' }, { kind: 'bounded', low: 3, high: 6, missing: ['a'] }],
    ['a product', '%a * %b', {}, { kind: 'bounded', low: 0, high: 9, missing: ['a', 'b'] }],
    [
      'it gives nothing for some answers',
      'iif(%a < 3, %a, {})',
      { b: 'often' },
      { kind: 'none', why: 'too-many-missing', missing: ['a'] },
    ],
    ['gives nothing', '{}', { a: 'often', b: 'often' }, { kind: 'none', why: 'not-applicable', missing: [] }],
  ])('%s', (_, fhirpath, answers, expected) => {
    expect(scores([choice('a'), choice('b'), total(fhirpath)], answers, { variables })).toEqual({
      ok: true,
      scores: { '/total': expected },
    });
  });

  it('tries out what is blank, and only believes a sum', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const items = codes.map((code) => choice(code));
    const weights = codes.map((code) => `%resource.item.where(linkId='${code}').answer.value.ordinal()`);
    expect(scores([...items, total(weights.join(' + '))], { a: 'often' })).toMatchObject({
      scores: { '/total': { kind: 'bounded', low: 1, high: 22 } },
    });
    expect(scores([...items, total(weights.join(' * '))], { a: 'often' })).toMatchObject({
      scores: { '/total': { kind: 'none' } },
    });
    expect(
      scores(
        [
          ...items,
          total(
            `${weights[0]} + ${weights[1]} * ${weights[2]} + ${weights[3]}+${weights[4]}+${weights[5]}+${weights[6]}`,
          ),
        ],
        { a: 'often' },
      ),
    ).toMatchObject({ scores: { '/total': { kind: 'none' } } });
  });

  it('adds up by itself', () => {
    const item: Item = { code: 't', type: 'integer', text: text('t'), calculated: { sum: ['a', 'b'] } };
    const numbers = [0, 1, 2].map((value) => ({ value, text: text(String(value)) }));
    const items = ['a', 'b'].map((code) => choice(code, { options: numbers }));
    expect(scores([...items, item], { a: 1, b: 2 })).toEqual({ ok: true, scores: { t: { kind: 'exact', value: 3 } } });
    expect(scores([...items, item], { a: 1 })).toEqual({
      ok: true,
      scores: { t: { kind: 'bounded', low: 1, high: 3, missing: ['b'] } },
    });
  });
});

describe('instruments that are known', () => {
  const instruments = [{ id: 'phq-2', items: { 'phq2.1': 'a' } }];
  const scorer = {
    definition: { items: [{ code: 'phq2.1' }, { code: 'phq2.2' }] },
    score: (items: object, { notAsked }: { notAsked?: readonly string[] }) => ({
      ok: true as const,
      scores: { TOTAL: { items, notAsked } },
    }),
  };

  it('are scored by their definition', () => {
    const compiled = compile(questionnaire([choice('a'), choice('b')], { instruments }), engines);
    const known = (id: string) => (id === 'phq-2' ? scorer : undefined);
    expect(scoreQuestionnaire(compiled, { a: 'always' }, known)).toEqual({
      ok: true,
      scores: { TOTAL: { items: { 'phq2.1': 3 }, notAsked: ['phq2.2'] } },
    });
    expect(scoreQuestionnaire(compiled, {}, known)).toMatchObject({ scores: { TOTAL: { items: { 'phq2.1': null } } } });
  });
});

describe('responses', () => {
  const items: Item[] = [
    choice('a'),
    choice('b', { required: true }),
    {
      code: 't',
      type: 'decimal',
      text: text('t'),
      readOnly: true,
      calculated: { fhirpath: '%resource.item.answer.value.ordinal().sum()' },
    },
  ];
  const compiled = compile(questionnaire(items), engines);
  const answer = (linkId: string, code: string, system: object = { system: 'http://s' }) => ({
    linkId,
    answer: [{ valueCoding: { ...system, code } }],
  });
  const response = (...item: object[]) => ({ resourceType: 'QuestionnaireResponse', status: 'completed', item });

  it('are computed, not believed', () => {
    const given = response(answer('a', 'often'), answer('b', 'always'), {
      linkId: 't',
      answer: [{ valueDecimal: 13 }],
    });
    expect(scoreResponse(compiled, given)).toMatchObject({
      ok: true,
      scores: { t: { kind: 'exact', value: 4, stated: 13 } },
    });
  });
  it('may lack an answer, or the system of one', () => {
    expect(scoreResponse(compiled, response(answer('a', 'often', {})))).toMatchObject({
      ok: true,
      scores: { t: { kind: 'bounded', low: 1, high: 4 } },
    });
  });
  it.each([
    ['an unknown linkId', response(answer('z', 'often'))],
    ['an answer off the list', response(answer('a', 'sometimes'))],
    ['entered in error', { ...response(answer('a', 'often')), status: 'entered-in-error' }],
    ['nothing at all', null],
  ])('are refused: %s', (_, given) => {
    expect(scoreResponse(compiled, given)).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([expect.anything()]),
    });
  });
});

const corpora = path.join(process.env.STEMME_SHARED ?? '../shared', 'corpora');
const sdc = path.join(corpora, 'HL7-sdc/history-json/adaptive-questionnaireresponse-sdc-profile-example-PHQ9.json');
const mii = path.join(corpora, 'MII-kerndatensatzmodul-proms/fsh-generated/resources');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const given = skippedBecause(existsSync(corpora) ? null : 'no shared folder');

describe('what publishers got wrong', () => {
  given('SDC states 13 for a PHQ-9 whose answers do not add up to it', () => {
    const response = read(sdc);
    const [contained, valueSet] = response.contained;
    // the frequencies are not scored in the example: PHQ-9 counts them 0 to 3, in this order
    valueSet.compose.include[0].concept.forEach((concept: { extension?: object[] }, valueDecimal: number) => {
      concept.extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal }];
    });
    const imported = fromFhir({ ...contained, contained: [valueSet], url: 'http://example.org/phq9' });
    if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
    const scored = scoreResponse(compile(imported.document, engines), response);
    expect(scored).toMatchObject({ ok: true, scores: { TOTAL: { kind: 'exact', value: 10, stated: 13 } } });
  });

  given('MII answers items that its PHQ-9 lacks', () => {
    const sources = [
      'Questionnaire-mii-qst-pro-phq-9',
      'ValueSet-mii-vs-pro-phq-9-answer-list-ll358-3',
      'ValueSet-mii-vs-pro-phq-9-answer-list-ll359-1',
    ];
    const entry = sources.map((name) => ({ resource: read(path.join(mii, `${name}.json`)) }));
    const imported = fromFhir(
      { resourceType: 'Bundle', type: 'collection', entry },
      { unresolvedValueSets: 'accept-any' },
    );
    if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
    const response = read(path.join(mii, 'QuestionnaireResponse-mii-exa-pro-phq-9-response.json'));
    const scored = scoreResponse(compile(imported.document, engines), response);
    expect(scored.ok).toBe(false);
    expect(scored.issues.filter(({ code }) => code === 'unknown-item')).toHaveLength(11);
  });
});
