import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { localDate } from '../platform/local-date.js';
import { assignmentOverdue, assignmentSilent, contactOverdue } from '../schedules/schedules.events.js';
import { type Assignment, isOver, SchedulesService } from '../schedules/schedules.service.js';
import { type Silence, SilenceService } from '../schedules/silence.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { WorklistService } from '../worklist/worklist.service.js';
import { contactOverdueReasons, noAnswerReasons } from './wordings.js';

/** Who says nothing is not well for it: a missing answer, and a patient nobody has talked to, are put before a person. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly worklist: WorklistService,
    private readonly pathways: PathwaysService,
    private readonly schedules: SchedulesService,
    private readonly silences: SilenceService,
    private readonly departments: DepartmentsService,
  ) {}

  /** A missing answer is nobody's good news; an answer that came after all, or an enrolment that is over, needs none. */
  @Hears(assignmentOverdue, 'triage.no-answer')
  async onOverdue(job: Job<typeof assignmentOverdue>): Promise<void> {
    await job.finish(async (tx, event) => {
      const assignment = await this.schedules.assignment(tx, event.assignment);
      if (assignment.state !== 'missed' || isOver(assignment.enrolmentStatus)) return;
      const silence = await this.silences.of(tx, assignment);
      if (silence.isTold) await this.noAnswer(tx, assignment, silence, new Date(assignment.closesAt));
    });
  }

  /** The window is still open, and its pathway does not wait until it closes. Missed by now, it is all the more so. */
  @Hears(assignmentSilent, 'triage.silent')
  async onSilent(job: Job<typeof assignmentSilent>): Promise<void> {
    await job.finish(async (tx, event) => {
      const assignment = await this.schedules.assignment(tx, event.assignment);
      const { state, silentAt, enrolmentStatus } = assignment;
      if ((state !== 'open' && state !== 'missed') || silentAt === null || isOver(enrolmentStatus)) return;
      await this.noAnswer(tx, assignment, await this.silences.of(tx, assignment), new Date(silentAt));
    });
  }

  @Hears(contactOverdue, 'triage.contact-overdue')
  async onContactOverdue(job: Job<typeof contactOverdue>): Promise<void> {
    await job.finish(async (tx, event) => {
      const enrolment = await this.schedules.enrolment(tx, event.enrolment);
      if (!enrolment || isOver(enrolment.status) || !enrolment.contactDueAt || !enrolment.contactToldAt) return;
      const where = { ...enrolment, enrolment: enrolment.id };
      const document = await this.pathways.version(tx, where.pathway, where.pathwayVersion);
      const { zone } = await this.departments.get(tx, enrolment.department);
      const since = localDate(enrolment.contactAt ?? enrolment.createdAt, zone);
      await this.worklist.raise(tx, where, {
        id: randomUUID(),
        key: `contact-overdue:${enrolment.id}:${enrolment.contactDueAt.getTime()}`,
        kind: 'contact-overdue',
        level: 'blue',
        reasons: contactOverdueReasons(since, document.humanContact?.text ?? null),
        at: enrolment.contactDueAt,
        answered: false,
      });
    });
  }

  /** One item for an assignment, whichever comes first: the rule's hour, or the end of the window. */
  private async noAnswer(tx: Tx, assignment: Assignment, silence: Silence, at: Date): Promise<void> {
    const { zone } = await this.departments.get(tx, assignment.department);
    await this.worklist.raise(tx, assignment, {
      id: randomUUID(),
      key: `no-answer:${assignment.id}`,
      kind: 'no-answer',
      level: 'blue',
      atWorst: silence.as === 'blue' ? null : silence.as,
      reasons: noAnswerReasons(silence, at, zone),
      assignment: assignment.id,
      at,
      answered: false,
    });
  }
}
