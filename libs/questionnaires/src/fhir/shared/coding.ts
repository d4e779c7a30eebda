import type { Coding } from '../../document.js';

/** The concept as one text, `system|code`; FHIR's token form. */
export function tokenOf(coding: Coding): string {
  return `${coding.system ?? ''}|${coding.code ?? ''}`;
}

/** The same concept: system and code. Concepts without a code are told apart by their display. */
export function sameCoding(one: Coding, other: Coding): boolean {
  if (one.code === undefined && other.code === undefined) {
    return one.system === other.system && one.display === other.display;
  }
  return one.code === other.code && one.system === other.system;
}
