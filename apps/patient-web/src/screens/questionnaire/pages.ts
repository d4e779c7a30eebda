import {
  type Answers,
  asked,
  type CompiledQuestionnaire,
  type ItemCode,
  type SurveyJson,
  visibility,
} from '@stemme/questionnaires';

/** One screenful of the questionnaire. */
export interface FormPage {
  readonly name: string;
  /** Questions and displays on it. */
  readonly codes: readonly ItemCode[];
  readonly questions: readonly ItemCode[];
}

type Element = SurveyJson['pages'][number]['elements'][number];

export function pagesOf(json: SurveyJson): readonly FormPage[] {
  return json.pages.map(({ name, elements }) => {
    const leaves = elements.flatMap(leavesOf);
    return {
      name,
      codes: leaves.map(({ linkId }) => linkId),
      questions: leaves.filter(({ type }) => type !== 'html').map(({ linkId }) => linkId),
    };
  });
}

function leavesOf(element: Element): readonly Element[] {
  return element.type === 'panel' ? element.elements.flatMap(leavesOf) : [element];
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

/** Answers to what is shown: a hidden answer does not exist. */
export function shownAnswers(compiled: CompiledQuestionnaire, answers: Answers): Answers {
  const shown = new Set(asked(compiled, answers).shown);
  return Object.fromEntries(Object.entries(answers).filter(([code]) => shown.has(code)));
}

const ANSWERED_BY = ['self', 'helped', 'proxy'] as const;

/** Who filled the form in, where the questionnaire itself asks; `null` when it does not, or was not answered. */
export function answeredBy(answers: Answers): (typeof ANSWERED_BY)[number] | null {
  const answer = answers['contact.proxy'];
  return (typeof answer === 'number' && ANSWERED_BY[answer]) || null;
}
