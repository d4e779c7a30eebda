import type { Kind } from './documents.store.js';

/** A version of a document as a department's library lists it. */
export interface ListedVersionRow {
  readonly id: string;
  readonly version: number;
  /** The department's, and not the product's. */
  readonly own: boolean;
  readonly status: 'draft' | 'active' | 'retired';
  readonly author: string;
  readonly authorId: string | null;
  readonly approver: string | null;
  readonly effectiveFrom: Date | null;
  readonly createdAt: Date;
}

/** Of one that departments write in. */
export interface WrittenVersionRow extends ListedVersionRow {
  readonly savedAt: Date | null;
  readonly revision: number;
  readonly writers: readonly string[];
}

/** The SQL of a `ListedVersionRow` of the document `d`, for the stores of the libraries. */
export const VERSION_ROW = `d.id, d.version, d.department_id is not null as own, d.status, d.author, d.author_id as "authorId",
  d.approver, d.effective_from as "effectiveFrom", d.created_at as "createdAt"`;
export const WRITTEN_VERSION_ROW = `${VERSION_ROW}, d.saved_at as "savedAt", d.revision, d.writers`;

/**
 * Which documents `d` the department `$1` sees: what the product ships, and its own. Somebody of two departments is told apart
 * by the second.
 */
export function seenBy(kind: Kind): string {
  return `d.kind = '${kind}' and (d.department_id is null or d.department_id = $1)`;
}
