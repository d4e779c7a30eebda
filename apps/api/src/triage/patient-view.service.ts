import { Injectable } from '@nestjs/common';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { HistoryService } from './history.service.js';
import { ItemsService } from '../worklist/items.service.js';
import type { PatientViewDto } from './patient-view.dto.js';

/** One patient for a clinician: enrolments, what was answered, what waits, what was sent. */
@Injectable()
export class PatientViewService {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientsService,
    private readonly schedules: SchedulesService,
    private readonly history: HistoryService,
    private readonly items: ItemsService,
  ) {}

  /** @throws Refusal `not-found` */
  view(actor: Actor, id: string): Promise<PatientViewDto> {
    return this.database.read(actor, 'triage.open-patient', { patient: id }, async (tx) => {
      const patient = await this.patients.get(tx, id);
      await tx.saw([id]);
      return {
        ...patient,
        enrolments: (await this.schedules.ofPatient(tx, id)) as never,
        responses: await this.history.responses(tx, id),
        items: await this.items.ofPatient(tx, id),
        messages: await this.history.messages(tx, id),
      };
    });
  }
}
