import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Side } from '../platform/http/side.js';
import type { Grant } from './groups.js';

/** What the database knows of the session behind a request. */
export interface Me {
  readonly session: string;
  readonly side: Side;
  readonly clinician: string | null;
  readonly name: string;
  readonly language: string;
  readonly expiresAt: string;
  readonly departments: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
}

export interface Life {
  readonly idle: string;
  readonly whole: string;
}

/** Every query of the module: named functions, since there is nobody to act as before the session exists. */
@Injectable()
export class AccessStore {
  constructor(private readonly database: Database) {}

  async admitPatient(sidHash: Buffer, person: { cprHash: Buffer; name: string }, life: Life): Promise<void> {
    const params = [sidHash, person.cprHash, person.name, life.idle, life.whole];
    await this.database.direct('select ctx.sign_in_patient($1, $2, $3, $4, $5)', params);
  }

  async admitClinician(
    sidHash: Buffer,
    person: { issuer: string; subject: string; name: string; email: string | null; grants: readonly Grant[] },
    life: Life,
  ): Promise<void> {
    const { issuer, subject, name, email, grants } = person;
    const params = [sidHash, issuer, subject, name, email, JSON.stringify(grants), life.idle, life.whole];
    await this.database.direct('select ctx.sign_in_clinician($1, $2, $3, $4, $5, $6, $7, $8)', params);
  }

  async me(tx: Tx): Promise<Me> {
    const [row] = await tx.sql<{ me: Me }>('select ctx.me() as me');
    return row!.me;
  }

  async signOut(tx: Tx): Promise<void> {
    await tx.sql('select ctx.sign_out()');
  }
}
