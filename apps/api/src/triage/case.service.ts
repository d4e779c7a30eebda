import { Injectable } from '@nestjs/common';
import { hoursOf, type Pathway } from '@stemme/pathways';
import { ResponsesService } from '../answers/responses.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import type { Case } from './deciding.js';
import type { Place } from './items.js';
import { MaterialsService, type Stored } from './materials.service.js';
import type { Names } from './words.js';
import { vocabularyOf } from './vocabulary.js';

/** Where something happened: whose, and on which version of which pathway. */
export interface Where {
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

export interface Placed extends Place {
  readonly document: Pathway;
  /** What rules may read of the patient. */
  readonly person: Case['facts'];
}

/** Gathers what a decision rests on. Its services do the reading; `deciding.ts` does the thinking. */
@Injectable()
export class CaseService {
  constructor(
    private readonly materials: MaterialsService,
    private readonly responses: ResponsesService,
    private readonly schedules: SchedulesService,
    private readonly pathways: PathwaysService,
    private readonly patients: PatientsService,
    private readonly departments: DepartmentsService,
  ) {}

  /** Whose act times and opening hours an item is due by. */
  async place(tx: Tx, where: Where): Promise<Placed> {
    const document = await this.pathways.version(tx, where.pathway, where.pathwayVersion);
    const { hours } = await this.departments.get(tx, where.department);
    const { synthetic, age, sex } = await this.patients.get(tx, where.patient);
    const person = { age, ...(sex ? { sex } : {}) };
    return {
      document,
      act: document.act,
      hours: hoursOf(document, hours),
      enrolment: where.enrolment,
      pathway: where.pathway,
      synthetic,
      person,
    };
  }

  /** A response with everything its rules may read; the rule set is the one in force at hand-in. */
  async of(tx: Tx, response: Stored, { document, person }: Placed): Promise<{ theCase: Case; names: Names }> {
    const earlier = await this.earlier(tx, response);
    const [now, ...history] = await this.materials.given(tx, [response, ...earlier]);
    if (!now) throw new Error('the response itself is not there');
    const names = await this.materials.names(tx, now);
    const theCase = {
      ruleSet: await this.pathways.ruleSet(tx, document, response.department, response.receivedAt),
      vocabulary: vocabularyOf(names.compiled, names.definitions),
      now,
      history,
      facts: { ...(await this.facts(tx, response)), ...person },
    };
    return { theCase, names };
  }

  /**
   * Of the same enrolment: its anchor is what weeks and the baseline are counted from. An earlier course of treatment
   * is no baseline of this one, and must not calm it.
   */
  private async earlier(tx: Tx, response: Stored): Promise<Stored[]> {
    const all = await this.responses.history(tx, response.patient);
    return all.filter(
      ({ enrolment, assignment, receivedAt }) =>
        enrolment === response.enrolment && assignment !== response.assignment && receivedAt <= response.receivedAt,
    );
  }

  private async facts(tx: Tx, response: Stored): Promise<Case['facts']> {
    return this.schedules.facts(tx, await this.schedules.assignment(tx, response.assignment));
  }
}
