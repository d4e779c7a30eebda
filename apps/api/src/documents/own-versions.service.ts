import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonical } from '../platform/canonical.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { alike } from './decisions.js';
import type { Kind } from './documents.store.js';
import { ownId } from './own-id.js';
import {
  type ActRow,
  type CanonicalText,
  type Clinician,
  type Locked,
  type OwnNamed,
  OwnVersionsStore,
} from './own-versions.store.js';
import { stateOf, type VersionState } from './version-state.js';

export { ownId };
export type { ActRow, Clinician, Locked, OwnNamed };

export interface OpenDraft {
  readonly row: Locked;
  readonly acts: readonly ActRow[];
}

/**
 * The documents that a department writes itself: drafts that are written in, approved by somebody who has not written in
 * them, taken into use, and taken out of it. Each act leaves a line; the database holds the same rules again.
 */
@Injectable()
export class OwnVersionsService {
  constructor(private readonly store: OwnVersionsStore) {}

  /** The next own number of an id; whoever asks for the same id waits until this transaction has ended. */
  next(tx: Tx, kind: Kind, id: string): Promise<number> {
    return this.store.next(tx, kind, id);
  }

  /** A first draft. @param from what it was copied of, in words of the house: `depression 2` */
  async start(tx: Tx, named: OwnNamed, body: object, who: Clinician, from: string): Promise<void> {
    await this.store.insert(tx, named, textOf(body), who);
    await this.store.note(tx, named, who, 'started', from);
  }

  /**
   * The draft that somebody read as `revision` and is about to write over, held until the transaction ends.
   * @throws Refusal `not-found`; `changed` with the `state` when it is no draft any more, or with `revision` and `by` when
   * somebody has saved since
   */
  async open(tx: Tx, named: OwnNamed, revision: number): Promise<OpenDraft> {
    const row = await this.held(tx, named, ['draft']);
    const acts = await this.store.acts(tx, named);
    if (row.revision !== revision)
      throw new Refusal('changed', [], { revision: row.revision, by: acts.at(-1)?.by ?? row.author });
    return { row, acts };
  }

  /** The whole text in the place of what was there. The same text again changes nothing, and `savedAt` is null. */
  async keep(
    tx: Tx,
    named: OwnNamed,
    who: Clinician,
    { row, acts }: OpenDraft,
    body: object,
  ): Promise<{ revision: number; savedAt: string | null; sha256: string }> {
    const text = textOf(body);
    const { sha256 } = text;
    if (sha256 === row.sha256) return { revision: row.revision, savedAt: null, sha256 };
    const saved = await this.store.write(tx, named, text);
    if (acts.at(-1)?.act !== 'written' || acts.at(-1)?.byId !== who.id)
      await this.store.note(tx, named, who, 'written', null);
    return { revision: saved.revision, savedAt: saved.savedAt.toISOString(), sha256 };
  }

  /** @throws Refusal `not-found`; `changed` with the `state` when it is in none of these */
  async held(tx: Tx, named: OwnNamed, states: readonly VersionState[]): Promise<Locked> {
    const row = found(await this.store.lock(tx, named));
    const state = stateOf(row);
    if (!states.includes(state)) throw new Refusal('changed', [], { state });
    return row;
  }

  /**
   * Whether somebody may approve what they read as `revision`.
   * @throws Refusal `not-allowed` (`same-as-author`) for whoever has written in it, or bears the name of one who has;
   * `changed` with `state` and `revision`
   */
  async mayApprove(tx: Tx, named: OwnNamed, row: Locked, who: Clinician, revision: number): Promise<void> {
    if (row.revision !== revision) throw new Refusal('changed', [], { state: 'draft', revision: row.revision });
    const acts = await this.store.acts(tx, named);
    const names = [row.author, ...acts.filter(({ act }) => act === 'written').map(({ by }) => by)];
    const isWriter = row.authorId === who.id || row.writers.includes(who.id);
    if (isWriter || names.some((name) => alike(name, who.name)))
      throw new Refusal('not-allowed', [{ path: 'approver', code: 'same-as-author' }]);
  }

  /** For somebody who may: see `mayApprove`. */
  async approve(tx: Tx, named: OwnNamed, who: Clinician, comment: string): Promise<void> {
    await this.store.approve(tx, named, who);
    await this.store.note(tx, named, who, 'approved', comment.trim());
  }

  async activate(tx: Tx, named: OwnNamed, who: Clinician, at: Date, reason: string): Promise<void> {
    await this.store.activate(tx, named, at);
    await this.store.note(tx, named, who, 'activated', reason.trim());
  }

  async retire(tx: Tx, named: OwnNamed, who: Clinician, reason: string): Promise<void> {
    await this.store.retire(tx, named);
    await this.store.note(tx, named, who, 'retired', reason.trim());
  }

  /** A draft, or an approved version that was never in use. @throws Refusal `not-found`, `changed` */
  async delete(tx: Tx, named: OwnNamed, who: Clinician): Promise<void> {
    await this.held(tx, named, ['draft', 'approved']);
    await this.store.note(tx, named, who, 'deleted', null);
    await this.store.delete(tx, named);
  }

  /** What was done with a version, oldest first. */
  acts(tx: Tx, named: OwnNamed): Promise<ActRow[]> {
    return this.store.acts(tx, named);
  }

  /** Two who change what a department runs do it one after the other. */
  holdDepartment(tx: Tx, department: string): Promise<void> {
    return this.store.holdDepartment(tx, department);
  }
}

/** Everybody who has written in a version, once each, in order of their first word. */
export function writersOf(acts: readonly ActRow[]): string[] {
  const wrote = acts.filter(({ act }) => act === 'started' || act === 'written');
  return [...new Map(wrote.map(({ byId, by }) => [byId, by])).values()];
}

/** A document as it is stored. */
export function textOf(document: object): CanonicalText {
  const body = canonical(document);
  return { body, sha256: createHash('sha256').update(body).digest('hex') };
}
