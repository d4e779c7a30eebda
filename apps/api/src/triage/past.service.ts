import { Injectable } from '@nestjs/common';
import type { Level, Vocabulary } from '@stemme/triage';
import { ResponsesService } from '../answers/responses.service.js';
import { ageOn, PatientsService } from '../patients/patients.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { localDate } from '../platform/local-date.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { ScoresService } from '../scores/scores.service.js';
import { CaseService } from './case.service.js';
import { type Input, inputOf } from './deciding.js';
import { type PastRow, PastStore, type PastWhere } from './past.store.js';
import { vocabularyOf } from './vocabulary.js';

export type { PastWhere };

/** What the rules read of a response; `answered.settledAt` is joined from the worklist as it stands now. */
export type PastInput = Input;

/** A response of the past, ready to be decided again. */
export interface PastResponse {
  readonly response: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly receivedAt: Date;
  /** false = handed in before the time asked about: there as history of those within. */
  readonly within: boolean;
  /** As it was decided then; null = it was read by hand. */
  readonly decided: {
    readonly level: Level;
    readonly atWorst: Level | null;
    readonly ruleSet: { readonly id: string; readonly version: number };
  } | null;
  /** null = it cannot be gathered: the documents it was answered by, or those that judge it, cannot be read any more. */
  readonly input: PastInput | null;
  /** Code of the outcome last recorded of what it raised; null = none. */
  readonly outcome: string | null;
  readonly settledAt: string | null;
}

/** One whose input is there. */
export interface ReadResponse extends PastResponse {
  readonly input: PastInput;
}

export interface PastTotals {
  readonly responses: number;
  readonly within: number;
  readonly enrolments: number;
  /** Retracted, or replaced by an amendment. */
  readonly leftOut: number;
}

/**
 * Enrolments read at a time: a chunk is whole enrolments, and the largest of them fit in memory together. Few, so that what
 * has been read is let go while it is young: collecting it later costs more than the statements that are saved.
 */
const ENROLMENTS_AT_A_TIME = 40;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** A department's past as the rules read it: for rehearsal, for looking back, and for evidence. Reads only. */
@Injectable()
export class PastService {
  private readonly vocabularies = new Map<string, Vocabulary>();

  constructor(
    private readonly store: PastStore,
    private readonly cases: CaseService,
    private readonly responses: ResponsesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly scores: ScoresService,
    private readonly patients: PatientsService,
  ) {}

  /** How many responses are within. */
  count(tx: Tx, where: PastWhere): Promise<number> {
    return this.store.count(tx, where);
  }

  /**
   * Every enrolment that was answered within the time, whole until its end: by enrolment, oldest first; a chunk never
   * splits one. What was retracted or replaced by an amendment is nobody's history and is only counted. One that cannot be
   * gathered is there without its input, and stops nothing: whoever asks names it.
   */
  async past(
    tx: Tx,
    where: PastWhere,
    onChunk: (chunk: readonly PastResponse[]) => void | Promise<void>,
  ): Promise<PastTotals> {
    const totals = { responses: 0, within: 0, enrolments: 0, leftOut: 0 };
    for (let after = FIRST; ; ) {
      const enrolments = await this.store.enrolments(tx, where, after, ENROLMENTS_AT_A_TIME);
      if (enrolments.length === 0) return totals;
      after = enrolments.at(-1)!;
      const rows = await this.store.rows(tx, enrolments, where.to);
      const stands = standing(rows);
      const before = rows.filter(({ receivedAt }) => receivedAt < where.to);
      const chunk: PastResponse[] = [];
      for (const row of before) {
        if (!stands(row)) continue;
        const within = row.receivedAt >= where.from;
        // almost every one: a promise for each costs as much as the rules
        chunk.push(row.input ? read(row, row.input, within) : await this.orUnread(tx, row, within));
      }
      totals.responses += chunk.length;
      totals.within += chunk.filter(({ within }) => within).length;
      totals.enrolments += enrolments.length;
      totals.leftOut += before.length - chunk.length;
      await onChunk(chunk);
    }
  }

