/** What the clinic's API answers with. Written by hand from the contract; the server's OpenAPI document is the truth. */
export const LEVELS = ['acute', 'red', 'yellow', 'grey', 'green', 'blue'] as const;
export type Level = (typeof LEVELS)[number];
export interface Text {
  da: string;
  en: string;
}
/** ISO 8601 in UTC. */
export type Instant = string;
/** YYYY-MM-DD. */
export type LocalDate = string;

export interface Session {
  id: string;
  name: string;
  csrf: string;
  demo: boolean;
  expiresAt: Instant;
  /** business time at the server; absent in older servers */
  now?: Instant;
  departments: { id: string; name: string; roles: string[] }[];
}

export interface PatientName {
  id: string;
  name: string;
  cpr: string;
  age: number;
}

export interface Reading {
  code: string;
  label: Text;
  value: Text;
  before: Text | null;
}
export interface Reason {
  rule: string;
  level: Level;
  known: boolean;
  because: Text;
  readings: Reading[];
}

export const ITEM_STATES = ['open', 'taken', 'snoozed', 'closed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export const ITEM_KINDS = ['response', 'draft', 'no-answer', 'contact', 'by-hand'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const OUTCOMES = ['phoned', 'not-reached', 'appointment', 'letter', 'passed-on', 'no-action'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Item {
  id: string;
  version: number;
  kind: ItemKind;
  level: Level;
  atWorst: Level | null;
  patient: PatientName;
  pathway: Text;
  reasons: Reason[];
  answeredAt: Instant | null;
  createdAt: Instant;
  dueAt: Instant | null;
  dueText: Text | null;
  state: ItemState;
  owner: { id: string; name: string } | null;
  takenAt: Instant | null;
  snoozedUntil: Instant | null;
  attempts: number;
  nextAttemptAt: Instant | null;
  last: { at: Instant; by: string; outcome: Outcome; note: string | null } | null;
  late: boolean;
  proxy: boolean;
  response: string | null;
  assignment: string | null;
}

export interface Worklist {
  updatedAt: Instant;
  waiting: number;
  checks: { synthetic: 'ok' | 'failed' | 'not-run'; at: Instant | null };
  counts: Record<Level, number>;
  items: Item[];
}

export const ENROLMENT_STATUSES = ['active', 'paused', 'ended'] as const;
export interface Enrolment {
  id: string;
  pathway: string;
  title: Text;
  status: string;
  startedOn: LocalDate;
  next: LocalDate | null;
}
export interface ResponseLine {
  id: string;
  title: Text;
  receivedAt: Instant;
  level: Level | null;
  atWorst: Level | null;
  late: boolean;
  retracted: boolean;
}
export interface Message {
  step: string;
  channel: string;
  at: Instant;
  status: string;
}
export interface Patient extends PatientName {
  sex: string;
  email: string | null;
  phone: string | null;
  language: string;
  enrolments: Enrolment[];
  responses: ResponseLine[];
  items: Item[];
  messages: Message[];
}
export interface PatientFound extends PatientName {
  enrolments: { id: string; pathway: Text; status: string }[];
}
