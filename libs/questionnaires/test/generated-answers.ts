import fc from 'fast-check';
import { checkAnswers } from '../src/answers/check-answers.js';
import { type CompiledQuestionnaire, compile, type Node } from '../src/compile.js';
import type { Answer, Answers, Group, ItemCode, Question, Questionnaire, SingleAnswer } from '../src/document.js';
import type { Engines } from '../src/engines.js';
import { pointer } from '../src/pointer.js';
import { visibilityByPath } from '../src/visibility.js';

/** Answers to generated questionnaires, and to any other whose patterns lower-case words match. */

/** One document compiled, with answers that are accepted at hand-in. */
export function withAnswers(documents: fc.Arbitrary<Questionnaire>, engines: Engines = {}) {
  return documents.chain((document) => {
    const compiled = compile(document, engines);
    return answersFor(compiled).map((answers) => ({ document, compiled, answers }));
  });
}

/** Answers that are accepted at hand-in: nothing that is not shown, everything that is required. */
export function answersFor(compiled: CompiledQuestionnaire): fc.Arbitrary<Answers> {
  return draftsFor(compiled)
    .map((draft) => settled(compiled, draft))
    .filter((answers) => checkAnswers(compiled, answers).ok);
}

/** Answers each of which fits its question, whether that is shown or not: accepted as a draft. */
export function draftsFor(compiled: CompiledQuestionnaire): fc.Arbitrary<Answers> {
  return inScope(compiled, -1);
}

