import { LEVELS, type Level } from '../../ui/level';

export const STATES = ['open', 'mine', 'snoozed', 'closed'] as const;
export type ListState = (typeof STATES)[number];
export interface Filters {
  state: ListState;
  level: Level | null;
  pathway: string | null;
  department: string | null;
}

const known = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;
/** Ids only: nothing else may ever come to stand in an address. */
const id = (value: string | null) => (value && /^[\w.-]{1,64}$/.test(value) ? value : null);

/** The filters of an address; anything unknown is as if it were not there. */
export function readFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  return {
    state: known(STATES, query.get('state')) ?? 'open',
    level: known(LEVELS, query.get('level')),
    pathway: id(query.get('pathway')),
    department: id(query.get('department')),
  };
}

/** The address of filters, without what is the default: a plain list has a plain address. */
export function writeFilters(filters: Filters): string {
  const query = new URLSearchParams();
  if (filters.state !== 'open') query.set('state', filters.state);
  if (filters.level) query.set('level', filters.level);
  if (filters.pathway) query.set('pathway', filters.pathway);
  if (filters.department) query.set('department', filters.department);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** Whether the list leaves out items of its state. */
export const isNarrowed = (filters: Filters): boolean => filters.level !== null || filters.pathway !== null;
