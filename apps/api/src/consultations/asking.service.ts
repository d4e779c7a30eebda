import { Injectable } from '@nestjs/common';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { ConsultationDto, NewAgreementDto, NewConsultationDto } from './consultations.dto.js';
import { ConsultationsService } from './consultations.service.js';
import { ConsultationViewsService } from './views.service.js';

/** A clinician asks for a talk with a patient, or writes what was agreed, on the patient's page. */
@Injectable()
export class AskingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationsService,
    private readonly views: ConsultationViewsService,
    private readonly patients: PatientsService,
  ) {}

  /** @throws Refusal `not-found` (also for an enrolment, response or item of somebody else), `invalid` */
  ask(actor: Actor, patient: string, asked: NewConsultationDto): Promise<ConsultationDto> {
    return this.database.write(actor, 'consultations.request', { patient }, async (tx) => {
      const { department } = await this.patients.get(tx, patient);
      await tx.saw([patient]);
      const { enrolment, item, response } = asked;
      const whose = { department, patient, enrolment, item: item ?? null, response: response ?? null };
      return this.views.one(tx, await this.consultations.request(tx, whose, asked));
    });
  }

  /** @throws Refusal `not-found`, `invalid` */
  agree(actor: Actor, patient: string, { enrolment, text, response }: NewAgreementDto): Promise<void> {
    return this.database.write(actor, 'consultations.write-agreement', { patient }, async (tx) => {
      const { department } = await this.patients.get(tx, patient);
      await tx.saw([patient]);
      await this.consultations.agree(tx, { department, patient, enrolment, response: response ?? null }, text);
    });
  }
}
