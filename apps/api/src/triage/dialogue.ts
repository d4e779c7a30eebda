import {
  type Answers,
  attachmentsIn,
  type Group,
  type Item,
  inside,
  isQuestion,
  type ProductText as Text,
  productText,
  type Question,
  visibility,
} from '@stemme/questionnaires';
import { type AnswerFile, fileOf } from './attachments.js';
import { answerWords, type Names } from './words.js';

/** One question with its answer in words. */
export interface AnswerLine {
  readonly code: string;
  readonly question: Text;
  readonly answer: Text | null;
  readonly asked: 'shown' | 'hidden' | 'unknown';
  /** A rule that fired, or could not be decided, read it. */
  readonly flagged: boolean;
  /** The files in the answer, in its order. */
  readonly files: readonly AnswerFile[];
}

export interface Section {
  readonly title: Text;
  readonly items: readonly AnswerLine[];
}

/** Asked in every pathway (clinical safety, house rule 2), so it has a name of the house's own. */
const CONTACT: Text = { da: 'Ønske om kontakt', en: 'Request for contact' };

/** The answers as patient and clinician read them together, in the order of the form. */
export function dialogueSections(names: Names, answers: Answers, flagged: ReadonlySet<string>): Section[] {
  const { compiled } = names;
  const states = visibility(compiled, answers);
  const files = attachmentsIn(compiled, answers);
  const line = ({ code, text }: Told): AnswerLine => {
    const state = states.get(code) ?? 'unknown';
    const answer = state === 'shown' && Object.hasOwn(answers, code) ? answers[code] : undefined;
    return {
      code,
      question: productText(text ?? compiled.document.title),
      answer: answer === undefined ? null : answerWords(names, code, answer),
      asked: state,
      flagged: flagged.has(code),
      files: files.filter(({ under }) => under === code).map(fileOf),
    };
  };
  const sections = new Map<string, { title: Text; items: AnswerLine[] }>();
  for (const item of compiled.document.items) {
    const told = toldIn(item);
    const title = titleOf(names, item, told);
    const section = sections.get(title.da) ?? { title, items: [] };
    section.items.push(...told.map(line));
    sections.set(title.da, section);
  }
  return [...sections.values()].filter(({ items }) => items.length > 0);
}

/** What the patient wants to talk about, in the patient's own words. */
export function topicOf(answers: Answers): string | null {
  const topic = Object.hasOwn(answers, 'contact.topic') ? answers['contact.topic'] : undefined;
  return typeof topic === 'string' ? topic : null;
}

/** What has a line of its own: a question, or a repeating group with all its instances. */
type Told = Question | Group;

/** What is hidden by design was never on the screen, and is nothing to talk about. */
function toldIn(item: Item): Told[] {
  if (item.hidden) return [];
  if (item.type === 'group' && item.repeats) return [item];
  return [...(isQuestion(item) ? [item] : []), ...inside(item).flatMap(toldIn)];
}

function titleOf({ compiled, definitions }: Names, item: Item, told: readonly Told[]): Text {
  const first = told[0];
  const instrument = first && isQuestion(first) ? first.instrument : undefined;
  const definition = definitions.find(({ id }) => id === instrument);
  if (definition) return definition.title;
  if (instrument === 'contact-request') return CONTACT;
  return productText((item.type === 'group' ? item.text : undefined) ?? compiled.document.title);
}
