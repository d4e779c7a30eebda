import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { found } from '../platform/errors.js';
import { ArrivalsService } from './arrivals.service.js';
import type { TransferDto, TransferredDto } from './changes.dto.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { StatusService } from './status.service.js';

/**
 * A patient goes on in another department. Row security keeps the two apart: here the enrolment ends, and there one begins
 * in the same act only when whoever does it belongs to both. Answers stay where they were given.
 */
@Injectable()
export class TransferService {
  constructor(
    private readonly database: Database,
    private readonly store: EnrolmentsStore,
    private readonly statuses: StatusService,
    private readonly arrivals: ArrivalsService,
    private readonly departments: DepartmentsService,
  ) {}

  /** @throws Refusal `not-found`, `invalid` at `to`, `changed`, `already-enrolled` there */
  transfer(actor: Actor, id: string, { to, reason }: TransferDto): Promise<TransferredDto> {
    const subject = { enrolment: id, ...(to ? { to } : {}) };
    return this.database.write(actor, 'schedules.transfer', subject, async (tx) => {
      const enrolment = found(await this.store.lock(tx, id));
      const from = await this.departments.ofStaff(tx, enrolment.department);
      await tx.saw([enrolment.patient]);
      if (enrolment.status === 'transferred') return this.answer(id, await this.store.following(tx, id));
      const arrival = to ? await this.arrivals.prepare(tx, enrolment, from, to) : null;
      await this.statuses.finish(tx, enrolment, 'transfer', reason ? { reason } : {});
      return this.answer(id, arrival ? await this.arrivals.arrive(tx, arrival, enrolment) : null);
    });
  }

  private answer(id: string, enrolment: string | null): TransferredDto {
    return { id, status: 'transferred', enrolment };
  }
}
