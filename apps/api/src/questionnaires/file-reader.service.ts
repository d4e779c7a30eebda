import { existsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../platform/errors.js';
import { Log } from '../platform/log.service.js';
import type { Reading } from './reading.js';

const LONGEST_MS = 10_000;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } as const;
/** Files read at the same time by one process. */
const AT_ONCE = 2;

/** Run from source there is no built worker beside this file: the build's is used. */
const WORKER = ['./import.worker.js', '../../dist/questionnaires/import.worker.js']
  .map((place) => new URL(place, import.meta.url))
  .find((url) => existsSync(url));

/** Reads files of strangers in a thread of their own, for so long and with so much memory, and no more. */
@Injectable()
export class FileReader {
  private reading = 0;

  constructor(private readonly log: Log) {}

  /**
   * @returns null when the file could not be read within the limits
   * @throws Refusal `too-many` while others' files are being read
   */
  async read(text: string): Promise<Reading | null> {
    if (this.reading >= AT_ONCE) throw new Refusal('too-many');
    this.reading += 1;
    try {
      return await this.inThread(text);
    } finally {
      this.reading -= 1;
    }
  }

  private inThread(text: string): Promise<Reading | null> {
    if (!WORKER) throw new Error('the import worker is not built');
    const worker = new Worker(WORKER, { workerData: text, resourceLimits: MEMORY, execArgv: [], env: {} });
    return new Promise((resolve) => {
      const done = (reading: Reading | null, error?: unknown): void => {
        clearTimeout(timer);
        // codes only: an error of the importer may quote the file
        if (error !== undefined) this.log.failed('questionnaires.unreadable', named(error));
        void worker.terminate();
        resolve(reading);
      };
      const timer = setTimeout(() => done(null, new Error('time')), LONGEST_MS);
      worker.once('message', (reading: Reading) => done(reading));
      worker.once('error', (error) => done(null, error));
      worker.once('exit', () => done(null));
    });
  }
}

function named(error: unknown): Error {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return new Error(`${String(name)} ${String(code ?? '')}`);
}
