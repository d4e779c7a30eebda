import { hoursOf } from '@stemme/pathways';
import type { Triage } from '@stemme/triage';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../departments/loop.js';
import { localDate } from '../platform/local-date.js';
import { reasonsOf } from '../triage/reasons.js';
import type { Rest, Settled } from '../triage/rest-words.js';
import type { Names } from '../triage/words.js';
import { type Act, type Handled, handle, handledOf, type Kept, type Last, type Subject } from '../worklist/handling.js';
import { asksSomebody, isToday, type NewItem, newItem } from '../worklist/items.js';
import type { Handler, Kit } from './seed-kits.js';
import { between, idOf, oneOf, type Random } from './seed-random.js';

/** What was done with an item, as the worklist writes it down. */
export interface PastHandling {
  readonly by: Handler;
  readonly act: Act['act'];
  readonly at: Date;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly kept: Kept | null;
  readonly before: Handled & { readonly version: number };
  readonly nextAttemptAt: string | null;
}

/** An item of the past, closed. */
export interface PastItem extends NewItem {
  readonly last: Handled;
  readonly version: number;
  readonly closedAt: Date;
  readonly settled: Settled;
  readonly handlings: readonly PastHandling[];
  /** When somebody talked with the patient. */
  readonly talkedAt: Date | null;
}

/** What an item is about. */
export interface Raised {
  readonly assignment: string;
  readonly response: string;
  readonly enrolment: string;
  readonly at: Date;
  readonly triage: Triage;
  readonly names: Names;
  readonly rest: Rest;
}

const MINUTE_MS = 60_000;
const NEW: Handled = {
  state: 'open',
  owner: null,
  takenAt: null,
  snoozedUntil: null,
  attempts: 0,
  nextAttemptAt: null,
  closedAt: null,
  outcome: null,
};
/** Alarms that came alone and were seldom acted on: the studio's suggestions speak of such rules. */
const SELDOM = /rise|since-last|lowish|highish|edge|dyspnoea-little|weight-1-day/;
const NOTHING: readonly [string, ...string[]] = [
  'Kendt udsving, taler med patienten ved næste besøg',
  'Set; uændret i forhold til sidste samtale',
  'Patienten er allerede ringet op om det samme',
];
const DONE: readonly [string, ...string[]] = ['Plan aftalt', 'Medicin gennemgået', 'Følger det i næste besvarelse'];

/** What a response raised, and how it was seen to; null when it asks nobody to look. */
export function itemOf(kit: Kit, raised: Raised, random: Random): PastItem | null {
  const { triage, names, rest, response, assignment, enrolment, at } = raised;
  if (!asksSomebody(triage)) return null;
  const place = {
    act: kit.pathway.act,
    hours: hoursOf(kit.pathway, kit.hours),
    enrolment,
    pathway: kit.pathway.id,
    synthetic: false,
  };
  const item = newItem(place, {
    id: idOf(random),
    key: `response:${response}`,
    kind: 'response',
    response,
    assignment,
    level: triage.level,
    atWorst: triage.atWorst,
    reasons: reasonsOf(triage, kit.ruleSet, names, rest),
    at,
    today: isToday(triage),
  });
  return { ...item, ...handledBy(kit, item, at, raised.triage, random) };
}

function handledBy(kit: Kit, item: NewItem, at: Date, triage: Triage, random: Random) {
  const by = oneOf(random, kit.nurses);
  let [now, subject]: [Date, Subject] = [taken(kit, item, at, random), { ...NEW, ...item, version: 1 }];
  let last: Last | null = null;
  const handlings: PastHandling[] = [];
  const does = (act: Act, note: string | null): void => {
    const verdict = handle(subject, act, by, last, now);
    if (!verdict.ok) throw new Error(`an item of the past cannot be ${act.act}: ${verdict.code}`);
    const before = { version: subject.version, ...handledOf(subject) };
    const outcome = act.act === 'outcome' ? act.outcome : null;
    const kept = outcome && keptOf(outcome, now);
    const { nextAttemptAt } = verdict.next;
    const code = outcome?.code ?? null;
    handlings.push({
      by,
      act: act.act,
      at: now,
      outcome: code,
      note,
      kept,
      before,
      nextAttemptAt: code && nextAttemptAt,
    });
    last = { act: act.act, by: by.id, at: now, before, kept };
    subject = { ...subject, ...verdict.next, version: subject.version + 1 };
    now = new Date(now.getTime() + Math.round(between(random, 3, 12)) * MINUTE_MS);
  };
  const outcome = (code: string, note: string | null, next: Date | null = null): void =>
    does({ act: 'outcome', outcome: outcomeOf(kit, code), note: note ?? '', nextAttemptAt: next }, note);
  does({ act: 'take' }, null);
  if (random() < 0.12) {
    const next = new Date(now.getTime() + 90 * MINUTE_MS);
    outcome('not-reached', null, next);
    now = next;
    does({ act: 'take' }, null);
  }
  const code = codeOf(triage, random);
  const note = code === 'no-action' ? oneOf(random, NOTHING) : random() < 0.4 ? oneOf(random, DONE) : null;
  outcome(code, note);
  const end = handlings.at(-1)!;
  return {
    handlings,
    last: handledOf(subject),
    version: subject.version,
    closedAt: end.at,
    settled: { at: end.at.toISOString(), by: by.name, outcome: end.kept!.text },
    talkedAt: end.kept!.talked ? end.at : null,
  };
}

/** Acute at once, everything else while the department is open. */
function taken(kit: Kit, { rank }: NewItem, at: Date, random: Random): Date {
  if (rank === 0) return new Date(at.getTime() + Math.round(between(random, 4, 25)) * MINUTE_MS);
  const minutes = Math.round(between(random, 20, 240));
  const soon = at.getTime() + 15 * MINUTE_MS;
  let day = Temporal.PlainDate.from(localDate(at, kit.zone));
  for (;;) {
    const hour =
      day.toZonedDateTime({ timeZone: kit.zone, plainTime: '08:00' }).epochMilliseconds + minutes * MINUTE_MS;
    if (hour > soon && isOpenOn(kit, day)) return new Date(hour);
    day = day.add({ days: 1 });
  }
}

function isOpenOn({ hours, closed }: Kit, day: Temporal.PlainDate): boolean {
  return !closed.includes(day.toString()) && hours.weekly.some((one) => one.day === day.dayOfWeek);
}

/** What came of it: most of what is worst is acted on, and half of what is yellow alone is not. */
function codeOf({ level, fired }: Triage, random: Random): string {
  if (level === 'acute') return 'phoned';
  const isSeldom = fired.length > 0 && fired.every(({ rule, level: own }) => own === 'yellow' && SELDOM.test(rule));
  const nothing = isSeldom ? 0.8 : level === 'red' ? 0.12 : 0.4;
  if (random() < nothing) return 'no-action';
  return random() < 0.65 ? 'phoned' : oneOf(random, ['appointment', 'letter', 'passed-on']);
}

function outcomeOf({ outcomes }: Kit, code: string): Outcome {
  const found = outcomes.find((one) => one.code === code) ?? outcomes.find(({ talked }) => talked);
  if (!found) throw new Error(`the department has no outcome ${code}`);
  return found;
}

function keptOf({ text, talked }: Outcome, at: Date): Kept {
  return { text, talked, at: at.toISOString(), asked: false, agreed: false };
}
