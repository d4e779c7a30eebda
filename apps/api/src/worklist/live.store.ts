import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** A session, and the department whose list it watches. */
export interface Watching {
  readonly sid: string;
  readonly department: string;
}

export type Standing = 'ok' | 'signed-out' | 'not-found';

@Injectable()
export class LiveStore {
  constructor(private readonly database: Database) {}

  /** Whether each may go on watching, in their order. Not an act of theirs: nothing is audited, and no session lives on. */
  async standing(all: readonly Watching[]): Promise<Standing[]> {
    const rows = await this.database.direct<{ standing: Standing }>('select app.watching($1, $2) as standing', [
      all.map(({ sid }) => `sc${sid}`),
      all.map(({ department }) => department),
    ]);
    return rows.map(({ standing }) => standing);
  }
}
