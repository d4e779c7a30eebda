import {
  type Act,
  type AdviceData,
  type Brace,
  LANGUAGES,
  type Language,
  type OpeningHours,
  type Outside,
  type PatientTexts,
  whenRead,
} from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import type { Phone, PhoneKind } from './phones.js';
import { dateInWords, hoursInWords, momentInWords } from './words.js';

/** What the texts of libs/pathways need in one language. */
export interface TextData extends AdviceData {
  /** Does somebody read now? */
  readonly open: boolean;
  /** `tidspunkt` = read at the latest: for `whenRead` and every text but advice. `dato` only when the caller said. */
  readonly data: Readonly<Partial<Record<Brace, string>>>;
  /** For `advice()`: `tidspunkt` = called at the latest while somebody is there, else before which nobody reads. */
  readonly advice: AdviceData;
}

export interface TextSource {
  readonly publicName: string;
  readonly hours: OpeningHours;
  readonly phones: readonly Phone[];
}

/** The emergency services: what stands in for every line that a department has not listed. */
const EMERGENCY = { da: 'alarmcentralen 112', en: 'the emergency services 112' } as const;
const NOT_PLANNED = { da: 'ikke planlagt', en: 'not planned' } as const;

/**
 * The data for a department's texts at an instant, in every language.
 *
 * A kind of number that is missing is never an empty place in a text: the psychiatric line falls back on the
 * out-of-hours doctor, that one on the listed emergency number, and everything last on 112.
 *
 * @param nextOn local date of the next questionnaire, null = none is planned, undefined = `dato` is left out
 * @param promise the act row the clinic works by, once the level is known: nothing sooner is promised than it says
 */
export function textData(
  department: TextSource,
  at: string,
  nextOn?: string | null,
  promise?: Outside | Act,
): Record<Language, TextData> {
  const { hours, phones, publicName } = department;
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(hours.zone).toPlainDate();
  const read = whenRead(hours, at, promise);
  // somebody on duty round the clock reads before the doors open
  const there = read.open || Temporal.Instant.compare(read.readBy, read.from) < 0;
  const of = (language: Language): TextData => {
    const moment = (instant: string): string => momentInWords(instant, language, hours.zone, today);
    const data = {
      telefon: ownNumber(phones),
      'psykiatrisk akuttelefon': line(phones, ['psychiatric-emergency', 'out-of-hours', 'emergency'], language),
      lægevagt: line(phones, ['out-of-hours', 'emergency'], language),
      åbningstid: hoursInWords(hours.weekly, language),
      tidspunkt: moment(read.readBy),
      afsender: publicName,
      ...(nextOn === undefined ? {} : { dato: dateOrNone(nextOn, language, today) }),
    };
    const advice = { open: there, data: { ...data, tidspunkt: moment(there ? read.readBy : read.from) } };
    return { open: read.open, data, advice };
  };
  const [da, en] = LANGUAGES.map(of);
  return { da: da!, en: en! };
}

/** When answers are read, and what holds when nobody reads: a template. */
export function readingText({ whenRead: text, outsideHours }: Reading, language: Language): string {
  return outsideHours ? `${text[language]} ${outsideHours[language]}` : text[language];
}

type Reading = Pick<PatientTexts, 'whenRead' | 'outsideHours'>;

function dateOrNone(on: string | null, language: Language, today: Temporal.PlainDate): string {
  return on === null ? NOT_PLANNED[language] : dateInWords(Temporal.PlainDate.from(on), language, today);
}

function ownNumber(phones: readonly Phone[]): string {
  return phones.find(({ kind }) => kind === 'department')?.number ?? '112';
}

/** `Psykiatrisk akuttelefon 10 20 30 40`: the first listed of these kinds. */
function line(phones: readonly Phone[], kinds: readonly PhoneKind[], language: Language): string {
  const found = kinds.map((kind) => phones.find((phone) => phone.kind === kind)).find((phone) => phone !== undefined);
  return found ? `${found.label[language]} ${found.number}` : EMERGENCY[language];
}
