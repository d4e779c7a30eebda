import { Injectable } from '@nestjs/common';
import { type ActLevel, type LegendLevel, silenceOf } from '@stemme/pathways';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Assignment } from './schedules.service.js';
import { SchedulesStore } from './schedules.store.js';

/** What a missing answer means. */
export interface Silence {
  /** Somebody is told: enough windows in a row, or the first after an answer that was an alarm. */
  readonly isTold: boolean;
  /** Windows of the same phase missed one after the other, up to this one. */
  readonly missed: number;
  /** The last answer, where it was an alarm or could not be decided. */
  readonly after: LegendLevel | null;
  /** By which row of the pathway's acts it is acted upon; null = the one for no answer. */
  readonly as: ActLevel | null;
}

/** After such an answer the first missing one counts. */
const ALARMS: readonly string[] = ['acute', 'red', 'grey'];

/** Reads the pathway's rules about silence. */
@Injectable()
export class SilenceService {
  constructor(
    private readonly store: SchedulesStore,
    private readonly pathways: PathwaysService,
  ) {}

  /**
   * A window that closed unanswered, or one that has stood open without an answer for as long as a rule allows.
   *
   * With `inARow` the n-th window in a row is told, and then every n-th: somebody who stays silent is not told of every day
   * anew, and not forgotten either.
   */
  async of(tx: Tx, assignment: Assignment): Promise<Silence> {
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const silence = silenceOf(pathway, assignment.step);
    const { missed, lastLevel } = await this.store.silence(tx, assignment.id);
    const after = lastLevel !== null && ALARMS.includes(lastLevel) ? (lastLevel as LegendLevel) : null;
    const { silentRule, silentAt, closesAt } = assignment;
    const hasCome = silentRule !== null && silentAt !== null && silentAt <= closesAt;
    const as = hasCome ? (silence?.rules?.find(({ id }) => id === silentRule)?.as ?? null) : null;
    const inARow = silence?.inARow ?? 1;
    const isTold = as !== null || after !== null || missed % inARow === 0;
    return { isTold, missed, after, as };
  }
}
