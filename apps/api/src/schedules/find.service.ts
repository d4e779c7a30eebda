import { Injectable } from '@nestjs/common';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { EnrolmentsStore } from './enrolments.store.js';
import type { FoundEnrolmentDto, FoundPatientsDto } from './schedules.dto.js';

/** Finds a patient of a department, with the pathways they are or were on. */
@Injectable()
export class FindService {
  constructor(
    private readonly database: Database,
    private readonly store: EnrolmentsStore,
    private readonly patients: PatientsService,
    private readonly pathways: PathwaysService,
  ) {}

  /**
   * By CPR number or by the beginnings of words of the name; at most 50. The query is never part of the audit's subject.
   * @throws Refusal `not-found`
   */
  find(actor: Actor, department: string, query: string): Promise<FoundPatientsDto> {
    return this.database.read(actor, 'schedules.find', { department }, async (tx) => {
      const found = await this.patients.search(tx, department, query);
      const enrolments = await this.enrolments(tx, [...found.map(({ id }) => id)]);
      const patients = found.map(({ id, name, cpr, age }) => ({
        id,
        name,
        cpr,
        age,
        enrolments: enrolments.get(id) ?? [],
      }));
      return { patients };
    });
  }

  private async enrolments(tx: Tx, patients: readonly string[]): Promise<Map<string, FoundEnrolmentDto[]>> {
    const found = new Map<string, FoundEnrolmentDto[]>();
    for (const { id, patient, pathway, pathwayVersion, status } of await this.store.ofPatients(tx, patients)) {
      const { title } = await this.pathways.version(tx, pathway, pathwayVersion);
      found.set(patient, [...(found.get(patient) ?? []), { id, pathway: title, status }]);
    }
    return found;
  }
}
