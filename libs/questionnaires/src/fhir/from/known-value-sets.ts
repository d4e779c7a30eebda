import data from './known-value-sets.json' with { type: 'json' };

/** A code system's part of a value set: code and display of each concept. */
export interface KnownPart {
  readonly system: string;
  readonly concepts: readonly (readonly [string, string])[];
}

/**
 * Value sets that FHIR R4 itself fills, by address: the whole of a small code system of the specification, or concepts
 * named one by one. Generated from the definitions HL7 publishes with R4 4.0.1 (CC0), none written by hand.
 */
export const KNOWN_VALUE_SETS = data as unknown as Readonly<Record<string, readonly KnownPart[]>>;
