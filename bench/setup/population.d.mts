import type { Client } from 'pg';

/** An assignment that opens by itself, with the reminders the planner would have written. Instants are ISO strings. */
export interface Planned {
  readonly opensAt: string;
  readonly reminders: readonly { readonly step: string; readonly channel: string; readonly at: string }[];
}

export interface Patient {
  readonly patient: string;
  readonly assignment: string;
  readonly sid: string;
  readonly email: string;
}

export function makeDepartment(client: Client, sor?: string): Promise<string>;

export function makePatients(
  client: Client,
  how: {
    count: number;
    department: string;
    from?: number;
    planned?: (index: number) => Planned | null;
    /** Reached by text message first, by e-mail when that fails. */
    bySms?: (index: number) => boolean;
  },
): Promise<Patient[]>;
