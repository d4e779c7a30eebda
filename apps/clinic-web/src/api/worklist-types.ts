import type { components } from './schema.gen';

type Dto = components['schemas'];
export interface Text {
  da: string;
  en: string;
}
export interface Colleague {
  readonly id: string;
  readonly name: string;
}
export interface Outcome {
  readonly code: string;
  readonly text: Text;
  readonly closes: boolean;
  readonly talked: boolean;
  readonly needsNote: boolean;
  readonly needsNext: boolean;
}
export interface Consulting {
  readonly kind: 'phone' | 'video' | 'visit';
  readonly reason: string;
  readonly who?: string;
  readonly clinician?: string;
  readonly byAt: string;
}
/** A message to staff about an item. */
export interface Told {
  readonly at: string;
  readonly step: number | null;
  readonly to: 'duty' | 'nurse' | 'physician' | 'administrator' | 'responsible';
  readonly name: string | null;
  readonly state: 'sending' | 'sent' | 'failed' | 'unknown' | 'cancelled' | 'nobody';
  readonly arrivedAt: string | null;
}
/** What there is time for today, of the whole open list. */
export interface Budget {
  readonly capacity: number;
  readonly done: number;
  readonly due: number;
  readonly fits: number;
  readonly over: number;
  readonly firstOver: string | null;
  readonly overflow: Text | null;
}
export type Item = Omit<Dto['ItemDto'], 'last' | 'kind'> & {
  kind: string;
  openBy: Colleague[];
  told: Told[];
  escalatesAt: string | null;
  attemptsMost: number;
  afterAttempts: Text;
  undoable: boolean;
  ruleSet?: string | null;
  last: { at: string; by: string; outcome: string; text: Text; note: string | null } | null;
};
export type Worklist = Omit<Dto['WorklistDto'], 'items'> & {
  outcomes: Outcome[];
  budget: Budget | null;
  items: Item[];
};

/** The day's limit of contacts, by weekday 1 = Monday … 7 = Sunday; null = none set. */
export interface Capacity {
  readonly perDay: Readonly<Record<string, number>>;
  readonly overflow: Text | null;
}
export type EscalationTime = { readonly minutes: number } | { readonly workingDays: number };
export interface EscalationStep {
  readonly after: EscalationTime;
  readonly to: Told['to'];
}
/** What a department has set for its worklist. */
export interface WorklistSettings {
  outcomes: Outcome[];
  capacity: Capacity | null;
  escalation: EscalationStep[];
  responsible: string | null;
  videoUrl: string | null;
}
