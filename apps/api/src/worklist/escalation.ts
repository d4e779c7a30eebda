import { deadline, type OpeningHours, type Outside, PathwayError } from '@stemme/pathways';
import type { EscalationStep, Reachable, ToldTo } from '../departments/loop.service.js';
import { ACUTE_RANK } from './items.js';

/** An item as far as its escalation goes. Instants are ISO strings. */
export interface Standing {
  readonly rank: number;
  readonly state: string;
  readonly dueAt: string;
  readonly nextAttemptAt: string | null;
  readonly snoozedUntil: string | null;
}

/** The step before. */
export interface Previous {
  /** What the next is counted from: its hour, or when it was told if that was late. */
  readonly toldAt: string;
  /** Nobody was there, or could be reached: the next does not wait. */
  readonly isFailed: boolean;
}

/**
 * When a step is told. Counted from the deadline, or from the step before, and never while a next attempt or the end of a
 * snooze that somebody set lies ahead; in opening hours. Only what is acute is told outside them, and only to whoever is on
 * duty. A department that is never open is told at once.
 */
export function stepAt(
  { after, to }: EscalationStep,
  item: Standing,
  previous: Previous | null,
  hours: OpeningHours,
): Date {
  const set = [item.nextAttemptAt, item.state === 'snoozed' ? item.snoozedUntil : null];
  const from = [previous?.toldAt ?? item.dueAt, ...set.filter((at) => at !== null)];
  const base = new Date(Math.max(...from.map((at) => Date.parse(at))));
  const within: Outside = previous?.isFailed ? { minutes: 0 } : after;
  const roundTheClock = to === 'duty' && item.rank === ACUTE_RANK && 'minutes' in within;
  try {
    return new Date(deadline(roundTheClock ? { clockMinutes: within.minutes } : within, base.toISOString(), hours));
  } catch (error) {
    if (error instanceof PathwayError) return base;
    throw error;
  }
}

/** Told within a minute is told on time: then the next is counted from the hour, and steps do not drift. */
const ON_TIME_MS = 60_000;

export function countedFrom(due: Date, told: Date): string {
  return (told.getTime() - due.getTime() <= ON_TIME_MS ? due : told).toISOString();
}

/** One row of a step: somebody who is sent a message, or why nobody is. */
export interface Telling {
  readonly clinician: string | null;
  readonly name: string | null;
  readonly error: 'no-address' | 'nobody-to-tell' | null;
}

/**
 * Whom a step tells. Of those on duty the first who has not been told at an earlier step, or else the first; whoever stands
 * before them without an address is written down. Of a role everybody. Nobody is written down too.
 */
export function tellings(to: ToldTo, people: readonly Reachable[], told: readonly string[]): Telling[] {
  const rows = people.map(({ clinician, name, email }): Telling => {
    return { clinician, name, error: email ? null : 'no-address' };
  });
  const reached = rows.filter(({ error }) => error === null);
  if (reached.length === 0) return [...rows, { clinician: null, name: null, error: 'nobody-to-tell' }];
  if (to !== 'duty') return rows;
  const chosen = reached.find(({ clinician }) => !told.includes(clinician ?? '')) ?? reached[0]!;
  return [...rows.slice(0, rows.indexOf(chosen)).filter(({ error }) => error !== null), chosen];
}
