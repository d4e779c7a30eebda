import type { OrderOp, Side, Take } from '@stemme/triage';
import type { Language } from '../../../text/language';

/** How one language says the parts of a condition. All stand after "when": the Danish order is that of a subclause. */
export interface Phrases {
  readonly quoted: (text: string) => string;
  readonly and: string;
  readonly or: string;
  readonly is: Readonly<Record<OrderOp, (value: string) => string>>;
  readonly answered: string;
  readonly chose: (options: string) => string;
  readonly choseOther: (options: string) => string;
  readonly choseAmong: (option: string) => string;
  readonly choseNot: (option: string) => string;
  readonly band: (labels: string) => string;
  /** What a rise or fall is counted from. */
  readonly since: Readonly<Record<'previous' | 'baseline', string>>;
  readonly moved: Moved;
  /** Against one value out of the last days: "2 kg higher than the lowest of the last 3 days". */
  readonly apart: Moved;
  readonly days: (days: number) => string;
  readonly taken: Readonly<Record<Take, (what: string, days: string) => string>>;
  readonly takenOf: Readonly<Record<Take, (days: string) => string>>;
  readonly repeated: (what: string, times: number) => string;
  readonly missing: (what: string) => string;
  readonly limit: Readonly<Record<Side, (what: string) => string>>;
  readonly limitDefault: (value: string) => string;
  readonly noLimit: string;
  readonly proxy: string;
  readonly unknown: string;
  readonly not: (what: string) => string;
  readonly question: (instrument: string, number: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly percent: (value: string) => string;
}

/** The ways a number can have moved; `by` is the size of it, with its unit. */
export interface Moved {
  readonly up: (by: string) => string;
  readonly down: (by: string) => string;
  readonly upMore: (by: string) => string;
  readonly downMore: (by: string) => string;
  readonly upExactly: (by: string) => string;
  readonly downExactly: (by: string) => string;
  readonly upAtMost: (by: string) => string;
  readonly downAtMost: (by: string) => string;
  readonly upLess: (by: string) => string;
  readonly downLess: (by: string) => string;
  readonly otherThanUp: (by: string) => string;
  readonly otherThanDown: (by: string) => string;
  readonly any: string;
  readonly anyDown: string;
  readonly notUp: string;
  readonly notDown: string;
  readonly same: string;
  readonly notSame: string;
}

const DA: Phrases = {
  quoted: (text) => `»${text}«`,
  and: 'og',
  or: 'eller',
  is: {
    '>=': (value) => `er mindst ${value}`,
    '<=': (value) => `er højst ${value}`,
    '>': (value) => `er over ${value}`,
    '<': (value) => `er under ${value}`,
    '=': (value) => `er ${value}`,
    '!=': (value) => `er noget andet end ${value}`,
  },
  answered: 'er besvaret',
  chose: (options) => `er besvaret med ${options}`,
  choseOther: (options) => `er besvaret med andet end ${options}`,
  choseAmong: (option) => `har ${option} blandt svarene`,
  choseNot: (option) => `ikke har ${option} blandt svarene`,
  band: (labels) => `har sværhedsgraden ${labels}`,
  since: { previous: 'siden sidst', baseline: 'fra udgangspunktet' },
  moved: {
    up: (by) => `er steget mindst ${by}`,
    down: (by) => `er faldet mindst ${by}`,
    upMore: (by) => `er steget mere end ${by}`,
    downMore: (by) => `er faldet mere end ${by}`,
    upExactly: (by) => `er steget præcis ${by}`,
    downExactly: (by) => `er faldet præcis ${by}`,
    upAtMost: (by) => `højst er steget ${by} (eller er faldet)`,
    downAtMost: (by) => `højst er faldet ${by} (eller er steget)`,
    upLess: (by) => `er steget mindre end ${by} (eller er faldet)`,
    downLess: (by) => `er faldet mindre end ${by} (eller er steget)`,
    otherThanUp: (by) => `er ændret med andet end en stigning på ${by}`,
    otherThanDown: (by) => `er ændret med andet end et fald på ${by}`,
    any: 'er steget',
    anyDown: 'er faldet',
    notUp: 'ikke er steget',
    notDown: 'ikke er faldet',
    same: 'er uændret',
    notSame: 'er ændret',
  },
  apart: {
    up: (by) => `er mindst ${by} højere end`,
    down: (by) => `er mindst ${by} lavere end`,
    upMore: (by) => `er mere end ${by} højere end`,
    downMore: (by) => `er mere end ${by} lavere end`,
    upExactly: (by) => `er præcis ${by} højere end`,
    downExactly: (by) => `er præcis ${by} lavere end`,
    upAtMost: (by) => `højst er ${by} højere end (eller er lavere end)`,
    downAtMost: (by) => `højst er ${by} lavere end (eller er højere end)`,
    upLess: (by) => `er mindre end ${by} højere end (eller er lavere end)`,
    downLess: (by) => `er mindre end ${by} lavere end (eller er højere end)`,
    otherThanUp: (by) => `er alt andet end ${by} højere end`,
    otherThanDown: (by) => `er alt andet end ${by} lavere end`,
    any: 'er højere end',
    anyDown: 'er lavere end',
    notUp: 'ikke er højere end',
    notDown: 'ikke er lavere end',
    same: 'er det samme som',
    notSame: 'er noget andet end',
  },
  days: (days) => {
    if (days % 366 === 0) return days === 366 ? 'det seneste år' : `de seneste ${days / 366} år`;
    return days === 1 ? 'det seneste døgn' : `de seneste ${days} dage`;
  },
  taken: {
    lowest: (what, days) => `den laveste værdi af ${what} i ${days}`,
    highest: (what, days) => `den højeste værdi af ${what} i ${days}`,
    first: (what, days) => `den første værdi af ${what} i ${days}`,
    last: (what, days) => `den forrige værdi af ${what} i ${days}`,
  },
  takenOf: {
    lowest: (days) => `den laveste i ${days}`,
    highest: (days) => `den højeste i ${days}`,
    first: (days) => `den første i ${days}`,
    last: (days) => `den forrige i ${days}`,
  },
  repeated: (what, times) =>
    times === 2
      ? `det både nu og forrige gang gælder, at ${what}`
      : `det både nu og de ${times - 1} forrige gange gælder, at ${what}`,
  missing: (what) => `der er spurgt om ${what}, og svaret ikke kendes`,
  limit: {
    alertLow: (what) => `${what} er på eller under patientens nedre alarmgrænse`,
    warningLow: (what) => `${what} er på eller under patientens nedre advarselsgrænse`,
    warningHigh: (what) => `${what} er på eller over patientens øvre advarselsgrænse`,
    alertHigh: (what) => `${what} er på eller over patientens øvre alarmgrænse`,
  },
  limitDefault: (value) => `(${value}, når patienten ikke har sin egen)`,
  noLimit: '(kun for patienter med deres egen grænse)',
  proxy: 'en anden end patienten har svaret',
  unknown: 'en betingelse gælder, som denne side ikke kan vise',
  not: (what) => `det ikke passer, at ${what}`,
  question: (instrument, number) => `${instrument}, spørgsmål ${number}`,
  yes: 'Ja',
  no: 'Nej',
  percent: (value) => `${value} %`,
};

const EN: Phrases = {
  quoted: (text) => `“${text}”`,
  and: 'and',
  or: 'or',
  is: {
    '>=': (value) => `is at least ${value}`,
    '<=': (value) => `is at most ${value}`,
    '>': (value) => `is above ${value}`,
    '<': (value) => `is below ${value}`,
    '=': (value) => `is ${value}`,
    '!=': (value) => `is anything but ${value}`,
  },
  answered: 'is answered',
  chose: (options) => `is answered ${options}`,
  choseOther: (options) => `is answered anything but ${options}`,
  choseAmong: (option) => `has ${option} among the answers`,
  choseNot: (option) => `does not have ${option} among the answers`,
  band: (labels) => `has the severity ${labels}`,
  since: { previous: 'since last time', baseline: 'from baseline' },
  moved: {
    up: (by) => `has risen by at least ${by}`,
    down: (by) => `has fallen by at least ${by}`,
    upMore: (by) => `has risen by more than ${by}`,
    downMore: (by) => `has fallen by more than ${by}`,
    upExactly: (by) => `has risen by exactly ${by}`,
    downExactly: (by) => `has fallen by exactly ${by}`,
    upAtMost: (by) => `has risen by at most ${by} (or has fallen)`,
    downAtMost: (by) => `has fallen by at most ${by} (or has risen)`,
    upLess: (by) => `has risen by less than ${by} (or has fallen)`,
    downLess: (by) => `has fallen by less than ${by} (or has risen)`,
    otherThanUp: (by) => `has changed by anything but a rise of ${by}`,
    otherThanDown: (by) => `has changed by anything but a fall of ${by}`,
    any: 'has risen',
    anyDown: 'has fallen',
    notUp: 'has not risen',
    notDown: 'has not fallen',
    same: 'is unchanged',
    notSame: 'has changed',
  },
  apart: {
    up: (by) => `is at least ${by} above`,
    down: (by) => `is at least ${by} below`,
    upMore: (by) => `is more than ${by} above`,
    downMore: (by) => `is more than ${by} below`,
    upExactly: (by) => `is exactly ${by} above`,
    downExactly: (by) => `is exactly ${by} below`,
    upAtMost: (by) => `is at most ${by} above (or is below)`,
    downAtMost: (by) => `is at most ${by} below (or is above)`,
    upLess: (by) => `is less than ${by} above (or is below)`,
    downLess: (by) => `is less than ${by} below (or is above)`,
    otherThanUp: (by) => `is anything but ${by} above`,
    otherThanDown: (by) => `is anything but ${by} below`,
    any: 'is above',
    anyDown: 'is below',
    notUp: 'is not above',
    notDown: 'is not below',
    same: 'is the same as',
    notSame: 'is anything but',
  },
  days: (days) => {
    if (days % 366 === 0) return days === 366 ? 'the last year' : `the last ${days / 366} years`;
    return days === 1 ? 'the last 24 hours' : `the last ${days} days`;
  },
  taken: {
    lowest: (what, days) => `the lowest value of ${what} in ${days}`,
    highest: (what, days) => `the highest value of ${what} in ${days}`,
    first: (what, days) => `the first value of ${what} in ${days}`,
    last: (what, days) => `the previous value of ${what} in ${days}`,
  },
  takenOf: {
    lowest: (days) => `the lowest in ${days}`,
    highest: (days) => `the highest in ${days}`,
    first: (days) => `the first in ${days}`,
    last: (days) => `the previous one in ${days}`,
  },
  repeated: (what, times) =>
    times === 2 ? `both now and the time before ${what}` : `now and the ${times - 1} times before ${what}`,
  missing: (what) => `${what} was asked and the answer is not known`,
  limit: {
    alertLow: (what) => `${what} is at or below the patient’s lower alarm limit`,
    warningLow: (what) => `${what} is at or below the patient’s lower warning limit`,
    warningHigh: (what) => `${what} is at or above the patient’s upper warning limit`,
    alertHigh: (what) => `${what} is at or above the patient’s upper alarm limit`,
  },
  limitDefault: (value) => `(${value} when the patient has none)`,
  noLimit: '(only for patients with a limit of their own)',
  proxy: 'someone other than the patient has answered',
  unknown: 'a condition holds that this page cannot show',
  not: (what) => `it is not so that ${what}`,
  question: (instrument, number) => `${instrument}, question ${number}`,
  yes: 'Yes',
  no: 'No',
  percent: (value) => `${value}%`,
};

export const PHRASES: Readonly<Record<Language, Phrases>> = { da: DA, en: EN };
