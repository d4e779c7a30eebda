import {
  type Answer,
  type Answers,
  asked,
  type CompiledQuestionnaire,
  type Question,
  questions,
} from '@stemme/questionnaires';
import type { RuleSet } from '@stemme/triage';
import { between, type Random } from './seed-random.js';

/** How a made-up patient answers one questionnaire. */
export interface Mood {
  readonly random: Random;
  /** 0 = no complaints, 1 = the worst there can be. */
  readonly complaints: number;
  /** 0 to 4: whose body is measured. */
  readonly body: number;
  /** One answer of those that are acute. */
  readonly isAcute: boolean;
}

/** Which answers a rule set takes for acute, and which for red. */
export interface Dangers {
  readonly acute: ReadonlySet<string>;
  readonly red: ReadonlySet<string>;
}

/** What is answered by whoever has no complaints, where that is not the first option. */
const CALM: Readonly<Record<string, Answer>> = {
  'meas.done': 1,
  'meas.temp': 1,
  'meas.weight': 1,
  'kol.better': 1,
  'kol.inhaler': 1,
  'kol.inhaler_helps': 1,
  'hf.pills': 1,
  'art.satisfied': 1,
  'art.change': 2,
  'dm.topics': ['none'],
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`who5.${n}`, 5])),
};

/** Nobody of the past asked for contact, and everybody answered themselves and could measure. */
const SAID: readonly string[] = ['contact.want', 'contact.proxy', 'meas.done', 'meas.temp', 'meas.weight', 'dm.topics'];

/** Measured at home: [without complaints, what complaints add at most, how much it varies]. */
const MEASURED: Readonly<Record<string, readonly [number, number, number]>> = {
  'hm.weight': [60, 1.2, 0.3],
  'hm.sys': [118, 16, 4],
  'hm.sys_again': [117, 15, 3],
  'hm.dia': [72, 10, 3],
  'hm.dia_again': [72, 9, 2],
  'hm.pulse': [68, 22, 5],
  'hm.spo2': [96, -8, 1],
  'hm.spo2_again': [96, -7, 1],
  'hm.temp': [36.7, 0.5, 0.2],
  'hm.glucose': [5.2, 2.2, 0.3],
  'hm.crp': [2, 6, 2],
};
/** Kilograms between one body and the next. */
const BODY_KG = 8;
/** A yes to what is asked as yes or no, of those without and with all complaints. */
const RARELY = 0.02;
const RED_AT_MOST = 0.3;
const YES_AT_MOST = 0.55;
const LEFT_OUT = 0.003;

/** The items that rules of these levels read. */
export function dangersOf({ rules }: RuleSet): Dangers {
  const of = (level: string): Set<string> =>
    new Set(rules.filter((rule) => rule.level === level).flatMap(({ when }) => itemsIn(when)));
  return { acute: of('acute'), red: of('red') };
}

/** Every question that is shown, answered; nothing is written into free text. */
export function moodAnswers(compiled: CompiledQuestionnaire, mood: Mood, dangers: Dangers): Answers {
  const byCode = new Map(questions(compiled).map((question) => [question.code, question]));
  const alarm = mood.isAcute ? alarmOf([...byCode.values()], mood, dangers) : {};
  const leftOut = new Set([...byCode].flatMap(([code, question]) => (isLeftOut(question, mood) ? [code] : [])));
  let answers: Answers = {};
  for (let round = 0; round < byCode.size; round += 1) {
    const given = asked(compiled, answers)
      .blank.filter((code) => !leftOut.has(code))
      .map((code) => [code, alarm[code] ?? answerOf(byCode.get(code)!, mood, dangers)] as const)
      .filter((pair): pair is [string, Answer] => pair[1] !== undefined);
    if (given.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(given) };
  }
  return answers;
}

/** Now and then a question is passed over; never what others hang on, and never in an acute answer. */
function isLeftOut({ code, type }: Question, { random, isAcute }: Mood): boolean {
  return type === 'choice' && !isAcute && !SAID.includes(code) && random() < LEFT_OUT;
}

function answerOf(question: Question, mood: Mood, dangers: Dangers): Answer | undefined {
  const { code, type } = question;
  if (question.readOnly) return undefined;
  if (SAID.includes(code)) return CALM[code] ?? 0;
  if (type === 'choice') return chosen(question, mood, dangers);
  if (type === 'integer' || type === 'decimal') return measured(question, mood);
  return type === 'boolean' ? false : undefined;
}

/** The options from the calm one on, one step for so many complaints; what is acute stays calm, what is red nearly so. */
function chosen(question: Question, { complaints, random }: Mood, dangers: Dangers): Answer | undefined {
  const row = optionsOf(question);
  const most = row.length - 1;
  if (most < 1 || dangers.acute.has(question.code)) return row[0];
  if (dangers.red.has(question.code)) return random() < RARELY / 2 + RED_AT_MOST * complaints ** 3 ? row[1] : row[0];
  if (most === 1) return random() < RARELY + YES_AT_MOST * complaints ** 2 ? row[1] : row[0];
  const steps = Math.round(complaints * most + between(random, -0.7, 0.7));
  return row[Math.max(0, Math.min(most, steps))];
}

/** By how far they are from the one without complaints. */
function optionsOf({ code, options = [] }: Question): Answer[] {
  const values = options.map(({ value }) => value);
  const calm = values.indexOf(CALM[code] as never);
  return calm > 0 && calm === values.length - 1 ? [...values].reverse() : values;
}

function measured({ code, type, min, max, decimals = 1 }: Question, { complaints, random, body }: Mood): number {
  const [calm, more, varies] = MEASURED[code] ?? [0, 3, 1];
  const exact =
    calm + complaints * more + between(random, -varies, varies) + (code === 'hm.weight' ? body * BODY_KG : 0);
  const shown = Number(exact.toFixed(type === 'integer' ? 0 : decimals));
  const [low, high] = [typeof min === 'number' ? min : shown, typeof max === 'number' ? max : shown];
  return Math.max(low, Math.min(high, shown));
}

/** One step of one answer that is acute: every other one is as calm as it may be. */
function alarmOf(all: readonly Question[], { random }: Mood, { acute }: Dangers): Answers {
  const some = all.filter((question) => acute.has(question.code) && question.type === 'choice');
  const one = some[Math.floor(random() * some.length)];
  const worst = one && optionsOf(one)[one.options!.length - 1];
  return one && worst !== undefined ? { [one.code]: one.code === 'phq9.9' ? 1 : worst } : {};
}

/** Also those whose change is read. */
function itemsIn(predicate: unknown): string[] {
  if (typeof predicate !== 'object' || predicate === null) return [];
  const named = ['item', 'change', 'within'].map((key) => (predicate as Record<string, unknown>)[key]);
  const own = named.filter((code): code is string => typeof code === 'string');
  return [...own, ...Object.values(predicate).flatMap(itemsIn)];
}
