import { Temporal } from 'temporal-polyfill';
import type { ProductText as Text } from '@stemme/questionnaires';
import type { Finding, Reading, RuleSet } from '@stemme/triage';
import type { LimitInForce } from '../limits/limits.service.js';
import type { ReasonReading } from '../worklist/worklist.service.js';
import { localDate } from '../platform/local-date.js';
import { labelOf, type Names, numberWords } from './words.js';

/** What an earlier alarm came to, and who recorded it. */
export interface Settled {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string | null;
  /** In the words of that day; null = the code alone is known. */
  readonly outcome: Text | null;
}

/** What a decision rested on besides the answers, as it is kept with it. */
export interface Rest {
  readonly zone: string;
  readonly limits: readonly LimitInForce[];
  /** By the response that raised the alarm. */
  readonly settled: Readonly<Record<string, Settled>>;
}

const LEVELS: Readonly<Record<string, Text>> = {
  red: { da: 'rød', en: 'red' },
  yellow: { da: 'gul', en: 'yellow' },
};

/** Limits of the patient's own that were read, each with who set it and until when: one line for each code and side. */
export function limitLines(
  read: readonly Reading[],
  { limits: standard = {} }: Pick<RuleSet, 'limits'>,
  names: Names,
  { limits }: Pick<Rest, 'limits'>,
): ReasonReading[] {
  const lines = new Map<string, ReasonReading>();
  for (const { code, side } of read) {
    const own = side && limits.find((one) => one.code === code);
    const value = own && side ? own.sides[side] : undefined;
    if (!own || !side || value === undefined) continue;
    const label = labelOf(names, code);
    const usual = standard[code]?.[side];
    lines.set(`${code} ${side}`, {
      code: `limit:${code}`,
      label: { da: `Egen grænse for ${lower(label.da)}`, en: `Own limit for ${lower(label.en)}` },
      value: limitWords(own, value, usual),
      before: null,
    });
  }
  return [...lines.values()];
}

/** "84, sat af Liv Lægeprøve, til og med 27.05.2027 (ellers 87)" */
function limitWords({ by, until }: LimitInForce, value: number, usual: number | undefined): Text {
  const [mine, others] = [numberWords(value), usual === undefined ? null : numberWords(usual)];
  const da = `${mine.da}, sat af ${by}, til og med ${dotted(until)}`;
  const en = `${mine.en}, set by ${by}, until ${dotted(until)}`;
  return others ? { da: `${da} (ellers ${others.da})`, en: `${en} (otherwise ${others.en})` } : { da, en };
}

/** That an alarm was made a calmer one, on what, and who saw to the last of those before it. */
export function suppressedLine({ level, suppressed, read }: Finding, { zone, settled }: Rest): ReasonReading[] {
  if (suppressed === undefined) return [];
  const [now, was] = [LEVELS[level] ?? same(level), LEVELS[suppressed] ?? same(suppressed)];
  const since = read.find(({ beforeAt }) => beforeAt !== undefined)?.beforeAt;
  const day = since ? dotted(localDate(since, zone)) : null;
  const last = lastOf(settled, zone);
  const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('; ');
  return [
    {
      code: 'suppressed',
      label: { da: `${upper(now.da)} i stedet for ${was.da}`, en: `${upper(now.en)} in place of ${was.en}` },
      value: {
        da: join(day && `uændret siden ${day}`, 'patienten siger, at det kan vente', last && `sidst: ${last.da}`),
        en: join(day && `unchanged since ${day}`, 'the patient says that it can wait', last && `last: ${last.en}`),
      },
      before: null,
    },
  ];
}

function lastOf(settled: Rest['settled'], zone: string): Text | null {
  const last = Object.values(settled).reduce<Settled | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
  if (!last) return null;
  const day = dotted(localDate(last.at, zone));
  const tell = (outcome: string): string => [outcome, ...(last.by ? [last.by] : []), day].join(', ');
  return { da: tell(last.outcome?.da ?? 'handling skrevet'), en: tell(last.outcome?.en ?? 'outcome recorded') };
}

/** `27.05.2027` */
function dotted(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function same(text: string): Text {
  return { da: text, en: text };
}
