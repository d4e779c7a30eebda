import type { RuleChange, RuleLevel, Text } from '@stemme/triage';
import { call } from './call';
import type { RuleSetPlace } from './rules';

export type TriagedLevel = 'acute' | 'red' | 'yellow' | 'green' | 'grey';

/** A rule set tried on the department's own past: how far it is. */
export interface RehearsalHead {
  readonly id: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly sha256: string;
  /** The version in force it is held against; 0 = none was. */
  readonly baseVersion: number;
  readonly from: string;
  readonly to: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly why: string | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly done: number;
  readonly total: number;
  readonly by: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** The text has changed since: it does not count for approval. */
  readonly stale: boolean;
  readonly newlyGreen: number;
  readonly lookedAt: number;
}

export type LevelCounts = Readonly<Record<TriagedLevel, number>>;

export interface HappenedAfter {
  readonly outcomes: readonly { readonly code: string; readonly count: number }[];
  readonly none: number;
  readonly contacts14: number;
}

export interface RuleLoad {
  readonly rule: string;
  readonly level: RuleLevel;
  readonly running: { readonly fired: number; readonly alone: number };
  readonly draft: { readonly fired: number; readonly alone: number };
  readonly actedOn: { readonly acted: number; readonly of: number } | null;
}

export interface RehearsalResult {
  readonly responses: number;
  readonly patients: number;
  readonly replayed: number;
  readonly failedCount: number;
  readonly weeks: readonly {
    readonly week: string;
    readonly from: string;
    readonly stored: LevelCounts;
    readonly running: LevelCounts;
    readonly draft: LevelCounts;
  }[];
  readonly totals: { readonly stored: LevelCounts; readonly running: LevelCounts; readonly draft: LevelCounts };
  readonly moves: readonly { readonly from: TriagedLevel; readonly to: TriagedLevel; readonly count: number }[];
  readonly newlyGreen: number;
  readonly newlyRed: number;
  readonly newlyAcute: number;
  readonly newlyGrey: number;
  readonly raised: number;
  readonly lowered: number;
  readonly contacts: readonly {
    readonly week: string;
    readonly from: string;
    readonly running: number;
    readonly draft: number;
    readonly capacity: number | null;
  }[];
  readonly drivers: readonly RuleLoad[];
  readonly happened: { readonly newlyGreen: HappenedAfter; readonly newlyRed: HappenedAfter };
  readonly empty: boolean;
  /** Retracted, or replaced by an amendment. */
  readonly leftOut: number;
  /** From the rules in force to what was tried. */
  readonly changes: readonly RuleChange[];
  /** What the rules are called, the built-in ones too. */
  readonly rules: Readonly<Record<string, Text>>;
}

export interface Rehearsal extends RehearsalHead {
  readonly result: RehearsalResult | null;
}

export const MOVES = [
  ...['newly-green', 'newly-acute', 'newly-red', 'newly-grey'],
  ...['raised', 'lowered', 'failed'],
] as readonly Move[];
export type Move = 'newly-green' | 'newly-red' | 'newly-acute' | 'newly-grey' | 'raised' | 'lowered' | 'failed';

export interface MovedPatient {
  readonly entry: string;
  readonly patient: string;
  readonly name: string;
  readonly cpr: string;
  readonly response: string;
  readonly at: string;
  readonly stored: TriagedLevel | null;
  /** null = the rules could not judge it. */
  readonly before: TriagedLevel | null;
  readonly after: TriagedLevel | null;
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
  readonly outcome: string | null;
  readonly outcomeAt: string | null;
  readonly contactWithin14: boolean;
  readonly why: string | null;
  readonly lookedAt: { readonly by: string; readonly at: string; readonly note: string | null } | null;
}

export interface MovedPage {
  readonly patients: readonly MovedPatient[];
  readonly next: string | null;
  readonly total: number;
}

type Signal = AbortSignal | undefined;

const ROOT = '/api/clinic/departments/{department}/rules';
const OF_VERSION = `${ROOT}/{ruleSet}/versions/{version}/rehearsals`;
const ONE = `${ROOT}/rehearsals/{rehearsal}`;
const LOOKED = `${ONE}/patients/{entry}/looked-at`;

/** One rehearsal in one department. */
export interface RehearsalPlace {
  readonly department: string;
  readonly rehearsal: string;
}
const at = ({ department, rehearsal }: RehearsalPlace) => ({ department, rehearsal });

export const postRehearsal = (
  { department, ruleSet, version }: RuleSetPlace,
  body: { from: string; to: string },
): Promise<Rehearsal> => call('POST', OF_VERSION, { department, ruleSet, version }, { body });
export const getRehearsals = (
  { department, ruleSet, version }: RuleSetPlace,
  signal?: Signal,
): Promise<{ rehearsals: readonly RehearsalHead[] }> =>
  call('GET', OF_VERSION, { department, ruleSet, version }, { signal });
export const getRehearsal = (place: RehearsalPlace, signal?: Signal): Promise<Rehearsal> =>
  call('GET', ONE, at(place), { signal });
export const postRehearsalCancel = (place: RehearsalPlace): Promise<Rehearsal> =>
  call('POST', `${ONE}/cancel`, at(place));
export const getMoved = (
  place: RehearsalPlace,
  { move, after }: { move: Move; after: string | null },
  signal?: Signal,
): Promise<MovedPage> => {
  const query = { move, ...(after ? { after } : {}) };
  return call('GET', `${ONE}/patients`, at(place), { query, signal });
};

export interface LookedAt {
  readonly lookedAt: MovedPatient['lookedAt'];
  /** How many of the newly green nobody has looked at yet. */
  readonly left: number;
}
export const postLookedAt = (place: RehearsalPlace, entry: string, note?: string): Promise<LookedAt> =>
  call('POST', LOOKED, { ...at(place), entry }, { body: note ? { note } : {} });
export const deleteLookedAt = (place: RehearsalPlace, entry: string): Promise<LookedAt> =>
  call('DELETE', LOOKED, { ...at(place), entry });

/** The address of the rehearsal as a document without names. */
export const rehearsalPdf = ({ department, rehearsal }: RehearsalPlace, language: 'da' | 'en'): string =>
  `/api/clinic/departments/${department}/rules/rehearsals/${rehearsal}/pdf?${new URLSearchParams({ language })}`;
