import {
  type Act,
  type ActLevel,
  deadline,
  DUE_TODAY,
  type OpeningHours,
  type Outside,
  PathwayError,
} from '@stemme/pathways';
import { type Level, rank, type Triage, urgency } from '@stemme/triage';
import type { Reason } from './reasons.js';

export const ITEM_KINDS = [
  'response',
  'draft',
  'no-answer',
  'contact',
  'by-hand',
  'contact-overdue',
  'consultation-overdue',
  'limit-expired',
  'matter',
  'judgement',
  'look-back',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The rank of what must be acted on now: acute, and grey that could be. */
export const ACUTE_RANK = 0;

/** A worklist item before it is stored. */
export interface NewItem {
  readonly id: string;
  /** What it is about, once: a second delivery makes no second item. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly response: string | null;
  readonly assignment: string | null;
  readonly enrolment: string;
  readonly pathway: string;
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly rank: number;
  readonly reasons: readonly Reason[];
  readonly answeredAt: string | null;
  readonly dueAt: string;
  readonly late: boolean;
  readonly proxy: boolean;
  readonly synthetic: boolean;
}

/** Where an item stands: whose act times and opening hours it is due by. */
export interface Place {
  readonly act: Readonly<Record<ActLevel, Act>>;
  readonly hours: OpeningHours;
  readonly enrolment: string;
  readonly pathway: string;
  readonly synthetic: boolean;
}

/** What differs between the kinds. */
export interface About extends Pick<NewItem, 'id' | 'key' | 'kind' | 'level' | 'reasons'> {
  readonly atWorst?: Level | null;
  readonly response?: string | null;
  readonly assignment?: string | null;
  /** Instant of what happened; the deadline is counted from it. */
  readonly at: Date;
  readonly answered?: boolean;
  readonly today?: boolean;
  readonly late?: boolean;
  readonly proxy?: boolean;
}

/** An item with its place in the list and its deadline: those of the worst it could be. */
export function newItem(place: Place, about: About): NewItem {
  const { id, key, kind, level, reasons, at } = about;
  const atWorst = about.atWorst ?? null;
  return {
    id,
    key,
    kind,
    response: about.response ?? null,
    assignment: about.assignment ?? null,
    enrolment: place.enrolment,
    pathway: place.pathway,
    level,
    atWorst,
    rank: rank(level, atWorst),
    reasons,
    answeredAt: about.answered === false ? null : at.toISOString(),
    dueAt: dueAt(place, level, atWorst, at, about.today ?? false),
    late: about.late ?? false,
    proxy: about.proxy ?? false,
    synthetic: place.synthetic,
  };
}

/** Green, with nothing worse possible, asks nobody to look. */
export function asksSomebody({ level }: Pick<Triage, 'level'>): boolean {
  return level !== 'green';
}

/** A wish to be called today is due today, whatever its level is due. */
export function isToday({ fired }: Pick<Triage, 'fired'>): boolean {
  return fired.some(({ due }) => due === 'today');
}

/** A department that is never open has no deadline to give: then the item is due at once. */
function dueAt({ act, hours }: Place, level: Level, atWorst: Level | null, at: Date, today: boolean): string {
  const acting = urgency(level, atWorst);
  const times: (Act | Outside)[] = acting === 'green' ? [] : [act[acting]];
  if (today) times.push(DUE_TODAY);
  const instants = times.map((time) => instantOf(time, at, hours));
  return new Date(Math.min(...instants)).toISOString();
}

function instantOf(time: Act | Outside, at: Date, hours: OpeningHours): number {
  try {
    return Date.parse(deadline(time, at.toISOString(), hours));
  } catch (error) {
    if (error instanceof PathwayError) return at.getTime();
    throw error;
  }
}
