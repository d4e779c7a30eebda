import fc from 'fast-check';
import { Model } from 'survey-core';
import { compile } from '../compile.js';
import type { Answer, Answers } from '../document.js';
import { visibility } from '../visibility.js';
import { fromSurveyJson } from './surveyjs.js';

/** Questions of every kind a condition can read, none of them with a condition of its own. */
const ASKED = [
  { type: 'radiogroup', name: 'word', choices: ['a', 'B', 'c d'] },
  { type: 'dropdown', name: 'mixed', choices: [1, 2, 'three'] },
  { type: 'rating', name: 'rate', rateMin: 0, rateMax: 4 },
  { type: 'checkbox', name: 'many', choices: ['a', 'b', 'ab'] },
  { type: 'boolean', name: 'yes' },
  { type: 'text', name: 'count', inputType: 'number', step: 1, min: 0, max: 9 },
  { type: 'comment', name: 'free' },
  {
    type: 'matrix',
    name: 'table',
    columns: [0, 1, 2],
    rows: [
      { value: 'r1', text: 'One' },
      { value: 'r2', text: 'Two' },
    ],
  },
];

const form = (visibleIf: string) => ({ elements: [...ASKED, { type: 'text', name: 'target', visibleIf }] });

const word = fc.constantFrom('a', 'B', 'c d');
const ANSWERS: Record<string, fc.Arbitrary<Answer>> = {
  word,
  mixed: fc.constantFrom('1', '2', 'three'),
  rate: fc.integer({ min: 0, max: 4 }),
  many: fc.uniqueArray(fc.constantFrom('a', 'b', 'ab'), { minLength: 1 }),
  yes: fc.boolean(),
  count: fc.integer({ min: 0, max: 9 }),
  free: fc.constantFrom('a', '1', 'no'),
  'table.r1': fc.integer({ min: 0, max: 2 }),
  'table.r2': fc.integer({ min: 0, max: 2 }),
};
const answers = fc.record(ANSWERS, { requiredKeys: [] }) as fc.Arbitrary<Answers>;

const name = fc.constantFrom(...Object.keys(ANSWERS).map((each) => `{${each}}`), '{WORD}', '{unknown}');
const literal = fc.constantFrom(
  "'a'",
  "'A'",
  "'b'",
  "'c d'",
  "'1'",
  '1',
  '2',
  '0',
  '3',
  "'three'",
  'true',
  'false',
  "'true'",
  "''",
);
const list = fc.array(literal, { minLength: 1, maxLength: 3 }).map((each) => `[${each.join(', ')}]`);
const op = fc.constantFrom('=', '==', '!=', '<>', '<', '<=', '>', '>=');
const listOp = fc.constantFrom('contains', 'notcontains', 'anyof', 'allof', 'noneof');
const total = fc.constantFrom('{rate} + {count}', 'sum({rate}, {table.r1}, {table.r2})', '{mixed} + {rate}');
const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(name, op, literal).map((each) => each.join(' ')) },
  { weight: 3, arbitrary: fc.tuple(name, listOp, fc.oneof(literal, list)).map((each) => each.join(' ')) },
  fc.tuple(name, fc.constantFrom('empty', 'notempty')).map((each) => each.join(' ')),
  fc.tuple(total, op, fc.integer({ min: 0, max: 9 })).map((each) => each.join(' ')),
  name,
  name.map((each) => `!${each}`),
);
const expression = fc.letrec<{ one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('one'), fc.constantFrom('and', 'or', '&&', '||'), tie('one')).map((each) => each.join(' ')),
    tie('one').map((each) => `(${each})`),
    tie('one').map((each) => `!(${each})`),
  ),
})).one;

/** The same answers as SurveyJS holds them. */
function data({ 'table.r1': r1, 'table.r2': r2, mixed, ...others }: Record<string, unknown>): Record<string, unknown> {
  const table = { ...(r1 !== undefined && { r1 }), ...(r2 !== undefined && { r2 }) };
  return {
    ...others,
    ...(mixed !== undefined && { mixed: mixed === 'three' ? mixed : Number(mixed) }),
    ...(Object.keys(table).length > 0 && { table }),
  };
}

describe('a condition that is taken', () => {
  it('shows what survey-core shows, whatever is answered', () => {
    let taken = 0;
    fc.assert(
      fc.property(expression, fc.array(answers, { minLength: 1, maxLength: 8 }), (visibleIf, tries) => {
        const imported = fromSurveyJson(form(visibleIf));
        if (!imported.ok) return;
        taken += 1;
        const compiled = compile(imported.document);
        const survey = new Model(form(visibleIf));
        for (const each of tries) {
          survey.data = data(each);
          const isShown = visibility(compiled, each).get('target') === 'shown';
          expect([visibleIf, each, isShown]).toEqual([visibleIf, each, survey.getQuestionByName('target').isVisible]);
        }
      }),
      { numRuns: 700 },
    );
    // enough of them are
    expect(taken).toBeGreaterThan(60);
  });

  const refused = (visibleIf: string) => {
    const imported = fromSurveyJson(form(visibleIf));
    return imported.ok ? 'taken' : imported.faults.map(({ path, code }) => `${path} ${code}`).join();
  };

  it.each([
    ["{free} = 'a'", 'expression-not-exact'],
    ["{word} contains 'a'", 'expression-not-exact'],
    ["{many} = 'a'", 'expression-not-exact'],
    ["{word} > 'a'", 'expression-not-exact'],
    ['{rate} + {count} <= 3', 'expression-not-exact'],
    ["{yes} = 'true'", 'expression-not-exact'],
    ['{nobody} = 1', 'expression-not-exact'],
    ['{rate} > {count}', 'unsupported-expression'],
    ["iif({yes}, 'a', 'b') = 'a'", 'unsupported-expression'],
    ['age({free}) > 3', 'unsupported-expression'],
    ['{word} = a', 'unsupported-expression'],
    ['{rate} * 2 > 3', 'unsupported-expression'],
    ['toString()', 'unsupported-expression'],
    ['{rate} >', 'unsupported-expression'],
    ['{rate} = 1 and', 'unsupported-expression'],
    [`${'('.repeat(30)}{yes}${')'.repeat(30)}`, 'unsupported-expression'],
  ])('%s is refused: %s', (visibleIf, code) => {
    expect(refused(visibleIf)).toBe(`/elements/8/visibleIf ${code}`);
  });

  it('in a repeating panel reads the same instance', () => {
    const imported = fromSurveyJson({
      elements: [
        {
          type: 'paneldynamic',
          name: 'drugs',
          templateElements: [
            { type: 'boolean', name: 'daily' },
            { type: 'text', name: 'why', visibleIf: '{panel.daily} = false' },
          ],
        },
      ],
    });
    if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
    const compiled = compile(imported.document);
    const hidden = visibility(compiled, { drugs: [{ 'drugs.daily': true }] });
    const shown = visibility(compiled, { drugs: [{ 'drugs.daily': true }, { 'drugs.daily': false }] });
    expect([hidden.get('drugs.why'), shown.get('drugs.why')]).toEqual(['hidden', 'shown']);
  });
});
