import type { Words } from '../../text/dictionary';
import type { Bilingual, Language } from '../../text/language';
import { moment } from '../../text/time';
import type { Level } from '../level';

export const OUTCOMES = ['phoned', 'not-reached', 'appointment', 'letter', 'passed-on', 'no-action'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ReasonView {
  rule: string;
  level: Level;
  known: boolean;
  because: Bilingual;
  readings: readonly { code: string; label: Bilingual; value: Bilingual; before: Bilingual | null }[];
}
/** What the screens need to know of a worklist item. */
export interface ItemView {
  id: string;
  version: number;
  kind: 'response' | 'draft' | 'no-answer' | 'contact' | 'by-hand' | 'contact-overdue';
  level: Level;
  atWorst: Level | null;
  patient: { id: string; name: string; cpr: string; age: number };
  pathway: Bilingual;
  reasons: readonly ReasonView[];
  answeredAt: string | null;
  dueAt: string | null;
  dueText: Bilingual | null;
  state: 'open' | 'taken' | 'snoozed' | 'closed';
  owner: { id: string; name: string } | null;
  snoozedUntil: string | null;
  attempts: number;
  nextAttemptAt: string | null;
  last: { at: string; by: string; outcome: Outcome; note: string | null } | null;
  late: boolean;
  proxy: boolean;
  response: string | null;
}

export type ActionView =
  | { verb: 'take' | 'release' | 'undo' }
  | { verb: 'hand-over'; to: string }
  | { verb: 'snooze'; until: string; reason: string }
  | { verb: 'outcome'; outcome: Outcome; note: string; nextAttemptAt?: string };
export type ActedView =
  | { ok: true; item: ItemView }
  | { ok: false; why: 'changed'; item: ItemView | null }
  | { ok: false; why: 'lost' }
  | { ok: false; why: 'refused'; code: string; faults: readonly string[] };
export type Act = (item: ItemView, action: ActionView) => Promise<ActedView>;

/** Who has the item, in words: "Taget af Bo Holm", "Udsat til i morgen kl. 09.00", "Ikke taget". */
export function ownerWords(item: ItemView, me: string, now: number, t: Words, language: Language): string {
  if (item.state === 'snoozed' && item.snoozedUntil) {
    return t.worklist.snoozedUntil(moment(item.snoozedUntil, now, language));
  }
  if (item.state === 'closed') return t.worklist.itemStates.closed;
  if (!item.owner) return t.worklist.itemStates.open;
  return item.owner.id === me ? t.worklist.takenByMe : t.worklist.takenBy(item.owner.name);
}

/** What may be done with an item: the server decides, the buttons only offer what makes sense. */
export function offers(item: ItemView, me: string): Record<'take' | 'release' | 'outcome' | 'snooze', boolean> {
  const closed = item.state === 'closed';
  const mine = item.owner?.id === me;
  const free = !closed && !isOthers(item, me);
  // what may be acute is not put off
  const acute = item.level === 'acute' || item.atWorst === 'acute';
  return { take: !closed && !mine, release: !closed && mine, outcome: free, snooze: free && !acute };
}

/** Taken by a colleague: to act on it one takes it first. */
export function isOthers(item: ItemView, me: string): boolean {
  return item.state === 'taken' && item.owner !== null && item.owner.id !== me;
}

/** The day of a quick choice for the next attempt is the reader's next day; see `nextAttempts`. */
export function nextAttempts(now: number): { key: 'hour' | 'twoHours'; at: number }[] {
  const rounded = Math.ceil(now / 300_000) * 300_000;
  return [
    { key: 'hour', at: rounded + 3_600_000 },
    { key: 'twoHours', at: rounded + 7_200_000 },
  ];
}
