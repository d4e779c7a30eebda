import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { AccessLogDto } from './audit.dto.js';
import { AuditStore } from './audit.store.js';
import { WHY, wordsFor } from './words.js';

/** What stands as the name of whatever is done by no person. */
const SERVICE = 'Stemme';

/** Reads the audit log; it is written by the platform, and by nothing else. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly store: AuditStore,
  ) {}

  /** Who has seen or changed what of the signed-in patient, newest first. */
  own(actor: Actor): Promise<AccessLogDto> {
    return this.database.read(actor, 'audit.access-log', {}, async (tx) => ({
      entries: (await this.store.own(tx)).map(({ kind, name, act, department, at, count }) => ({
        at: at.toISOString(),
        who: kind === 'job' ? SERVICE : (name ?? SERVICE),
        department: department ?? '',
        what: wordsFor(kind, act),
        why: WHY[kind],
        count,
      })),
    }));
  }
}
