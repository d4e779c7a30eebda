import { Injectable } from '@nestjs/common';
import { hoursOf, type Pathway } from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Place } from './items.js';

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
  readonly person: { readonly age: number; readonly sex?: string };
}

/** Whose act times and opening hours an item is due by. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly pathways: PathwaysService,
    private readonly patients: PatientsService,
    private readonly departments: DepartmentsService,
  ) {}

  async of(tx: Tx, where: Where): Promise<Placed> {
    const document = await this.pathways.version(tx, where.pathway, where.pathwayVersion);
    const { hours } = await this.departments.get(tx, where.department);
    const { synthetic, age, sex } = await this.patients.get(tx, where.patient);
    return {
      document,
      act: document.act,
      hours: hoursOf(document, hours),
      enrolment: where.enrolment,
      pathway: where.pathway,
      synthetic,
      person: { age, ...(sex ? { sex } : {}) },
    };
  }
}
