import type { Text } from '@stemme/pathways';
import type { Level } from '@stemme/triage';
import type { ActName, Colleague, Handled, Kept } from './handling.js';
import type { ItemKind } from './items.js';
import type { Reason } from './reasons.js';

/** A worklist item as it is stored. Instants are ISO strings. */
export interface ItemRow extends Handled {
  readonly id: string;
  readonly version: number;
  readonly kind: ItemKind;
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly rank: number;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly reasons: readonly Reason[];
  readonly answeredAt: string | null;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly late: boolean;
  readonly proxy: boolean;
  readonly response: string | null;
  readonly assignment: string | null;
  /** Whose rules judged the response; null = there was none to judge, or it is not judged. */
  readonly ruleSet: string | null;
  readonly last: {
    readonly at: string;
    readonly by: string;
    readonly outcome: string;
    readonly note: string | null;
    readonly text: Text | null;
  } | null;
  readonly done: Done | null;
  readonly openBy: readonly Colleague[];
  readonly told: readonly ToldRow[];
  /** Id of the clinician who asks. */
  readonly me: string | null;
  readonly escalation: { readonly step: number; readonly at: string | null; readonly isOver: boolean | null };
}

/** The last thing that was done with an item. */
export interface Done {
  readonly act: ActName;
  readonly by: string | null;
  readonly at: string;
  readonly before: Handled;
  readonly kept: Kept | null;
  readonly bulk: string | null;
}

/** One message to staff about an item; without a name there was nobody to tell. */
export interface ToldRow {
  readonly at: string;
  readonly step: number | null;
  readonly to: string;
  readonly name: string | null;
  readonly state: string;
  readonly arrivedAt: string | null;
}

export interface HistoryRow {
  readonly at: string;
  readonly by: string | null;
  readonly act: ActName;
  readonly outcome: string | null;
  readonly text: Text | null;
  readonly note: string | null;
  readonly nextAttemptAt: string | null;
  readonly bulk: string | null;
  readonly undone: boolean;
}

/** One item with what an act on it must know. */
export interface ItemUnderAct {
  readonly item: ItemRow;
  readonly me: Colleague;
  readonly now: Date;
}

/** How far a day has come: see `Budget`. */
export interface Day {
  readonly done: number;
  readonly due: number;
  readonly open: number;
  readonly over: number;
  readonly firstOver: string | null;
}
