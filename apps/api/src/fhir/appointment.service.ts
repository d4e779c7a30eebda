import { Injectable } from '@nestjs/common';
import { PatientsService } from '../patients/patients.service.js';
import type { Caller } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound, Refusal } from '../platform/errors.js';
import { AppointmentsService, type Put } from '../schedules/appointments.service.js';
import { readAppointment, type ToldAppointment } from './appointment.js';
import { FhirStore } from './fhir.store.js';
import { FhirFault, outcome } from './outcome.js';
import { ReadingService } from './reading.service.js';

/** What the hospital's system is answered: what became of what it told. */
export interface Answer {
  readonly status: 200 | 201;
  readonly id: string;
  readonly body: object;
}

/** Appointments that the hospital's own system tells of: the only thing that is written over FHIR. */
@Injectable()
export class AppointmentService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
    private readonly store: FhirStore,
    private readonly patients: PatientsService,
    private readonly appointments: AppointmentsService,
  ) {}

  /**
   * @param named the identifier of a conditional update, as `system|value`
   * @throws FhirFault, Refusal `not-allowed`, `not-found` (no such patient here), `stale`
   */
  put(who: Caller, body: unknown, named: string | null): Promise<Answer> {
    // a person books at the clinic's screens
    if (who.kind !== 'system') throw new Refusal('not-allowed');
    return this.database.write(who, 'fhir.put-appointment', {}, async (tx) => {
      await this.reading.may(tx, who, 'system/Appointment.write');
      const { department } = found(await this.store.system(tx));
      const told = readAppointment(body, named, await this.store.zone(tx));
      const patient = await this.patients.byCpr(tx, department, told.cpr);
      if (!patient) throw notFound();
      await tx.saw([patient]);
      return answerOf(await this.tell(tx, department, patient, told));
    });
  }

  private async tell(tx: Tx, department: string, patient: string, told: ToldAppointment): Promise<Put> {
    const { source, reference, version, kind, state, on } = told;
    const named = { department, source, reference, version };
    try {
      // a cancellation that does not say when is of one that is known
      if (on === null) return await this.appointments.cancel(tx, named);
      return await this.appointments.put(tx, { ...named, patient, kind, state, ...on });
    } catch (error) {
      throw error instanceof Refusal && error.code === 'invalid' ? asFault(error) : error;
    }
  }
}

function answerOf({ appointment, outcome: became }: Put): Answer {
  const issue = { severity: 'information', code: 'informational', diagnostics: became } as const;
  return { status: became === 'booked' ? 201 : 200, id: appointment.id, body: outcome([issue]) };
}

function asFault({ faults }: Refusal): FhirFault {
  return new FhirFault(
    422,
    faults.map(({ path, code }) => ({ severity: 'error', code: 'value', diagnostics: `${path}: ${code}` })),
  );
}
