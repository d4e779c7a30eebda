import { Injectable } from '@nestjs/common';
import type { RuleSet } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Named } from './named.js';
import { headOf, RehearsalsService } from './rehearsals.service.js';
import { RuleCheckService } from './rule-check.service.js';
import type { RuleVersionDto } from './rules.dto.js';

type Tried = Pick<RuleVersionDto, 'faults' | 'rehearsal' | 'toApprove'>;

/** What stands between a version and its use: faults, and what trying it has shown. */
@Injectable()
export class TriedService {
  constructor(
    private readonly checks: RuleCheckService,
    private readonly rehearsals: RehearsalsService,
  ) {}

  /**
   * @param waiting its document while it is not in use yet; null = it is past that
   * @param base the version in force; 0 = none is
   */
  async of(tx: Tx, home: Department, named: Named, waiting: RuleSet | null, base: number): Promise<Tried> {
    const { rehearsal, fault } = await this.rehearsals.shown(tx, named);
    return {
      faults: waiting ? await this.checks.faults(tx, home, waiting) : [],
      rehearsal: rehearsal && headOf(rehearsal, base),
      toApprove: {
        rehearsed: rehearsal !== null,
        responses: rehearsal?.responses ?? 0,
        newlyGreen: rehearsal?.newlyGreen ?? 0,
        lookedAt: rehearsal?.lookedAt ?? 0,
        why: waiting ? (fault?.code ?? null) : null,
      },
    };
  }
}
