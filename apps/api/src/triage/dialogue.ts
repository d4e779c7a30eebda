import { type Answers, asked, isQuestion, type Item, type Question, type Text } from '@stemme/questionnaires';
import { answerWords, type Names } from './words.js';

/** One question with its answer in words. */
export interface AnswerLine {
  readonly code: string;
  readonly question: Text;
  readonly answer: Text | null;
  readonly asked: 'shown' | 'hidden' | 'unknown';
  /** A rule that fired, or could not be decided, read it. */
  readonly flagged: boolean;
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
  const { shown, hidden } = asked(compiled, answers);
  const [seen, gone] = [new Set(shown), new Set(hidden)];
  const line = ({ code, text }: Question): AnswerLine => {
    const answer = seen.has(code) && Object.hasOwn(answers, code) ? answers[code] : undefined;
    return {
      code,
      question: text,
      answer: answer === undefined ? null : answerWords(names, code, answer),
      asked: seen.has(code) ? 'shown' : gone.has(code) ? 'hidden' : 'unknown',
      flagged: flagged.has(code),
    };
  };
  const sections = new Map<string, { title: Text; items: AnswerLine[] }>();
  for (const item of compiled.document.items) {
    const inside = questionsOf(item);
    const title = titleOf(names, item, inside);
    const section = sections.get(title.da) ?? { title, items: [] };
    section.items.push(...inside.map(line));
    sections.set(title.da, section);
  }
  return [...sections.values()].filter(({ items }) => items.length > 0);
}

/** What the patient wants to talk about, in the patient's own words. */
export function topicOf(answers: Answers): string | null {
  const topic = Object.hasOwn(answers, 'contact.topic') ? answers['contact.topic'] : undefined;
  return typeof topic === 'string' ? topic : null;
}

function questionsOf(item: Item): Question[] {
  if (isQuestion(item)) return [item];
  return item.type === 'group' ? item.items.flatMap(questionsOf) : [];
}

function titleOf({ compiled, definitions }: Names, item: Item, inside: readonly Question[]): Text {
  const instrument = inside[0]?.instrument;
  const definition = definitions.find(({ id }) => id === instrument);
  if (definition) return definition.title;
  if (instrument === 'contact-request') return CONTACT;
  return (item.type === 'group' ? item.text : undefined) ?? compiled.document.title;
}