  /**
   * One response, also a retracted one, with the history its decision could see, oldest first. Which earlier alarms had
   * been seen to is what was known at the decision. null = the reader may not see it.
   * @throws Error when one of them cannot be gathered: a part of what was decided from is no evidence
   */
  async one(
    tx: Tx,
    id: string,
  ): Promise<{ readonly history: readonly ReadResponse[]; readonly now: ReadResponse } | null> {
    const { rows, settled } = await this.store.around(tx, id);
    const it = rows.find(({ response }) => response === id);
    if (!it) return null;
    const stands = standing(rows);
    const history: ReadResponse[] = [];
    for (const row of rows) {
      if (!stands(row) || row.assignment === it.assignment || row.receivedAt > it.receivedAt) continue;
      const known = settled === null ? row.settled : dateOf(settled[row.response]?.at);
      history.push(await this.response(tx, { ...row, settled: known }, false));
    }
    return { history, now: await this.response(tx, it, true) };
  }

  /** The words of a response's questionnaire with the definitions it was scored by; kept for the life of the process. */
  async vocabulary(
    tx: Tx,
    { questionnaire, version, instruments }: Pick<PastInput, 'questionnaire' | 'version' | 'instruments'>,
  ): Promise<Vocabulary> {
    const scored = Object.entries(instruments).sort(([a], [b]) => (a < b ? -1 : 1));
    const name = JSON.stringify([questionnaire, version, scored]);
    const known = this.vocabularies.get(name);
    if (known) return known;
    const { compiled } = await this.questionnaires.version(tx, questionnaire, version);
    const definitions = [];
    for (const [instrument, each] of scored) definitions.push(await this.scores.definition(tx, instrument, each));
    const made = vocabularyOf(compiled, definitions);
    this.vocabularies.set(name, made);
    return made;
  }

  /** What the database refuses stops the transaction, and with it the next thing that is asked. */
  private async orUnread(tx: Tx, row: PastRow, within: boolean): Promise<PastResponse> {
    try {
      return await this.response(tx, row, within);
    } catch {
      return { ...about(row, within), input: null };
    }
  }

  private async response(tx: Tx, row: PastRow, within: boolean): Promise<ReadResponse> {
    return read(row, row.input ?? (await this.gathered(tx, row.response)), within);
  }

  /** Of a response that was decided before its input was kept, or that nothing could decide. */
  private async gathered(tx: Tx, id: string): Promise<Input> {
    const response = await this.responses.find(tx, id);
    if (!response) throw new Error('a response of the past is not there');
    const place = await this.cases.place(tx, response);
    const { theCase } = await this.cases.of(tx, response, place);
    // as old as they were then
    const { birthDate } = await this.patients.get(tx, response.patient);
    const age = ageOn(birthDate, localDate(response.receivedAt, place.hours.zone));
    return inputOf({ ...theCase, facts: { ...theCase.facts, age } });
  }
}

function read(row: PastRow, input: Input, within: boolean): ReadResponse {
  const one = about(row, within);
  const { settledAt } = one;
  return { ...one, input: settledAt === null ? input : { ...input, answered: { ...input.answered, settledAt } } };
}

function about(row: PastRow, within: boolean): Omit<PastResponse, 'input'> {
  const { response, patient, enrolment, receivedAt, outcome, settled, level, atWorst, ruleSet, ruleSetVersion } = row;
  return {
    response,
    patient,
    enrolment,
    receivedAt,
    within,
    decided: level === null ? null : { level, atWorst, ruleSet: { id: ruleSet!, version: ruleSetVersion! } },
    outcome,
    settledAt: settled?.toISOString() ?? null,
  };
}

function dateOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}

/** What counts: neither retracted, nor replaced by an amendment that stands itself. */
function standing(rows: readonly PastRow[]): (row: PastRow) => boolean {
  const replaced = new Set(rows.flatMap(({ retracted, supersedes }) => (retracted ? [] : (supersedes ?? []))));
  return ({ response, retracted }) => !retracted && !replaced.has(response);
}
