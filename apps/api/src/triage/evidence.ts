import { createHash } from 'node:crypto';
import type { Questionnaire } from '@stemme/questionnaires';
import type { InstrumentDefinition, Score } from '@stemme/scoring';
import type { Answered, Level, RuleSet, Subject, Triage } from '@stemme/triage';
import { canonical } from '../platform/canonical.js';

/** What stands in every bundle, so that a file says itself what it is. */
export const FORMAT = 'stemme-evidence';
export const FORMAT_VERSION = 1;
/** The product's version, as in package.json. */
export const PRODUCT_VERSION = '0.1.0';

/** A document as it was stored: `sha256` is of its canonical JSON. */
export interface Documented<T> {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly document: T;
}

export interface EvidenceScore {
  readonly instrument: string;
  readonly scale: string;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  /** With its trace. */
  readonly score: Score;
}

/** A limit of the patient's own that the rules read, and who set it. Names are left out of a pseudonymous bundle. */
export interface EvidenceLimit {
  readonly code: string;
  readonly sides: Readonly<Record<string, number>>;
  /** What it was reckoned from. */
  readonly baseline: number | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface EvidenceContent {
  readonly format: typeof FORMAT;
  readonly formatVersion: typeof FORMAT_VERSION;
  /** Version of the product that wrote the file, and of its scoring engine. */
  readonly product: { readonly version: string; readonly scoringEngine: string };
  /** Instant, and the clinician's name; null in a pseudonymous bundle. */
  readonly exported: { readonly at: string; readonly by: string | null };
  readonly patient: { readonly id: string; readonly name: string | null; readonly cpr: string | null };
  readonly response: {
    readonly id: string;
    readonly department: string;
    readonly enrolment: string;
    readonly assignment: string;
    readonly pathway: string;
    readonly pathwayVersion: number;
    readonly step: string;
    readonly version: number;
    readonly supersedes: string | null;
    readonly receivedAt: string;
    readonly completedAt: string;
    readonly language: string;
    readonly mode: string;
    readonly answeredBy: string;
    readonly late: boolean;
    /** Of the whole of what was handed in, as kept with the response. */
    readonly bodySha256: string;
  };
  readonly questionnaire: Documented<Questionnaire>;
  /** Canonical JSON of the answers as stored, as text: its bytes are what the checksum is of. */
  readonly answers: { readonly canonical: string; readonly sha256: string };
  readonly definitions: readonly Documented<InstrumentDefinition>[];
  readonly scores: readonly EvidenceScore[];
  readonly ruleSet: Documented<RuleSet>;
  readonly subject: Subject;
  readonly limits: readonly EvidenceLimit[];
  /** Earlier responses of the enrolment as the rules read them, oldest first; `settledAt` where their alarm was settled. */
  readonly history: readonly { readonly response: string; readonly answered: Answered }[];
  /** This response as the rules read it. */
  readonly answered: Answered;
  readonly evaluation: {
    readonly level: Level;
    readonly atWorst: Level | null;
    readonly decidedAt: string;
    readonly triage: Triage;
  };
}

/** A bundle: everything a level rests on, with a checksum of each part and of the whole. */
export interface Evidence extends EvidenceContent {
  /** SHA-256 of each part's canonical JSON, by the part's name: they say where a file was changed. */
  readonly parts: Readonly<Record<string, string>>;
  /** SHA-256 of the canonical JSON of everything but this line. */
  readonly checksum: string;
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export function sha256Of(value: unknown): string {
  return sha256(canonical(value));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The content with its checksums. */
export function sealed(content: EvidenceContent): Evidence {
  const parts = Object.fromEntries(Object.entries(content).map(([name, part]) => [name, sha256Of(part)]));
  return { ...content, parts, checksum: sha256Of({ ...content, parts }) };
}

/**
 * Without name, CPR number and the names of staff. Ids stay: they say nothing to whoever has no database. What the patient
 * wrote in their own words stays too, for without it nothing could be recomputed.
 */
export function withoutNames(content: EvidenceContent): EvidenceContent {
  return {
    ...content,
    exported: { ...content.exported, by: null },
    patient: { ...content.patient, name: null, cpr: null },
    limits: content.limits.map((limit) => ({ ...limit, by: null })),
  };
}
