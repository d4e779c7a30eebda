import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { ContactRequestDto } from './answers.dto.js';

export interface EnrolledPatient {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

/** A contact wish as the worklist reads it. */
export interface ContactWish {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly urgent: number;
  readonly message: string | null;
  readonly receivedAt: Date;
}

@Injectable()
export class ContactStore {
  async enrolment(tx: Tx, id: string): Promise<EnrolledPatient | null> {
    const [row] = await tx.sql<EnrolledPatient>(
      `select id, department_id as department, patient_id as patient, pathway, pathway_version as "pathwayVersion"
       from enrolment where id = $1`,
      [id],
    );
    return row ?? null;
  }

  async received(tx: Tx, id: string): Promise<Date | null> {
    const [row] = await tx.sql<{ at: Date }>('select received_at as at from contact_request where id = $1', [id]);
    return row?.at ?? null;
  }

  async keep(tx: Tx, sent: ContactRequestDto, enrolment: EnrolledPatient): Promise<Date> {
    const [row] = await tx.sql<{ at: Date }>(
      `insert into contact_request (id, department_id, patient_id, enrolment_id, urgent, message)
       values ($1, $2, $3, $4, $5, $6) returning received_at as at`,
      [sent.id, enrolment.department, enrolment.patient, enrolment.id, sent.urgent, sent.message ?? null],
    );
    return row!.at;
  }

  async wish(tx: Tx, id: string): Promise<ContactWish | null> {
    const [row] = await tx.sql<ContactWish>(
      `select c.id, c.department_id as department, c.patient_id as patient, c.enrolment_id as enrolment, e.pathway,
         e.pathway_version as "pathwayVersion", c.urgent, c.message, c.received_at as "receivedAt"
       from contact_request c join enrolment e on e.id = c.enrolment_id where c.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
