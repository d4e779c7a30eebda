import fc from 'fast-check';
import { checkAnswers } from '../../answers/check-answers.js';
import { compile } from '../../compile.js';
import { engines } from '../../engines/engines.js';
import { CORE, imported, item, refusals, source } from '../../../test/fhir-sources.js';
import { withoutLookaheads } from './lookaheads.js';

const asking = (valueString: string) =>
  source([item('q', 'string', { extension: [{ url: `${CORE}regex`, valueString }] })]);

describe('look-aheads before a pattern', () => {
  it('are taken apart, also with groups, classes and escapes in them', () => {
    expect(withoutLookaheads(String.raw`^(?=.*[)(?!])(?!a\)(b))c+$`)).toEqual({
      ahead: [
        { pattern: '.*[)(?!]', mustNot: false },
        { pattern: String.raw`a\)(b)`, mustNot: true },
      ],
      rest: 'c+$',
    });
  });

  it.each(['^a$', '(?=a)b|c', '(?=a)?b', '(?=a', 'b(?=a)'])('%s is not one', (pattern) => {
    expect(withoutLookaheads(pattern)).toBeUndefined();
  });

  it.each([String.raw`^(?=.*\d)(?=.*[a-z])(?!.*b).{2,4}$`, String.raw`(?!0{2})\d+`, '^(?=.{3}$)(a|b|1)*$'])(
    '%s means what it means to a script',
    (pattern) => {
      const compiled = compile(imported(asking(pattern)), engines);
      const expected = new RegExp(`^(?:${pattern})$`);
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom('a', 'b', 'c', '0', '1', ' '), minLength: 1, maxLength: 5 }),
          (q) => {
            fc.pre(q.trim() === q);
            expect(checkAnswers(compiled, { q }).ok).toBe(expected.test(q));
          },
        ),
      );
    },
  );

  it.each(['b(?=a)c', '(?<=a)b', '(?=a)b|c', String.raw`(?=(a))\1`])('%s is still refused', (pattern) => {
    expect(refusals(asking(pattern))).toEqual(['/item/0/extension/0 pattern']);
  });
});
