import { call } from './call';
import type { components } from './schema.gen';
import type { Colleague, Consulting, Item, Text, Told, Worklist } from './worklist-types';

export type { Budget, Colleague, Item, Outcome, Told, Worklist } from './worklist-types';

type Signal = AbortSignal | undefined;
export interface WorklistQuery {
  department: string;
  state: Item['state'] | 'mine';
  level: components['schemas']['ItemDto']['level'] | null;
  pathway: string | null;
}
export const getWorklist = (
  { level, pathway, state, department }: WorklistQuery,
  signal?: AbortSignal,
): Promise<Worklist> => {
  const query = { department, state, ...(level ? { level } : {}), ...(pathway ? { pathway } : {}) };
  return call('GET', '/api/clinic/worklist', {}, { query, signal });
};

export type ItemVerb = 'take' | 'release' | 'hand-over' | 'snooze' | 'outcome' | 'undo';
export type ItemAction =
  | { verb: 'take' | 'release' | 'undo' }
  | { verb: 'hand-over'; to: string }
  | { verb: 'snooze'; until: string; reason: string }
  | {
      verb: 'outcome';
      outcome: string;
      note: string;
      nextAttemptAt?: string;
      agreed?: string;
      consultation?: Consulting;
    };
/** One verb on one worklist item; the body holds the version the person saw. */
export const postItem = (id: string, verb: ItemVerb, body: { version: number }): Promise<Item> =>
  call('POST', `/api/clinic/worklist/{id}/${verb}`, { id }, { body });

export interface ItemHistory {
  readonly acts: readonly {
    readonly at: string;
    /** null = the house itself */
    readonly by: string | null;
    readonly act: string;
    readonly outcome: string | null;
    readonly text: Text | null;
    readonly note: string | null;
    readonly nextAttemptAt: string | null;
    readonly bulk: string | null;
    readonly undone: boolean;
  }[];
  readonly told: readonly Told[];
}
export const getItemHistory = (id: string, signal?: Signal): Promise<ItemHistory> =>
  call('GET', '/api/clinic/worklist/{id}/history', { id }, { signal });
/** The Danish text for the journal. */
export const getItemJournal = async (id: string): Promise<string> =>
  (await call<{ text: string }>('GET', '/api/clinic/worklist/{id}/journal', { id }, {})).text;

/** Tells colleagues that the item is open here; renewed while it is. */
export const postOpen = (id: string): Promise<{ openBy: Colleague[]; version: number }> =>
  call('POST', '/api/clinic/worklist/{id}/open', { id }, { body: {} });
export const deleteOpen = (id: string): Promise<void> => call('DELETE', '/api/clinic/worklist/{id}/open', { id }, {});

export interface Kept {
  readonly id: string;
  readonly code: string;
  readonly item: Item | null;
}
export interface BulkClosed {
  readonly bulk: string | null;
  readonly closed: readonly Item[];
  readonly kept: readonly Kept[];
}
export interface BulkReopened {
  readonly bulk: string;
  readonly reopened: readonly Item[];
  readonly kept: readonly Kept[];
}
export const postCloseMany = (body: {
  department: string;
  reason: string;
  items: readonly { id: string; version: number }[];
}): Promise<BulkClosed> => call('POST', '/api/clinic/worklist/close', {}, { body });
export const postCloseManyUndo = (bulk: string): Promise<BulkReopened> =>
  call('POST', '/api/clinic/worklist/close/{bulk}/undo', { bulk }, {});

/** One part of what a department sets for its worklist; the body is the part's own. */
export function putWorklistPart(
  id: string,
  part: 'outcomes' | 'capacity' | 'escalation' | 'video',
  value: unknown,
  /** what was seen of it; none: it is written whatever stands */
  seen?: string,
): Promise<void> {
  const sent = part === 'escalation' ? (value as object) : { [part === 'video' ? 'videoUrl' : part]: value };
  const body = seen === undefined ? sent : { ...sent, seen };
  return call('PUT', `/api/clinic/departments/{id}/${part}`, { id }, { body });
}
