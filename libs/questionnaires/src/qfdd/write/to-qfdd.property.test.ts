import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkQuestionnaire } from '../../check/check-questionnaire.js';
import { compile, questions } from '../../compile.js';
import type { Answer, Answers, Question, Questionnaire } from '../../document.js';
import { checkConformance, checkPair, fromQfdd, fromQrd, toQfdd, toQrd } from '../qfdd.js';
import { answersTo } from '../testing/answers.js';
import { documents } from '../testing/documents.js';
import { formEnvelope, responseEnvelope } from '../testing/envelopes.js';
import { shownFor } from '../testing/meaning.js';
import { missing } from '../testing/shared.js';
import { schemaErrors } from '../testing/validate.js';

/** An answer as the questionnaire read back holds it: options are codes, yes and no too, and amounts are numbers. */
function asReadBack({ options, type }: Question, answer: Answer): Answer {
  if (options || type === 'boolean') return Array.isArray(answer) ? answer.map(String) : String(answer);
  return type === 'quantity' ? (answer as { value: number }).value : answer;
}

function translated(document: Questionnaire, answers: Answers): Answers {
  const all = new Map(questions(compile(document)).map((each) => [each.code, each]));
  return Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => [code, asReadBack(all.get(code) as Question, answer)]),
  );
}

describe('any questionnaire', () => {
  const counts = { carried: 0, all: 0 };
  const emitted: string[] = [];

  it('is refused with reasons, or carried: read back, it asks the same questions for the same answers', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, seed) => {
        fc.pre(document.items.length > 0 && checkQuestionnaire(document).length === 0);
        counts.all += 1;
        const written = toQfdd(document, formEnvelope);
        if (!written.ok) {
          const codes = written.faults.map(({ code }) => code);
          expect(
            codes.filter(
              (code) => !['condition-not-carried', 'display-not-carried', 'not-readable-back'].includes(code),
            ),
          ).toEqual([]);
          // One that asks nothing, or whose conditions grow too heavy laid out in a row.
          const why = written.faults.filter(({ code }) => code === 'not-readable-back').map(({ detail }) => detail);
          for (const each of why) expect(each).toMatch(/^no-questions|too-complex$/);
          return;
        }
        counts.carried += 1;
        if (emitted.length < 40) emitted.push(written.xml);
        const read = fromQfdd(written.xml);
        if (!read.ok) throw new Error(JSON.stringify(read.faults));
        expect(questions(compile(read.document)).map(({ code }) => code)).toEqual(
          questions(compile(document)).map(({ code }) => code),
        );
        expect(checkConformance(written.xml)).toEqual([]);
        for (const answers of fc.sample(answersTo(compile(document)), { numRuns: 4, seed })) {
          expect(shownFor(read.document, translated(document, answers))).toEqual(shownFor(document, answers));
        }
      }),
      { numRuns: 150 },
    );
    // The property would say little about forms if few were carried.
    expect(counts.carried).toBeGreaterThan(counts.all / 4);
  });

  it('answered, gives a response that pairs with its form and comes back', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, seed) => {
        fc.pre(document.items.length > 0 && checkQuestionnaire(document).length === 0);
        const form = toQfdd(document, formEnvelope);
        const compiled = compile(document);
        for (const answers of fc.sample(answersTo(compiled), { numRuns: 2, seed })) {
          const response = toQrd(compiled, answers, responseEnvelope);
          if (!response.ok) {
            expect(response.faults.map(({ code }) => code)).toEqual(['nothing-answered']);
            continue;
          }
          expect(fromQrd(response.xml, compiled)).toMatchObject({ ok: true, answers, ignored: [] });
          expect(checkConformance(response.xml)).toEqual([]);
          if (form.ok) expect(checkPair(response.xml, form.xml)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  if (missing) {
    console.warn(`skipped: ${missing}`);
    // biome-ignore lint/suspicious/noSkippedTests: the schemas are not part of this repository; the reason is printed
    it.skip(`is valid by the schema [skipped: ${missing}]`, () => {});
  } else {
    it('is valid by the schema', async () => {
      expect(emitted.length).toBeGreaterThan(10);
      expect(await schemaErrors('qfdd', emitted)).toEqual([]);
    });
  }
});
