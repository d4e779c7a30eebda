import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { found, notFound } from '../platform/errors.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { CONFIG } from '../platform/platform.tokens.js';
import type { Named } from './approval.service.js';
import { LibraryStore } from './library.store.js';
import { PreviewsStore } from './previews.store.js';
import type { PreviewDto, PreviewMadeDto } from './questionnaires.dto.js';
import { StaffService } from './staff.service.js';
import { VersionsStore } from './versions.store.js';

/** 128 bits. */
const TOKEN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

/** A version as a patient would see it, for whoever is given the address, for an hour. Nothing is ever handed in from it. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly database: Database,
    private readonly library: LibraryStore,
    private readonly versions: VersionsStore,
    private readonly store: PreviewsStore,
    private readonly staff: StaffService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Refusal `not-found`, `not-allowed` */
  make(actor: Actor, named: Named): Promise<PreviewMadeDto> {
    const { department, id, version } = named;
    const subject = { department, questionnaire: id, version };
    return this.database.write(actor, 'questionnaires.preview', subject, async (tx) => {
      const { who } = await this.staff.of(tx, department, 'edit');
      found(await this.library.version(tx, department, id, version));
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const until = await this.versions.keepPreview(tx, hashed(token), named, who);
      return { token, url: `${this.config.patientOrigin}/preview/${token}`, expiresAt: until.toISOString() };
    });
  }

  /** @throws Refusal `not-found` when it is over, or never was */
  async open(token: string): Promise<PreviewDto> {
    if (!TOKEN.test(token)) throw notFound();
    const { document, until } = found(await this.store.open(hashed(token)));
    return { document, title: document.title, expiresAt: until.toISOString() };
  }

  @Sweeps('questionnaires.previews', 3600)
  forgetOver(scan: Scan): Promise<number> {
    return scan.calling('sweep_previews');
  }
}

function hashed(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
