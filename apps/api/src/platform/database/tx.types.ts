import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';
import type { EventDefinition, Payload } from '../jobs/events.js';

/** Where an event belongs: the patient it is about decides what its hearers may see. */
export interface Where {
  readonly department: string;
  readonly patient: string | null;
  /** 1 = acute, before everything else; 5 = the usual. */
  readonly priority?: number;
  /** Published at most once per hearer under this key. */
  readonly key?: string;
}

/** One open transaction with its actor. Stores take it; services pass it on; nobody else can query. */
export interface Tx {
  readonly actor: Actor;
  /** Entities, for plain reads and inserts. Never `save()`: it opens a transaction of its own. */
  readonly rows: EntityManager;
  sql<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** These patients were shown or written about: one audit row for the call. */
  saw(patients: readonly string[]): Promise<void>;
  /** Writes outbox rows in this transaction: heard if and only if it commits. */
  publish<D extends EventDefinition>(event: D, payload: Payload<D>, where: Where): Promise<void>;
  /** The same rows as data, for a store that inserts them in its own statement. */
  outbox<D extends EventDefinition>(event: D, payload: Payload<D>, where: Where): readonly OutboxRow[];
}

export interface OutboxRow {
  readonly event: string;
  readonly version: number;
  readonly hearer: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly department_id: string;
  readonly patient_id: string | null;
  readonly priority: number;
  readonly key: string | null;
}
