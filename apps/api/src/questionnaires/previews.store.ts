import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '@stemme/questionnaires';
import { Database } from '../platform/database/database.service.js';

/** A named function: nobody is signed in, and the token is all there is. */
@Injectable()
export class PreviewsStore {
  constructor(private readonly database: Database) {}

  async open(tokenHash: Buffer): Promise<{ document: Questionnaire; until: Date } | null> {
    const [row] = await this.database.direct<{ document: Questionnaire; until: Date }>(
      'select document, expires_at as until from ctx.open_preview($1)',
      [tokenHash],
    );
    return row ?? null;
  }
}
