import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';

/**
 * Who may do what. `judge`: to say what one thinks of a patient, and to put a patient before others, is a clinician's;
 * `look-back`: to go through everybody's answers is for those who answer for the rules.
 */
const ROLES = {
  judge: ['nurse', 'physician'],
  review: ['nurse', 'physician', 'administrator'],
  'look-back': ['physician', 'administrator'],
} as const;

export type Need = keyof typeof ROLES;

export interface Person {
  readonly department: Department;
  readonly id: string;
  readonly name: string;
  readonly may: Readonly<Record<Need, boolean>>;
}

/** The clinician behind a transaction, in one of their departments. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly access: AccessService,
    private readonly departments: DepartmentsService,
  ) {}

  /** @throws Refusal `not-found` for a department of others, `not-allowed` without a role for what is about to be done */
  async of(tx: Tx, department: string, need?: Need): Promise<Person> {
    const its = await this.departments.ofStaff(tx, department);
    const me = await this.access.meIn(tx);
    const roles = me.departments.find(({ id }) => id === department)?.roles ?? [];
    const has = (one: Need): boolean => ROLES[one].some((role) => roles.includes(role));
    if (need && !has(need)) throw new Refusal('not-allowed');
    const may = { judge: has('judge'), review: has('review'), 'look-back': has('look-back') };
    return { department: its, id: found(me.clinician), name: me.name, may };
  }
}
