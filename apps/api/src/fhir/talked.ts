import { isToken } from './search.js';

/** A consultation as other systems may read it. Instants are ISO 8601 in UTC. */
export interface TalkRow {
  readonly id: string;
  readonly patient: string;
  readonly kind: 'phone' | 'video' | 'visit';
  readonly reason: string;
  readonly who: string;
  readonly by: string;
  readonly byAt: string;
  readonly dueAt: string;
  readonly state: 'requested' | 'agreed' | 'held' | 'not-held' | 'cancelled';
  readonly outcome: string | null;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly response: string | null;
  readonly note: string | null;
  readonly createdAt: string;
  readonly heldAt: string | null;
  readonly changedAt: string;
  /** The same to the microsecond, as text. */
  readonly cursorAt: string;
}

interface Subject {
  readonly reference: string;
}

const KINDS = {
  phone: 'Telephone call',
  video: 'Video consultation',
  visit: 'Visit',
} as const satisfies Record<TalkRow['kind'], string>;

export const KIND_SYSTEM = 'urn:stemme:consultation-kind';

/** FHIR's words for where it stands: of the request, and of what is done about it. Source: R4, request-status, task-status. */
const STATUSES = {
  requested: { request: 'active', task: 'requested' },
  agreed: { request: 'active', task: 'accepted' },
  'not-held': { request: 'active', task: 'on-hold' },
  held: { request: 'completed', task: 'completed' },
  cancelled: { request: 'revoked', task: 'cancelled' },
} as const satisfies Record<TalkRow['state'], { request: string; task: string }>;

const STATUS_SYSTEMS = {
  request: 'http://hl7.org/fhir/request-status',
  task: 'http://hl7.org/fhir/task-status',
} as const;
export type Side = keyof typeof STATUS_SYSTEMS;

/** One that was asked for by a slip of the hand was never meant. */
export function statusOf({ state, outcome }: Pick<TalkRow, 'state' | 'outcome'>, side: Side): string {
  return outcome === 'withdrawn' ? 'entered-in-error' : STATUSES[state][side];
}

/** Does every status that was asked for name this one? */
export function hasStatus(row: TalkRow, side: Side, asked: readonly (readonly string[])[] = []): boolean {
  const status = statusOf(row, side);
  return asked.every((any) => any.some((token) => isToken(token, STATUS_SYSTEMS[side], status)));
}

/** Who is to be talked to, how, why and by when. */
export function serviceRequestOf(row: TalkRow, subject: Subject) {
  const { id, kind, reason, who, by, byAt, windowFrom, windowTo, response, createdAt } = row;
  return {
    resourceType: 'ServiceRequest',
    id,
    meta: { lastUpdated: row.changedAt },
    status: statusOf(row, 'request'),
    intent: 'order',
    code: { coding: [{ system: KIND_SYSTEM, code: kind, display: KINDS[kind] }], text: KINDS[kind] },
    subject,
    occurrencePeriod: windowFrom && windowTo ? { start: windowFrom, end: windowTo } : { end: byAt },
    authoredOn: createdAt,
    requester: { display: by },
    performer: [{ display: who }],
    reasonCode: [{ text: reason }],
    ...(response ? { supportingInfo: [{ reference: `QuestionnaireResponse/${response}` }] } : {}),
  };
}

/** What is done about it, and whether it is done. */
export function taskOf(row: TalkRow, subject: Subject) {
  const { id, reason, who, by, dueAt, heldAt, note, state, createdAt, changedAt } = row;
  return {
    resourceType: 'Task',
    id,
    meta: { lastUpdated: changedAt },
    status: statusOf(row, 'task'),
    ...(state === 'cancelled' && note && row.outcome !== 'withdrawn' ? { statusReason: { text: note } } : {}),
    intent: 'order',
    code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
    description: reason,
    focus: { reference: `ServiceRequest/${id}` },
    for: subject,
    ...(heldAt ? { executionPeriod: { end: heldAt } } : {}),
    authoredOn: createdAt,
    lastModified: changedAt,
    requester: { display: by },
    owner: { display: who },
    restriction: { period: { end: dueAt } },
  };
}
