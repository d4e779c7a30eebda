import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import { Log } from '../platform/log.service.js';
import type { CellFault } from './enrol-file.js';
import { FileLinesStore } from './file-lines.store.js';

/** What became, or would become, of one line. */
export interface LineResult {
  readonly line: number;
  /** Of the file: to find the line again by. Never the CPR number. */
  readonly label: string;
  readonly outcome: string;
  readonly faults: readonly CellFault[];
  /** Nothing wrong, but worth a look. */
  readonly notes: readonly CellFault[];
  readonly patient: string | null;
  /** Local date: of the first questionnaire, or of the appointment. */
  readonly on: string | null;
}

export interface FileLine {
  readonly line: number;
  readonly label: string;
  readonly faults: readonly CellFault[];
}

/** How the lines of one file are carried out. */
export interface FileRun<L extends FileLine> {
  readonly act: string;
  readonly subject: Readonly<Record<string, string | number | boolean>>;
  readonly dryRun: boolean;
  readonly lines: readonly L[];
  /** One line, in a transaction of its own; a refusal is the line's fault. */
  readonly carryOut: (tx: Tx, line: L) => Promise<LineResult>;
  /** Patients who were looked at: kept in the log also when the line is taken back. */
  readonly seen: (tx: Tx, lines: readonly L[]) => Promise<void>;
  readonly faultsOf: (refusal: Refusal) => readonly CellFault[];
}

/** Lines tried in one transaction: its locks are held for a moment, not for the whole file. */
const TRIED_TOGETHER = 25;

/** Refusals that are about one line; every other one stops the file. */
const ABOUT_A_LINE = new Set(['invalid', 'already-enrolled', 'stale', 'changed', 'not-found']);

/**
 * Carries a file out line by line. Each good line is written in a transaction of its own and a bad one is told, so that one
 * slip does not lose the others; the same file again changes nothing. A dry run does the same work and takes it back, so
 * that it cannot promise what would be refused.
 */
@Injectable()
export class FileLinesService {
  constructor(
    private readonly database: Database,
    private readonly store: FileLinesStore,
    private readonly log: Log,
  ) {}

  async *run<L extends FileLine>(actor: Actor, run: FileRun<L>): AsyncGenerator<LineResult> {
    const size = run.dryRun ? TRIED_TOGETHER : 1;
    for (let at = 0; at < run.lines.length; at += size) {
      const some = run.lines.slice(at, at + size);
      const done = new Map(await this.carriedOut(actor, run, some));
      for (const line of some) yield done.get(line.line) ?? faulty(line, line.faults);
    }
  }

  /** Whoever sent the file is told that it has stopped, by the report's last line; why is known here alone. */
  private async carriedOut<L extends FileLine>(actor: Actor, run: FileRun<L>, lines: readonly L[]) {
    const good = lines.filter(({ faults }) => faults.length === 0);
    if (good.length === 0) return [];
    try {
      return await (run.dryRun ? this.tried(actor, run, good) : this.written(actor, run, good));
    } catch (error) {
      this.log.failed('file.stopped', error, { act: run.act });
      throw error;
    }
  }

  private tried<L extends FileLine>(actor: Actor, run: FileRun<L>, lines: readonly L[]) {
    return this.database.read(actor, run.act, run.subject, async (tx) => {
      await run.seen(tx, lines);
      const results: [number, LineResult][] = [];
      for (const line of lines)
        results.push([line.line, await told(run, line, () => this.store.trial(tx, () => run.carryOut(tx, line)))]);
      return results;
    });
  }

  private async written<L extends FileLine>(actor: Actor, run: FileRun<L>, lines: readonly L[]) {
    const results: [number, LineResult][] = [];
    for (const line of lines) {
      const write = () =>
        this.database.write(actor, run.act, run.subject, async (tx) => {
          await run.seen(tx, [line]);
          return run.carryOut(tx, line);
        });
      results.push([line.line, await told(run, line, write)]);
    }
    return results;
  }
}

async function told<L extends FileLine>(
  run: FileRun<L>,
  line: L,
  work: () => Promise<LineResult>,
): Promise<LineResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !ABOUT_A_LINE.has(error.code)) throw error;
    return faulty(line, run.faultsOf(error));
  }
}

function faulty({ line, label }: FileLine, faults: readonly CellFault[]): LineResult {
  return { line, label, outcome: 'fault', faults, notes: [], patient: null, on: null };
}
