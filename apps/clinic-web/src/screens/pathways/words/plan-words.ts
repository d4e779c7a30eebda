import type {
  Act,
  Condition,
  EnrolmentFact,
  LegendLevel,
  Outside,
  PathwayDraft,
  ReminderRule,
  Silence,
  Step,
  WindowEnd,
} from '@stemme/pathways';
import type { Words } from '../../../text/dictionary';
import { inLanguage } from '../../../text/dictionary';
import type { Language } from '../../../text/language';
import { number } from '../../../text/number';

/** What a plan is read with: the words, and the names of what it points at. */
export interface Reading {
  readonly t: Words['pathways'];
  readonly language: Language;
  readonly levels: Words['common']['levelShort'];
  /** The title of a questionnaire, else its id. */
  readonly questionnaire: (id: string) => string;
  readonly document: Pick<PathwayDraft, 'facts' | 'switches' | 'phases'>;
}

export const UNITS = ['D', 'W', 'M', 'Y'] as const;
export type Unit = (typeof UNITS)[number];

/** `-P14D` → -14 days; null when it is none. */
export function spanOf(period: unknown): { amount: number; unit: Unit } | null {
  const parts = typeof period === 'string' ? /^(-?)P(\d{1,4})([DWMY])$/.exec(period) : null;
  if (!parts) return null;
  return { amount: (parts[1] ? -1 : 1) * Number(parts[2]), unit: parts[3] as Unit };
}

/** "6 uger", whatever its sign. */
export function periodInWords({ t: { plan } }: Pick<Reading, 't'>, period: unknown): string {
  const span = spanOf(period);
  if (!span) return String(period ?? '');
  const amount = Math.abs(span.amount);
  const [one = '', many = ''] = plan.units[span.unit];
  return plan.span(amount, amount === 1 ? one : many);
}

/** "08.00" in Danish, "08:00" in English. */
export function timeInWords({ language }: Pick<Reading, 'language'>, time: unknown): string {
  return typeof time !== 'string' ? '' : language === 'da' ? time.replace(':', '.') : time;
}

/** "uge-{n}" is named by its questionnaire, and its code where that is not enough. */
export function stepName(reading: Reading, step: Pick<Step, 'id' | 'questionnaire'>): string {
  return `${reading.questionnaire(step.questionnaire)} (${step.id})`;
}

/** "6 uger efter henvisningen", "14 dage før besøget", with how it repeats. */
export function whenInWords(reading: Reading, step: Step): string {
  const { plan } = reading.t;
  const anchor = anchorInWords(reading, step.anchor);
  const span = spanOf(step.offset);
  const amount = periodInWords(reading, step.offset);
  const when =
    !span || span.amount === 0
      ? plan.sameDay(anchor)
      : span.amount < 0
        ? plan.before(amount, anchor)
        : plan.after(amount, anchor);
  return step.repeat ? `${when}, ${repeatInWords(reading, step.repeat)}` : when;
}

export function anchorInWords({ t: { plan } }: Pick<Reading, 't'>, anchor: string): string {
  return Object.hasOwn(plan.anchors, anchor) ? plan.anchors[anchor as keyof typeof plan.anchors] : anchor;
}

