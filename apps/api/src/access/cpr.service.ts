import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { cprHash, openCpr, sealCpr } from './cpr.js';

/** CPR numbers at rest: encrypted, and found by a keyed hash. The keys never leave the process. */
@Injectable()
export class CprService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  hash(cpr: string): Buffer {
    return cprHash(cpr, this.config.keys.cprIndex);
  }

  seal(cpr: string): Buffer {
    return sealCpr(cpr, this.config.keys.cpr);
  }

  open(sealed: Buffer): string {
    return openCpr(sealed, this.config.keys.cpr);
  }
}
