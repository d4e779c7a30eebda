import type { Answers, Coding } from '../../document.js';
import type { Note } from '../../imports.js';
import type { Identifier } from '../cda/identity.js';

/** A questionnaire response as it was read, before any questionnaire has a say. */

export type QrdValue =
  | { readonly kind: 'coded'; readonly coding: Coding }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string };

export interface QrdAnswer {
  /** Where it stands, as element names with positions. */
  readonly path: string;
  readonly id: Identifier | undefined;
  readonly code: Coding | undefined;
  readonly text: string;
  /** Empty: not answered. */
  readonly values: readonly QrdValue[];
  /** The documents and observations it refers to. */
  readonly references: readonly Identifier[];
}

export interface QrdPerson {
  readonly ids: readonly Identifier[];
  /** `SELF`, `GUARD`, … */
  readonly role?: string;
  readonly name: string;
}

export interface QrdResponse {
  readonly id: Identifier | undefined;
  readonly title: string;
  /** ISO 8601; `undefined` where the document gives less than a day. */
  readonly time: string | undefined;
  readonly language: string | undefined;
  /** Whose answers they are. The caller compares: this library knows no patients. */
  readonly patient: QrdPerson | undefined;
  readonly authors: readonly QrdPerson[];
  /** Interval of answering (from 1.3 on), ISO 8601. */
  readonly answered: { readonly from?: string; readonly to?: string } | undefined;
  readonly answers: readonly QrdAnswer[];
}

export type QrdRead =
  | {
      readonly ok: true;
      readonly response: QrdResponse;
      /** Answers by item code, when a questionnaire was given: each is one that it accepts. */
      readonly answers?: Answers;
      readonly ignored: readonly Note[];
    }
  | { readonly ok: false; readonly faults: readonly Note[]; readonly ignored: readonly Note[] };