function inScope(compiled: CompiledQuestionnaire, scope: number): fc.Arbitrary<Answers> {
  const parts: Record<ItemCode, fc.Arbitrary<Answer | undefined>> = {};
  for (const [position, node] of compiled.nodes.entries()) {
    if (node.scope !== scope) continue;
    const { item, question } = node;
    if (question && !question.readOnly)
      parts[item.code] = maybe(valueFor(question), isNeeded(compiled, position, node));
    else if (item.type === 'group' && item.repeats) {
      const { min = 0, max = 3 } = item.repeats;
      const list = fc.array(inScope(compiled, position), {
        minLength: Math.max(1, min),
        maxLength: Math.max(min, Math.min(max, 3)),
      });
      parts[item.code] = maybe(list, item.required === true);
    }
  }
  return fc
    .record(parts)
    .map(
      (answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Answers,
    );
}

function isNeeded({ nodes }: CompiledQuestionnaire, position: number, { question, parent }: Node): boolean {
  const around = nodes[parent]?.item as Group | undefined;
  return question?.required === true || (around?.answerOf === true && position === parent + 1);
}

function maybe<T>(value: fc.Arbitrary<T>, needed: boolean): fc.Arbitrary<T | undefined> {
  return needed ? value : fc.option(value, { nil: undefined, freq: 4 });
}

/** Without what is not shown; instances that hold nothing then are none, and taking them away may show something else. */
function settled(compiled: CompiledQuestionnaire, answers: Answers): Answers {
  let kept = answers;
  for (let round = 0; round < 10; round += 1) {
    const states = visibilityByPath(compiled, kept);
    const next = shownIn(kept, states, '');
    if (JSON.stringify(next) === JSON.stringify(kept)) break;
    kept = next;
  }
  return kept;
}

function shownIn(answers: Answers, states: ReadonlyMap<string, unknown>, path: string): Answers {
  const kept: Record<ItemCode, Answer> = {};
  for (const [code, answer] of Object.entries(answers)) {
    const at = pointer(path, code);
    if (states.get(at) !== 'shown') continue;
    const instances =
      Array.isArray(answer) && states.has(`${at}/0`) === false ? instancesIn(answer, states, at) : undefined;
    if (!instances) kept[code] = answer;
    else if (instances.length > 0) kept[code] = instances;
  }
  return kept;
}

/** The instances of a repeating group without their hidden answers; `undefined` for a list of single answers. */
function instancesIn(
  answer: readonly unknown[],
  states: ReadonlyMap<string, unknown>,
  path: string,
): Answers[] | undefined {
  const isGroup = [...states.keys()].some((key) => key.startsWith(`${path}/0/`));
  if (!isGroup) return undefined;
  return answer
    .map((instance, index) => shownIn(instance as Answers, states, `${path}/${index}`))
    .filter((instance) => Object.keys(instance).length > 0);
}

/** One accepted answer to a question. */
export function valueFor(question: Question): fc.Arbitrary<Answer> {
  if (question.type === 'multiple') return optionsFor(question);
  if (!question.repeats) return singleFor(question);
  const { min = 1, max = 3 } = question.repeats;
  return fc.array(singleFor(question), { minLength: Math.max(1, min), maxLength: Math.max(min, Math.min(max, 4)) });
}

function optionsFor(question: Question): fc.Arbitrary<Answer> {
  const { options = [], open, repeats } = question;
  const alone = options.filter(({ exclusive }) => exclusive).map(({ value }) => value);
  const several: SingleAnswer[] = options.filter(({ exclusive }) => !exclusive).map(({ value }) => value);
  if (open) several.push({ other: 'something else' });
  const lists: fc.Arbitrary<Answer>[] = (repeats?.min ?? 0) > 1 ? [] : alone.map((value) => fc.constant([value]));
  const most = Math.min(several.length, repeats?.max ?? several.length);
  if (several.length > 0) {
    lists.push(
      fc.shuffledSubarray(several, { minLength: Math.min(most, Math.max(1, repeats?.min ?? 1)), maxLength: most }),
    );
  }
  return fc.oneof(...lists);
}

const DATES = ['2024-02-29', '1999-12-31', '2022-06-01'];
const MOMENTS = ['2022-06-01T12:00:00+02:00', '2022-06-01T10:00:00Z', '1999-12-31T23:59:59-05:00'];

function singleFor(question: Question): fc.Arbitrary<SingleAnswer> {
  const { options = [], open, partial, decimals } = question;
  switch (question.type) {
    case 'choice':
    case 'multiple': {
      const values = options.map(({ value }) => value as SingleAnswer);
      return fc.constantFrom(...values, ...(open ? [{ other: 'something else' }] : []));
    }
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer(limitsOf(question));
    case 'decimal':
      return tenths(question, decimals);
    case 'quantity': {
      const units = (question.units ?? []).map(({ code }) => code);
      if (units.length === 0) return tenths(question, decimals).map((value) => ({ value }));
      return fc.tuple(tenths(question, decimals), fc.constantFrom(...units)).map(([value, unit]) => ({ value, unit }));
    }
    case 'text':
      return question.pattern
        ? fc.constantFrom('ja', 'nej tak')
        : fc.constantFrom('x', ' padded ', 'ja\nnej', "'; --", '{q1}', '<b>');
    case 'url':
      return fc.constantFrom('https://example.org/a?b=c', 'urn:oid:1.2.3');
    case 'date':
      return fc.constantFrom(...DATES, ...(partial ? ['2022', '2022-06'] : []));
    case 'dateTime':
      return fc.constantFrom(...MOMENTS, ...(partial ? ['2022', '2022-06', '2022-06-01'] : []));
    case 'time':
      return fc.constantFrom('00:00:00', '12:00:00', '23:59:59');
    case 'attachment':
      return fc.constantFrom(
        { contentType: 'text/plain', data: 'aGVq', title: 'hej.txt' },
        { contentType: 'image/png', data: 'AAAA' },
      );
    case 'reference':
      return fc.constantFrom('Patient/1', 'Device/abc');
  }
}

function limitsOf({ min, max }: Question): { min: number; max: number } {
  const [least, most] = [typeof min === 'number' ? min : undefined, typeof max === 'number' ? max : undefined];
  return { min: Math.ceil(least ?? (most ?? 10) - 20), max: Math.floor(most ?? (least ?? -10) + 20) };
}

function tenths(question: Question, decimals: number | undefined): fc.Arbitrary<number> {
  const { min, max } = limitsOf(question);
  if (decimals === 0) return fc.integer({ min, max });
  return fc.integer({ min: min * 10, max: max * 10 }).map((value) => (value === 0 ? 0 : value / 10));
}
