import { link, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.service.js';
import type { Config } from '../platform/config.js';
import { Log } from '../platform/log.service.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { memoXml } from './memo.js';
import type { Outgoing, Sender } from './outgoing.js';
import type { Outcome } from './state.js';

/** Digital Post: one MeMo file for each message in a folder, whence the region's own connection takes it. */
@Injectable()
export class DigitalPost implements Sender {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async send(message: Outgoing, gate: AbortSignal): Promise<Outcome> {
    const { digitalPost } = this.config;
    if (!digitalPost) return { kind: 'refused', code: 'no-gateway' };
    if (gate.aborted) return { kind: 'later', code: 'put-off' };
    const { id, subject, text, to, language, sender } = message;
    const createdAt = `${this.clock.now().toISOString().slice(0, 19)}Z`;
    const xml = memoXml({ id, label: subject, cvr: digitalPost.cvr, sender, cpr: to, language, text, createdAt });
    try {
      await place(digitalPost.folder, `${id}.xml`, xml);
      return { kind: 'sent', providerId: id };
    } catch (error) {
      // whole or not there: nobody has seen anything of it
      this.log.failed('digital-post.failed', error, { outbox: id });
      return { kind: 'later', code: 'unreachable' };
    }
  }
}

/** Under its name the file is complete, on the disk, and the first of that name; only we may read it. */
async function place(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${name}.${process.pid}`);
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path.join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      // the same message: an earlier try has put it there
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}
