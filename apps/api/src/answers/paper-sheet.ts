import { inLanguage, type LanguageTag, printQuestionnaire, type Questionnaire } from '@stemme/questionnaires';
import type { PdfBlock, PdfDocument } from '../platform/pdf/pdf-document.js';
import type { AnsweredBy } from './answerers.js';
import { paperWords } from './paper-words.js';

/** Whose sheet it is: nothing on it says who the patient is or what they are treated for but the code. */
export interface SheetOf {
  readonly code: string;
  readonly title: string;
  readonly department: { readonly name: string; readonly postalAddress: string | null };
  readonly phones: readonly { readonly label: string; readonly number: string }[];
  /** Already in the language of the sheet. */
  readonly hours: string;
  readonly phone: string;
  readonly psychiatric: string;
  readonly outOfHours: string;
  readonly hasCrisis: boolean;
  readonly hasEmergency: boolean;
  readonly mayAnswer: readonly AnsweredBy[];
}

/** A questionnaire on paper for one assignment. @param at ISO 8601, when it is printed */
export function sheetFor(sheet: SheetOf, document: Questionnaire, language: LanguageTag, at: string): PdfDocument {
  const { words } = paperWords(language);
  return {
    title: sheet.title,
    language,
    at,
    foot: words.code(sheet.code),
    blocks: [...front(sheet, language), ...questionsOf(document, language)],
  };
}

/** A blank copy of a version, to look at. */
export function blankSheet(document: Questionnaire, language: LanguageTag, at: string): PdfDocument {
  const { words } = paperWords(language);
  const title = inLanguage(document.title, language);
  const blocks: PdfBlock[] = [
    { kind: 'heading', level: 1, text: title },
    { kind: 'note', text: words.blank },
    ...questionsOf(document, language),
  ];
  return { title, language, at, foot: `${document.id} ${document.version}`, blocks };
}

/** A number that is dialled stands on one line. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0');
}

function questionsOf(document: Questionnaire, language: LanguageTag): PdfBlock[] {
  return printQuestionnaire(document, language);
}

function front(sheet: SheetOf, language: LanguageTag): PdfBlock[] {
  const { words } = paperWords(language);
  const { department, phones, mayAnswer } = sheet;
  const back = [department.name, ...(department.postalAddress?.split('\n') ?? [])];
  const nobody = unbroken(words.nobody(sheet.hours, sheet.phone));
  const alone = mayAnswer.length === 1 && mayAnswer[0] === 'self';
  return [
    { kind: 'heading', level: 1, text: sheet.title },
    { kind: 'paragraph', text: words.code(sheet.code), bold: true },
    { kind: 'note', text: nobody },
    ...(sheet.hasCrisis
      ? [{ kind: 'note', text: unbroken(words.crisis(sheet.psychiatric, sheet.outOfHours)) } as const]
      : []),
    ...(sheet.hasEmergency
      ? [{ kind: 'note', text: unbroken(words.emergency(sheet.phone, sheet.outOfHours)) } as const]
      : []),
    ...(phones.length > 0
      ? [{ kind: 'table', head: ['', ''], rows: phones.map(({ label, number }) => [label, number]) } as const]
      : []),
    { kind: 'paragraph', text: words.how },
    {
      kind: 'keepTogether',
      blocks: [
        { kind: 'paragraph', text: words.returnTo, bold: true },
        { kind: 'address', lines: back },
      ],
    },
    { kind: 'lines', question: words.date, count: 1, unit: words.dateUnit },
    { kind: 'choices', question: words.who, options: mayAnswer.map((who) => words.whoOptions[who]) },
    ...(alone ? [] : [{ kind: 'lines', question: words.whoName, count: 1 } as const]),
    { kind: 'pageBreak' },
  ];
}
