import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProductText as Text } from '@stemme/questionnaires';
import { ResponsesService } from '../answers/responses.service.js';
import { PatientsService } from '../patients/patients.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { ownReason, WorklistService } from '../worklist/worklist.service.js';
import type { LookBackFindingDto } from './look-backs.dto.js';
import type { FindingRow } from './look-backs.store.js';

/** Findings with names, and what is done about them. */
@Injectable()
export class LookBackViewService {
  constructor(
    private readonly patients: PatientsService,
    private readonly responses: ResponsesService,
    private readonly worklist: WorklistService,
    private readonly clock: Clock,
  ) {}

  async findings(tx: Tx, rows: readonly FindingRow[]): Promise<LookBackFindingDto[]> {
    const people = await this.patients.headers(
      tx,
      rows.map(({ patient }) => patient),
    );
    await tx.saw([...people.keys()]);
    return rows.flatMap((row) => {
      const patient = people.get(row.patient);
      return patient ? [dtoOf(row, { id: patient.id, name: patient.name, cpr: patient.cpr })] : [];
    });
  }

  async finding(tx: Tx, row: FindingRow): Promise<LookBackFindingDto> {
    return found((await this.findings(tx, [row]))[0]);
  }

  /** A new item at the level it would have been, due from now; grey that could be acute where nobody knows. */
  async raise(tx: Tx, { id, patient, response, toLevel, toAtWorst }: FindingRow, reason: string): Promise<void> {
    const where = found(await this.responses.find(tx, response));
    await tx.saw([patient]);
    const level = toLevel ?? 'grey';
    const atWorst = toLevel ? toAtWorst : 'acute';
    await this.worklist.raise(tx, where, {
      id: randomUUID(),
      key: `look-back:${id}`,
      kind: 'look-back',
      level,
      atWorst,
      response,
      reasons: [ownReason('look-back', level, because(reason, toLevel !== null))],
      at: this.clock.now(),
    });
  }
}

function because(reason: string, known: boolean): Text {
  return known
    ? {
        da: `Tilbageblik: med de regler og scorer, der gælder nu, var besvarelsen mere alvorlig. Anledning: ${reason}`,
        en: `Look back: by the rules and scores in force now the answers were more serious. Because: ${reason}`,
      }
    : {
        da: `Tilbageblik: besvarelsen kan ikke vurderes igen, læs den selv. Anledning: ${reason}`,
        en: `Look back: the answers cannot be assessed again, read them yourself. Because: ${reason}`,
      };
}

function dtoOf(row: FindingRow, patient: LookBackFindingDto['patient']): LookBackFindingDto {
  const { fromLevel, fromAtWorst, toLevel, toAtWorst, changed } = row;
  return {
    id: row.id,
    patient,
    response: row.response,
    pathway: row.pathway,
    receivedAt: row.receivedAt.toISOString(),
    kind: row.kind,
    from: { level: fromLevel, atWorst: fromAtWorst },
    to: toLevel && { level: toLevel, atWorst: toAtWorst },
    why: row.why,
    ruleSet: changed.ruleSet,
    scores: changed.scores.map(({ scale, before, after }) => ({ scale, before, after })),
    fired: [...changed.fired],
    reviewed: row.reviewed && { ...row.reviewed, at: new Date(row.reviewed.at).toISOString() },
    item: row.item,
    happened: row.happened.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  };
}