export function repeatInWords(reading: Reading, repeat: NonNullable<Step['repeat']>): string {
  const { plan } = reading.t;
  const every = spanOf(repeat.every);
  const often = !every
    ? String(repeat.every)
    : every.amount === 1
      ? plan.everyOne[every.unit]
      : plan.everyMany(every.amount, plan.units[every.unit][reading.language === 'da' ? 0 : 1] ?? '');
  const ends =
    repeat.count !== undefined
      ? plan.times(repeat.count)
      : repeat.until !== undefined
        ? plan.until(periodInWords(reading, repeat.until))
        : repeat.before === undefined
          ? plan.forEver
          : '';
  return [
    often,
    repeat.on?.length ? plan.onDays(repeat.on.map((day) => weekdayInWords(reading, day)).join(', ')) : '',
    repeat.first ? plan.first(repeat.first) : '',
    repeat.from === 'answer' ? plan.fromAnswer : '',
    ends,
    repeat.before?.length ? plan.untilAnchor(repeat.before.map((one) => anchorInWords(reading, one)).join(', ')) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export function weekdayInWords({ t: { plan } }: Pick<Reading, 't'>, day: number): string {
  return plan.weekdays[day - 1] ?? String(day);
}

/** "åbner kl. 08.00, frist efter 2 dage kl. 23.59, lukker …": one line each. */
export function windowInWords(
  reading: Reading,
  { opens, due, closes }: Pick<Step, 'opens' | 'due' | 'closes'>,
): string[] {
  const { plan } = reading.t;
  const end = (
    { after, at }: WindowEnd,
    same: (time: string) => string,
    later: (span: string, time: string) => string,
  ): string => {
    const time = timeInWords(reading, at);
    return spanOf(after)?.amount === 0 ? same(time) : later(periodInWords(reading, after), time);
  };
  return [
    plan.opens(timeInWords(reading, opens)),
    end(due, plan.dueSameDay, plan.due),
    end(closes, plan.closesSameDay, plan.closes),
  ];
}

/** Everything else about a step that somebody must know. */
export function stepNotes(reading: Reading, step: Step): string[] {
  const { plan } = reading.t;
  const switches = reading.document.switches ?? [];
  return [
    step.when ? plan.onlyWhen(conditionInWords(reading, step.when)) : '',
    ...(step.variants ?? []).map((variant) => {
      const choice = switches.find(({ id }) => id === variant.switch);
      return plan.variant(
        reading.questionnaire(variant.questionnaire),
        choice ? inLanguage(choice.text, reading.language) : variant.switch,
      );
    }),
    step.apart ? plan.apart(periodInWords(reading, step.apart)) : '',
    step.onClosedDay && step.onClosedDay !== 'keep' ? plan.closedDay[step.onClosedDay] : '',
    step.monthEnd === 'next' ? plan.monthEnd.next : '',
    step.answeredBy ? plan.answeredBy(step.answeredBy.map((who) => plan.answerers[who]).join(', ')) : '',
    step.minutes === undefined ? '' : plan.minutes(step.minutes),
  ].filter(Boolean);
}

export function conditionInWords(reading: Reading, condition: Condition): string {
  const { condition: words } = reading.t.plan;
  if ('all' in condition) return joined(reading, condition.all, words.and);
  if ('any' in condition) return joined(reading, condition.any, words.or);
  if ('not' in condition) return words.not(conditionInWords(reading, condition.not));
  if ('fact' in condition) {
    const fact = reading.document.facts?.find(({ id }) => id === condition.fact);
    const values = condition.in.map((value) => optionInWords(reading, fact, value)).join(words.or);
    return words.fact(fact ? inLanguage(fact.text, reading.language) : condition.fact, values);
  }
  if ('lastLevel' in condition)
    return words.lastLevel(condition.lastLevel.map((level) => levelInWords(reading, level)).join(words.or));
  if ('last' in condition) {
    const value = number(condition.value, reading.language);
    const op = words.ops[condition.op] ?? condition.op;
    return condition.times && condition.times > 1
      ? words.lastTimes(condition.last, op, value, condition.times)
      : words.last(condition.last, op, value);
  }
  return words.unknown;
}

/** Brackets where "and" and "or" would else run together. */
function joined(reading: Reading, parts: readonly Condition[], word: string): string {
  return parts
    .map((part) => {
      const text = conditionInWords(reading, part);
      const isJoined = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
      return isJoined && parts.length > 1 ? `(${text})` : text;
    })
    .join(word);
}

function optionInWords({ language }: Reading, fact: EnrolmentFact | undefined, value: string): string {
  const option = fact?.options.find(({ id }) => id === value);
  return option ? inLanguage(option.text, language) : value;
}

export function levelInWords({ levels }: Pick<Reading, 'levels'>, level: LegendLevel): string {
  return (levels[level] ?? level).toLowerCase();
}

/** "1 dag efter åbning kl. 08.00" */
export function reminderInWords(reading: Reading, { step, ...when }: ReminderRule): string {
  return `${reading.t.plan.reminder.steps[step] ?? step}: ${reminderTime(reading, when)}`;
}

export function reminderTime(reading: Reading, { after, at, from }: Omit<ReminderRule, 'step'>): string {
  const words = reading.t.plan.reminder;
  const span = spanOf(after);
  const amount = periodInWords(reading, after);
  const isSame = span?.amount === 0;
  const time = at === undefined ? '' : ` ${words.at(timeInWords(reading, at))}`;
  if (from === 'closes') {
    if (isSame) return words.atClosing + time;
    return ((span?.amount ?? 0) < 0 ? words.beforeClosing(amount) : words.afterClosing(amount)) + time;
  }
  if (isSame) return at === undefined ? words.atOpening : words.sameDay + time;
  return words.afterOpening(amount) + time;
}

export function silenceInWords(reading: Reading, silence: Silence | undefined): string[] {
  const words = reading.t.plan.silence;
  const inARow = silence?.inARow ?? 1;
  return [
    inARow > 1 ? words.inARow(inARow) : words.each,
    ...(silence?.rules ?? []).map((rule) => {
      const time = timeInWords(reading, rule.at);
      const level = levelInWords(reading, rule.as);
      const said =
        spanOf(rule.after)?.amount === 0
          ? words.ruleSameDay(time, level)
          : words.rule(periodInWords(reading, rule.after), time, level);
      return rule.when ? `${said}, ${words.when(conditionInWords(reading, rule.when))}` : said;
    }),
  ];
}

/** "inden for 60 minutter i åbningstiden"; whole hours from two on are said in hours. */
export function withinInWords({ t: { plan } }: Pick<Reading, 't'>, within: Outside | undefined): string {
  const words = plan.within;
  if (!within) return words.missing;
  if ('workingDays' in within) return within.workingDays === 0 ? words.today : words.workingDays(within.workingDays);
  const isClock = 'clockMinutes' in within;
  const minutes = isClock ? within.clockMinutes : within.minutes;
  const isHours = minutes >= 120 && minutes % 60 === 0;
  if (isClock) return isHours ? words.clockHours(minutes / 60) : words.clockMinutes(minutes);
  return isHours ? words.hours(minutes / 60) : words.minutes(minutes);
}

export function actInWords(reading: Reading, { who, inside, outside, text }: Act): string[] {
  return [
    inLanguage(who, reading.language),
    withinInWords(reading, inside),
    withinInWords(reading, outside),
    ...(text ? [inLanguage(text, reading.language)] : []),
  ];
}
