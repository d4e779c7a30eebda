import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import type { Level } from '@stemme/triage';
import { ResponsesService } from '../answers/responses.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import type { Point } from './decision.js';
import { MaterialsService, type Stored } from './materials.service.js';
import { explained } from './reasons.js';
import type { Reason } from '../worklist/worklist.service.js';
import { RecordStore, type Read } from './record.store.js';
import type { Names } from './words.js';

/** A triage with its rules in words. */
export interface ToldTriage {
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly ruleSet: { readonly id: string; readonly version: number };
  readonly decidedAt: string;
  readonly fired: readonly Reason[];
  readonly unknown: readonly Reason[];
  readonly legend: Pathway['legend'];
}

/** One response with everything that is shown around it. */
export interface ResponseRecord {
  readonly response: Stored;
  readonly names: Names;
  readonly pathway: Pathway;
  readonly zone: string;
  readonly triage: ToldTriage | null;
  readonly readBy: readonly Read[];
  /** Nothing has assessed it, and no item asks somebody to. */
  readonly waiting: boolean;
  /** The enrolment's responses without the superseded and the retracted, and this one: oldest first. */
  readonly points: readonly Point[];
}

/** Gathers a response for its views. */
@Injectable()
export class RecordService {
  constructor(
    private readonly responses: ResponsesService,
    private readonly materials: MaterialsService,
    private readonly pathways: PathwaysService,
    private readonly departments: DepartmentsService,
    private readonly store: RecordStore,
  ) {}

  /**
   * Opening a response is written down once per clinician: the patient sees that it was read.
   * @throws Refusal `not-found`
   */
  async open(tx: Tx, id: string): Promise<ResponseRecord> {
    const response = found(await this.responses.find(tx, id));
    const { triage, readBy, byHand } = await this.store.open(tx, response);
    const history = await this.responses.history(tx, response.patient);
    const others = history.filter((one) => one.enrolment === response.enrolment && one.id !== id);
    const row = [...others, response].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
    const given = await this.materials.given(tx, row);
    const pathway = await this.pathways.version(tx, response.pathway, response.pathwayVersion);
    const { zone } = await this.departments.get(tx, response.department);
    const codes = await this.namesOf(tx, response, given[row.indexOf(response)]);
    const names = pathway.facts ? { ...codes, facts: pathway.facts } : codes;
    return {
      response,
      names,
      pathway,
      zone,
      triage: triage && (await this.told(tx, triage, names, pathway, zone)),
      readBy: readBy.map(({ at, by }) => ({ at: new Date(at).toISOString(), by })),
      waiting: !triage && !byHand,
      points: given.map((one, place) => ({ ...one, id: row[place]!.id })),
    };
  }

  private async told(
    tx: Tx,
    {
      level,
      atWorst,
      decidedAt,
      body: { triage, limits = [], settled = {} },
    }: NonNullable<Awaited<ReturnType<RecordStore['open']>>['triage']>,
    names: Names,
    { ruleSet, legend }: Pathway,
    zone: string,
  ): Promise<ToldTriage> {
    const rules = await this.pathways.ruleSetVersion(tx, ruleSet, triage.ruleSet.version);
    const at = new Date(decidedAt).toISOString();
    const why = explained(triage, rules, names, { zone, limits, settled });
    return { level, atWorst, ruleSet: triage.ruleSet, decidedAt: at, legend, ...why };
  }

  private async namesOf(
    tx: Tx,
    { questionnaire, questionnaireVersion, department, receivedAt }: Stored,
    given: Awaited<ReturnType<MaterialsService['given']>>[number] | undefined,
  ): Promise<Names> {
    if (given && given.scores.length > 0) return this.materials.names(tx, given);
    return this.materials.namesOf(tx, questionnaire, questionnaireVersion, department, receivedAt);
  }
}
