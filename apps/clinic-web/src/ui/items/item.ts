import type { Words } from '../../text/dictionary';
import type { Bilingual, Language } from '../../text/language';
import { moment } from '../../text/time';
import type { Level } from '../level';

export interface ReasonView {
  rule: string;
  level: Level;
  known: boolean;
  because: Bilingual;
  readings: readonly { code: string; label: Bilingual; value: Bilingual; before: Bilingual | null }[];
}
/** Somebody was told because nobody had taken it or the deadline had passed: whom, when, and whether it arrived. */
export interface ToldView {
  at: string;
  /** null: an acute item that nobody had taken */
  step: number | null;
  to: 'duty' | 'nurse' | 'physician' | 'administrator' | 'responsible';
  /** null: there was nobody to tell */
  name: string | null;
  state: 'sending' | 'sent' | 'failed' | 'unknown' | 'cancelled' | 'nobody';
  arrivedAt: string | null;
}
/** What the screens need to know of a worklist item. */
export interface ItemView {
  id: string;
  version: number;
  kind: string;
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
  last: { at: string; by: string; outcome: string; text: Bilingual; note: string | null } | null;
  late: boolean;
  proxy: boolean;
  response: string | null;
  /** colleagues who have it open now */
  openBy: readonly { id: string; name: string }[];
  /** the oldest first */
  told: readonly ToldView[];
  /** when the next one is told if nothing happens */
  escalatesAt: string | null;
  /** not reached so many times: then what `afterAttempts` says is done */
  attemptsMost: number;
  afterAttempts: Bilingual;
  /** whose rules the reasons are of; null when no rules read anything */
  ruleSet?: string | null;
}

/** One of the department's own outcomes. */
export interface OutcomeView {
  code: string;
  text: Bilingual;
  closes: boolean;
  talked: boolean;
  needsNote: boolean;
  needsNext: boolean;
}
export const CONSULTATION_KINDS = ['phone', 'video', 'visit'] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];
/** Who is to be talked to, how, and by when. */
export interface AskedConsultation {
  kind: ConsultationKind;
  reason: string;
  who?: string;
  clinician?: string;
  byAt: string;
}

export type ActionView =
  | { verb: 'take' | 'release' | 'undo' }
  | { verb: 'hand-over'; to: string }
  | { verb: 'snooze'; until: string; reason: string }
  | {
      verb: 'outcome';
      outcome: string;
      note: string;
      nextAttemptAt?: string;
      agreed?: string;
      consultation?: AskedConsultation;
    };
export type ActedView =
  | { ok: true; item: ItemView }
  | { ok: false; why: 'changed'; item: ItemView | null }
  | { ok: false; why: 'lost' }
  | { ok: false; why: 'refused'; code: string; faults: readonly { path: string; code: string }[] };
export type Act = (item: ItemView, action: ActionView) => Promise<ActedView>;

/** Who has the item, in words: "Taget af Bo Holm", "Udsat til i morgen kl. 09.00", "Ikke taget". */
export function ownerWords(item: ItemView, me: string, now: number, t: Words, language: Language): string {
  if (item.state === 'snoozed' && item.snoozedUntil) {
    return t.worklist.snoozedUntil(moment(item.snoozedUntil, now, language));
  }
  if (item.state === 'closed') {
    return item.last ? t.worklist.closedBy(item.last.by) : t.worklist.itemStates.closed;
  }
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

/** Colleagues who have it open; whoever has taken it is named as such already. */
export function openElsewhere({ openBy, owner, state }: ItemView): string {
  const others = openBy.filter(({ id }) => state !== 'taken' || id !== owner?.id);
  return others.map(({ name }) => name).join(', ');
}

/** Taken by a colleague: to act on it one takes it first. */
export function isOthers(item: ItemView, me: string): boolean {
  return item.state === 'taken' && item.owner !== null && item.owner.id !== me;
}

/** The quick choices for the next attempt, at a whole five minutes. */
export function nextAttempts(now: number): { key: 'hour' | 'twoHours'; at: number }[] {
  const rounded = Math.ceil(now / 300_000) * 300_000;
  return [
    { key: 'hour', at: rounded + 3_600_000 },
    { key: 'twoHours', at: rounded + 7_200_000 },
  ];
}
