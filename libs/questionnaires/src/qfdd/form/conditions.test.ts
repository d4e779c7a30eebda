import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compile } from '../../compile.js';
import type { Answers, Questionnaire } from '../../document.js';
import { visibility } from '../../visibility.js';
import { fromQfdd } from '../qfdd.js';
import { choice, form, grouped, inner, precondition, question, range, section } from '../testing/forms.js';

const A1 = '<value xsi:type="CE" code="A1" codeSystem="1.2.208.184.100.2"/>';
const number = question('n', '4.7', range('<value xsi:type="IVL_INT"><low value="0"/><high value="10"/></value>'));
const NAMES = ['a', 'b', 'c'];

function documentWith(conditions: string): Questionnaire {
  const result = fromQfdd(
    form(section([...NAMES.map((name) => choice(name)), number, choice('target', 0, 1, conditions)])),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.document;
}

function faultsWith(conditions: string): string[] {
  const result = fromQfdd(
    form(
      section([...NAMES.map((name) => choice(name)), number, question('t', '4.9'), choice('target', 0, 1, conditions)]),
    ),
  );
  return result.ok ? [] : result.faults.map(({ code }) => code);
}

/** Shown, when what is blank stays blank. */
function shown(document: Questionnaire, answers: Answers): boolean {
  return visibility(compile(document), answers).get('target') === 'shown';
}

/** A tree of groupers, as XML and as what the specification says of it. */
interface Tree {
  readonly xml: string;
  readonly truth: (answers: Answers) => boolean;
}

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom(...NAMES).map((name): Tree => ({ xml: inner(name, A1), truth: (answers) => answers[name] === 'A1' })),
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.boolean())
    .map(([one, other, inclusive]): Tree => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const value = `<value xsi:type="IVL_INT"><low value="${low}" inclusive="${inclusive}"/><high value="${high}"/></value>`;
      return {
        xml: inner('n', value),
        truth: ({ n }) => typeof n === 'number' && (inclusive ? n >= low : n > low) && n <= high,
      };
    }),
);

const RULES: Readonly<Record<string, (met: readonly boolean[]) => boolean>> = {
  allTrue: (met) => met.every(Boolean),
  allFalse: (met) => !met.some(Boolean),
  atLeastOneTrue: (met) => met.some(Boolean),
  atLeastOneFalse: (met) => !met.every(Boolean),
  onlyOneTrue: (met) => met.filter(Boolean).length === 1,
  onlyOneFalse: (met) => met.filter((each) => !each).length === 1,
};

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc
      .tuple(
        fc.constantFrom(...Object.keys(RULES)),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(
        ([name, parts, negated]): Tree => ({
          xml: grouped(
            name,
            parts.map(({ xml }) => xml),
            negated,
          ),
          truth: (answers) =>
            (RULES[name] as (met: readonly boolean[]) => boolean)(parts.map(({ truth }) => truth(answers))) !== negated,
        }),
      ),
  ),
})).tree;

const answersTo: fc.Arbitrary<Answers> = fc
  .record(
    {
      a: fc.constantFrom('A1', 'A2'),
      b: fc.constantFrom('A1', 'A3'),
      c: fc.constantFrom('A1', 'A2'),
      n: fc.integer({ min: 0, max: 10 }),
    },
    { requiredKeys: [] },
  )
  .map((record) => ({ ...record }) as Answers);

describe('groupers', () => {
  it('hold exactly when the specification says so, blank answers meeting no criterion', () => {
    fc.assert(
      fc.property(tree, fc.array(answersTo, { minLength: 4, maxLength: 8 }), ({ xml, truth }, many) => {
        const document = documentWith(xml);
        for (const answers of many) expect(shown(document, answers)).toBe(truth(answers));
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.keys(RULES))('%s of two', (name) => {
    const document = documentWith(grouped(name, [inner('a', A1), inner('b', A1)]));
    const table: Answers[] = [{}, { a: 'A1' }, { b: 'A1' }, { a: 'A1', b: 'A1' }, { a: 'A2', b: 'A3' }];
    const rule = RULES[name] as (met: readonly boolean[]) => boolean;
    expect(table.map((answers) => shown(document, answers))).toEqual(
      table.map((answers: Answers) => rule([answers.a === 'A1', answers.b === 'A1'])),
    );
  });
});

describe('preconditions', () => {
  it('must all hold', () => {
    const document = documentWith(precondition('a', A1) + precondition('b', A1));
    expect(shown(document, { a: 'A1' })).toBe(false);
    expect(shown(document, { a: 'A1', b: 'A1' })).toBe(true);
  });

  it('of an organizer hold for every question in it', () => {
    const xml = form(section([choice('a')]) + section([choice('target'), choice('other')], precondition('a', A1)));
    const result = fromQfdd(xml);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    const states = (answers: Answers) =>
      ['target', 'other'].map((code) => visibility(compile(result.document), answers).get(code));
    expect(states({ a: 'A1' })).toEqual(['shown', 'shown']);
    expect(states({ a: 'A2' })).toEqual(['hidden', 'hidden']);
  });

  it('may read a question that stands later', () => {
    const result = fromQfdd(form(section([choice('a', 0, 1, precondition('b', A1)), choice('b')])));
    expect(result.ok).toBe(true);
  });

  it('open at both ends asks for any answer', () => {
    const document = documentWith(
      precondition('n', '<value xsi:type="IVL_INT"><low nullFlavor="NINF"/><high nullFlavor="PINF"/></value>'),
    );
    expect(shown(document, {})).toBe(false);
    expect(shown(document, { n: 0 })).toBe(true);
  });

  it('on a question or an option that is not there are never met, and noted', () => {
    const question = fromQfdd(form(section([choice('a', 0, 1, precondition('zz', A1))])));
    expect(question.ignored.map(({ code }) => code)).toContain('condition-on-missing-question');
    const option = fromQfdd(form(section([choice('b'), choice('a', 0, 1, precondition('b', A1.replace('A1', 'Z9')))])));
    expect(option.ignored.map(({ code }) => code)).toContain('condition-on-missing-option');
  });

  it.each([
    ['a grouper over nothing', grouped('allTrue', []), 'empty-grouper'],
    [
      'another conjunction',
      grouped('allTrue', [inner('a', A1)]).replace('<sdtc:allTrue', '<sdtc:conjunctionCode code="OR"/><sdtc:allTrue'),
      'conjunction',
    ],
    ['no criterion', '<precondition typeCode="PRCN"/>', 'criterion-without-question'],
    ['no code', precondition('a', A1).replace(/<code [^>]*>/, ''), 'criterion-without-question'],
    ['no value', precondition('a', ''), 'criterion-without-value'],
    ['a number of a choice', precondition('a', '<value xsi:type="INT" value="1"/>'), 'condition-type'],
    ['an option of a number', precondition('n', A1), 'condition-type'],
    [
      'an interval of a text',
      precondition('t', '<value xsi:type="IVL_INT"><low value="1"/></value>'),
      'condition-type',
    ],
    ['an interval of nothing', precondition('n', '<value xsi:type="IVL_INT"/>'), 'condition-type'],
    [
      'one of very many',
      grouped(
        'onlyOneTrue',
        Array.from({ length: 60 }, () => inner('a', A1)),
      ),
      'condition-too-large',
    ],
  ])('with %s are refused', (_, conditions, code) => {
    expect(faultsWith(conditions)).toContain(code);
  });

  it('in a circle are refused', () => {
    const result = fromQfdd(
      form(section([choice('a', 0, 1, precondition('b', A1)), choice('b', 0, 1, precondition('a', A1))])),
    );
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toContain('not-a-questionnaire');
  });
});
