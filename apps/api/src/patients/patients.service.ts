import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** What every view of a patient is headed by. */
export interface PatientHeader {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  /** As it is read aloud: `300174-9995`. */
  readonly cpr: string;
  readonly birthDate: string;
  /** Whole years at business time. */
  readonly age: number;
  readonly sex: 'female' | 'male' | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'da' | 'en';
  readonly synthetic: boolean;
}

export interface NewPatient {
  readonly department: string;
  readonly cpr: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'da' | 'en';
  readonly synthetic?: boolean;
}

export interface ContactData {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly language?: 'da' | 'en';
}

@Injectable()
export class PatientsService {
  /** Those of the ids that the actor may see. The caller says `tx.saw`. */
  async headers(_tx: Tx, _ids: readonly string[]): Promise<Map<string, PatientHeader>> {
    throw new Error('not built');
  }

  /** @throws Refusal `not-found` */
  async get(_tx: Tx, _id: string): Promise<PatientHeader> {
    throw new Error('not built');
  }

  /** Finds the patient by CPR number in the department, or registers them; the id. @throws Refusal `invalid` */
  async register(_tx: Tx, _patient: NewPatient): Promise<string> {
    throw new Error('not built');
  }

  /** By CPR number, or by the beginning of any word of the name; at most 50, by name. */
  async search(_tx: Tx, _department: string, _query: string): Promise<PatientHeader[]> {
    throw new Error('not built');
  }

  async setContact(_tx: Tx, _id: string, _data: ContactData): Promise<void> {
    throw new Error('not built');
  }
}
