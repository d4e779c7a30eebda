import { Injectable } from '@nestjs/common';
import type { AdviceData, Brace, Language, OpeningHours, Outside } from '@stemme/pathways';
import type { Act } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import { DepartmentsStore } from './departments.store.js';
import type { Phone, PhoneForPatient } from './phones.js';

export interface Department {
  readonly id: string;
  readonly sor: string;
  /** For clinicians only: it names a speciality. */
  readonly name: string;
  /** What patients, messages and bystanders see. */
  readonly publicName: string;
  readonly zone: string;
  readonly phones: readonly Phone[];
  readonly hours: OpeningHours;
  readonly switches: Readonly<Record<string, boolean>>;
  /** Ids of the pathways the department offers. */
  readonly pathways: readonly string[];
}

export interface OnDuty {
  readonly clinician: string;
  readonly name: string;
  readonly email: string | null;
  /** 1 is told first. */
  readonly position: number;
}

/** What the texts of libs/pathways need in one language. */
export interface TextData extends AdviceData {
  /** `tidspunkt` = read at the latest: for the text `whenRead` and its like. */
  readonly open: boolean;
  readonly data: Readonly<Partial<Record<Brace, string>>>;
  /** For `advice()`: `tidspunkt` = called at the latest while somebody is there, else before which nobody reads. */
  readonly advice: AdviceData;
}

@Injectable()
export class DepartmentsService {
  constructor(private readonly store: DepartmentsStore) {}

  /** @throws Refusal `not-found` */
  async get(_tx: Tx, _id: string): Promise<Department> {
    throw new Error('not built');
  }

  /** Who is on duty at an instant, in the order in which they are told. */
  async onDuty(_tx: Tx, _department: string, _at: Date): Promise<OnDuty[]> {
    throw new Error('not built');
  }

  async texts(
    _tx: Tx,
    _department: string,
    _at: Date,
    _nextOn: string | null = null,
    _promise?: Outside | Act,
  ): Promise<Record<Language, TextData>> {
    throw new Error('not built');
  }

  phones(_department: Department): PhoneForPatient[] {
    throw new Error('not built');
  }
}
