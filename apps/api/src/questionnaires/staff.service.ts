import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import type { Clinician } from './versions.store.js';

/** Who may bring in questionnaires, and who may decide that patients are given them. */
const ROLES = {
  edit: ['nurse', 'physician', 'administrator'],
  approve: ['physician', 'administrator'],
} as const;

export interface Staff {
  readonly department: Department;
  readonly who: Clinician;
  readonly may: { readonly edit: boolean; readonly approve: boolean };
}

/** The clinician behind a transaction, in one of their departments. */
@Injectable()
export class StaffService {
  constructor(
    private readonly access: AccessService,
    private readonly departments: DepartmentsService,
  ) {}

  /**
   * @param needs what is about to be done; reading needs none
   * @throws Refusal `not-found` for a department of others, `not-allowed` without the role
   */
  async of(tx: Tx, id: string, needs?: keyof typeof ROLES): Promise<Staff> {
    const department = await this.departments.ofStaff(tx, id);
    const me = await this.access.meIn(tx);
    const roles = me.departments.find((one) => one.id === id)?.roles ?? [];
    const has = (need: keyof typeof ROLES): boolean => ROLES[need].some((role) => roles.includes(role));
    const may = { edit: has('edit'), approve: has('approve') };
    if (needs && !may[needs]) throw new Refusal('not-allowed');
    return { department, who: { id: found(me.clinician), name: me.name }, may };
  }
}
