import {
  type Answers,
  type CompiledQuestionnaire,
  type ItemCode,
  type SurveyElement,
  type SurveyJson,
  visibility,
} from '@stemme/questionnaires';

/** One screenful of the questionnaire. */
export interface FormPage {
  readonly name: string;
  /** Questions, displays and repeating groups on it, those inside included. */
  readonly codes: readonly ItemCode[];
  readonly questions: readonly ItemCode[];
  /** Repeating groups that do not stand in another. */
  readonly lists: readonly ItemCode[];
}

interface Leaf {
  readonly code: ItemCode;
  readonly kind: 'question' | 'display' | 'list';
}

export function pagesOf(json: SurveyJson): readonly FormPage[] {
  return json.pages.map(({ name, elements }) => {
    const leaves = elements.flatMap(leavesOf);
    const codes = (kinds: readonly Leaf['kind'][]) => [
      ...new Set(leaves.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code)),
    ];
    const questions = codes(['question']);
    return {
      name,
      codes: codes(['question', 'display', 'list']),
      questions,
      lists: codes(['list']).filter((code) => !questions.includes(code)),
    };
  });
}

/** What is never drawn is on no page. */
function leavesOf(element: SurveyElement): readonly Leaf[] {
  const code = element.linkId;
  if ('visible' in element && element.visible === false) return [];
  switch (element.type) {
    case 'panel':
      return element.elements.flatMap(leavesOf);
    case 'html':
      return [{ code, kind: 'display' }];
    case 'matrix':
      return element.rows.map((row) => ({ code: row.linkId, kind: 'question' }));
    case 'paneldynamic':
      return [{ code, kind: 'list' }, ...element.templateElements.flatMap(leavesOf)];
    default:
      return [{ code, kind: 'question' }];
  }
}

/** The pages the patient meets with these answers, in order. */
export function visiblePages(
  pages: readonly FormPage[],
  compiled: CompiledQuestionnaire,
  answers: Answers,
): readonly FormPage[] {
  const states = visibility(compiled, answers);
  return pages.filter(({ codes }) => codes.some((code) => states.get(code) === 'shown'));
}

/** Where to go for a place that may be hidden by now, or unknown: the page itself, else the last one before it. */
export function nearest(all: readonly FormPage[], visible: readonly FormPage[], place: string): FormPage | undefined {
  const at = all.findIndex(({ name }) => name === place);
  const before = visible.filter((page) => all.indexOf(page) <= at);
  return before.at(-1) ?? visible[0];
}

type Json = Record<string, unknown>;

/**
 * What SurveyJS must not do by itself. It would keep a number outside its limits to itself, and the question would look
 * unanswered; and it would put a starting value back that was taken away.
 */
export function tamed(json: SurveyJson): SurveyJson {
  const tame = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tame);
    if (typeof value !== 'object' || value === null) return value;
    const { min, max, defaultValue, ...rest } = value as Json;
    const kept = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, tame(each)]));
    const isUnit = typeof rest.name === 'string' && rest.name.startsWith('u');
    return { ...kept, ...(rest.type === 'slider' && { min, max }), ...(isUnit && { defaultValue }) };
  };
  return tame(json) as SurveyJson;
}

const ANSWERED_BY = ['self', 'helped', 'proxy'] as const;

/** Who filled the form in, where the questionnaire itself asks; `null` when it does not, or was not answered. */
export function answeredBy(answers: Answers): (typeof ANSWERED_BY)[number] | null {
  const answer = answers['contact.proxy'];
  return (typeof answer === 'number' && ANSWERED_BY[answer]) || null;
}
