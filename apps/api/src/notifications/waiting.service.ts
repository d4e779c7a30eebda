import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import type { PdfDocument } from '../platform/pdf/pdf-document.js';
import { letterPage } from './letter-page.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { type CalledStep, WaitingStore } from './waiting.store.js';

/** Messages that somebody must carry: letters to print and calls to make. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly store: WaitingStore,
    private readonly schedules: SchedulesService,
  ) {}

  /** What nobody needs to be told any more is taken from the lists. */
  @Sweeps('notifications.waiting', 5)
  sweepWaiting(scan: Scan): Promise<number> {
    return scan.calling('sweep_waiting');
  }

  /** The sheets of letters, in the order asked for. The caller says `tx.saw`. @throws Refusal `not-found` */
  async letters(tx: Tx, ids: readonly string[]): Promise<PdfDocument[]> {
    const letters = new Map((await this.store.letters(tx, ids)).map((letter) => [letter.id, letter]));
    return ids.map((id) => {
      const letter = found(letters.get(id));
      return letterPage({ ...letter, at: letter.createdAt.toISOString() });
    });
  }

  /** Somebody has printed and posted them. @returns the ids of those that were waiting */
  printed(tx: Tx, messages: readonly string[]): Promise<string[]> {
    return this.store.printed(tx, messages);
  }

  /** Somebody has told the patient about a step, or found that nobody need. */
  called(tx: Tx, call: CalledStep, outcome: 'reached' | 'not-needed'): Promise<void> {
    return outcome === 'reached' ? this.store.called(tx, call) : this.store.notNeeded(tx, call);
  }

  /** That was a slip of the hand: the step waits for a call again, or has failed as before. */
  calledBack(tx: Tx, call: CalledStep): Promise<void> {
    return this.store.calledBack(tx, call);
  }

  /** Somebody asked the patient how it goes, at this instant: a talk with a person on every pathway that runs. */
  async talked(tx: Tx, patient: string, at: Date): Promise<void> {
    for (const { id, status } of await this.schedules.ofPatient(tx, patient))
      if (status === 'active' || status === 'paused') await this.schedules.humanContact(tx, id, at);
  }

  /** There was no such talk. */
  async talkUndone(tx: Tx, patient: string, at: Date): Promise<void> {
    for (const { id } of await this.schedules.ofPatient(tx, patient)) await this.schedules.contactUndone(tx, id, at);
  }
}
