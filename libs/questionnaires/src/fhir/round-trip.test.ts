import fc from 'fast-check';
import { allAnswers, allKinds } from '../../test/all-kinds.js';
import { hasBareAnswers } from '../../test/bare-answers.js';
import { anyQuestionnaire, draftsFor } from '../../test/generated.js';
import { type CompiledQuestionnaire, compile } from '../compile.js';
import {
  type Answers,
  type Group,
  inside,
  type Item,
  linkIdOf,
  type Question,
  type Questionnaire,
} from '../document.js';
import { engines } from '../engines/engines.js';
import { visibilityByPath } from '../visibility.js';
import { fromFhir } from './from/from-fhir.js';
import { fromQuestionnaireResponse } from './response/from-response.js';
import { toQuestionnaireResponse } from './response/to-response.js';
import { toFhir } from './to/to-fhir.js';

function back(document: Questionnaire): Questionnaire {
  const read = fromFhir(JSON.parse(JSON.stringify(toFhir(document))));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.document;
}

/** What is asked under one answer: it makes no difference whether it stands under the question or beside it. */
function beside({ items: [first, ...rest] }: Group): readonly Item[] {
  return first ? [{ ...first, items: [] } as Item, ...inside(first), ...rest] : [];
}

/** What is asked and what is accepted, whatever it is called and however its conditions are written. */
function asked(items: readonly Item[], isAnswerOf = false): unknown[] {
  return items.map((item, index) => {
    const inner = item.type === 'group' && item.answerOf ? asked(beside(item), true) : asked(inside(item));
    const { type, text, repeats, required } = item as Question;
    const { options, min, max, decimals, minLength, maxLength, pattern, open, partial, readOnly, units } =
      item as Question;
    return {
      linkId: item.type === 'group' && item.answerOf ? 'answers' : linkIdOf(item),
      type,
      text: item.type === 'group' && item.answerOf ? undefined : text,
      // each instance is one answer of the question that stands first
      required: isAnswerOf && index === 0 ? true : (required ?? false),
      repeats,
      options: options?.map((option) => ({
        value: String(option.value),
        text: option.text,
        score: option.score ?? (typeof option.value === 'number' ? option.value : undefined),
        exclusive: option.exclusive,
      })),
      limits: {
        min,
        max,
        decimals,
        minLength,
        maxLength,
        pattern,
        open,
        partial: partial ?? false,
        readOnly: readOnly ?? false,
      },
      units: units?.map(({ code }) => code),
      inner,
    };
  });
}

/** The same draft, answered by linkId, is asked the same in both. */
function shownBy(compiled: CompiledQuestionnaire, answers: Answers): readonly string[] {
  return [...visibilityByPath(compiled, answers)]
    .filter(([, state]) => state === 'shown')
    .map(([path]) => path)
    .sort();
}

describe('a questionnaire of every kind, to FHIR and back', () => {
  const again = back(allKinds);
  it('asks the same', () => expect(asked(again.items)).toEqual(asked(allKinds.items)));
  it('takes the same answers', () => {
    const compiled = compile(again, engines);
    const response = toQuestionnaireResponse(compile(allKinds, engines), allAnswers, { status: 'completed' });
    const read = fromQuestionnaireResponse(compiled, response);
    expect(read).toMatchObject({ ok: true });
    const written = read.ok ? toQuestionnaireResponse(compiled, read.answers, { status: 'completed' }) : undefined;
    expect(written?.item).toEqual(response.item);
  });
  it('keeps its instruments, texts and names', () => {
    expect(again.instruments).toEqual(allKinds.instruments);
    const { title, description, publisher, url, rights, source, status, codes, languages, variables, constraints } =
      allKinds;
    expect(again).toMatchObject({
      title,
      description,
      publisher,
      url,
      rights,
      source,
      status,
      codes,
      languages,
      variables,
      constraints,
    });
  });
});

describe('generated questionnaires, to FHIR and back', () => {
  const documents = anyQuestionnaire({ repeats: true, expressions: true }).filter(
    ({ items }) => !hasBareAnswers(items),
  );
  const cases = documents.chain((document) => {
    const compiled = compile(document, engines);
    return draftsFor(compiled).map((answers) => ({ document, answers }));
  });

  it('ask the same', () => {
    fc.assert(
      fc.property(cases, ({ document }) => expect(asked(back(document).items)).toEqual(asked(document.items))),
      { numRuns: 80, endOnFailure: true },
    );
  });

  it('show the same', () => {
    fc.assert(
      fc.property(cases, ({ document, answers }) => {
        const [before, after] = [compile(document, engines), compile(back(document), engines)];
        // what of a draft exists is a response; what was asked for it is the same in both
        const response = toQuestionnaireResponse(before, answers, { status: 'in-progress' });
        const read = fromQuestionnaireResponse(after, response);
        const mine = fromQuestionnaireResponse(before, response);
        // expressions in a loop never come to rest, there as here
        fc.pre(mine.ok);
        expect(read.ok ? [] : read.faults).toEqual([]);
        if (!read.ok) return;
        expect(mine.ok && shownBy(after, read.answers).length).toEqual(mine.ok && shownBy(before, mine.answers).length);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
