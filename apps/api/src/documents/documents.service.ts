import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { alike, startOf } from './decisions.js';
import { DocumentsStore, type Kind } from './documents.store.js';
import { newestInForce, stateOf, VERSION_STATES, type VersionState } from './version-state.js';

export { alike, newestInForce, startOf, stateOf, VERSION_STATES, type VersionState };
export {
  seenBy,
  VERSION_ROW,
  type ListedVersionRow,
  WRITTEN_VERSION_ROW,
  type WrittenVersionRow,
} from './version-row.js';

/** Versioned documents. An active version never changes, so what was read once is kept for the life of the process. */
@Injectable()
export class DocumentsService {
  private readonly kept = new Map<string, unknown>();

  constructor(private readonly store: DocumentsStore) {}

  /**
   * The document, made ready by `prepare` once per version.
   * @throws Error when a row names a version that is not there: the database is not whole
   */
  async version<T>(tx: Tx, kind: Kind, id: string, version: number, prepare: (body: unknown) => T): Promise<T> {
    const name = `${kind}/${id}/${version}`;
    if (!this.kept.has(name)) {
      const body = await this.store.body(tx, kind, id, version);
      if (body === null) throw new Error(`no ${name}`);
      this.kept.set(name, prepare(body));
    }
    return this.kept.get(name) as T;
  }

  /** The version in force for a department at an instant. */
  async inForce(tx: Tx, kind: Kind, id: string, department: string, at: Date): Promise<number> {
    const version = await this.store.inForce(tx, kind, id, department, at);
    if (version === null) throw new Error(`no ${kind} ${id} in force`);
    return version;
  }

  /** The versions in force of several documents; one that does not exist is left out. */
  allInForce(
    tx: Tx,
    kind: Kind,
    ids: readonly string[],
    department: string,
    at: Date,
  ): Promise<{ id: string; version: number }[]> {
    return this.store.allInForce(tx, kind, ids, department, at);
  }

  /** The version in force of every document of a kind, by id: what the product ships and the department's own. */
  everyInForce(tx: Tx, kind: Kind, department: string, at: Date): Promise<{ id: string; version: number }[]> {
    return this.store.everyInForce(tx, kind, department, at);
  }
}
