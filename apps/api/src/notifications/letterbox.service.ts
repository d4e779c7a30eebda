import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { Log } from '../platform/log.service.js';
import { CONFIG } from '../platform/platform.tokens.js';

/** In the demo alone, where nobody prints: a letter that waits to be printed is also laid where the inbox shows it. */
@Injectable()
export class Letterbox {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  async keep(id: string, letter: { address: string; subject: string; body: string }): Promise<void> {
    const { lettersFolder } = this.config;
    if (!lettersFolder) return;
    try {
      await mkdir(lettersFolder, { recursive: true, mode: 0o700 });
      await writeFile(path.join(lettersFolder, `${id}.json`), JSON.stringify(letter), { mode: 0o600 });
    } catch (error) {
      this.log.failed('letterbox.failed', error, { outbox: id });
    }
  }
}
