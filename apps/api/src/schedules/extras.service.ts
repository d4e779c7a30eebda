import { Injectable } from '@nestjs/common';
import { PATIENT_INITIATED, questionnaireOf } from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { ExtrasStore } from './extras.store.js';
import { extraStep, switchedOn } from './horizon.js';
import { assignmentDue } from './schedules.events.js';

/** The patient asked for it and sits in front of it: a day, and one more before the department is told of a blank. */
const EXTRA = { dueHours: 24, closesHours: 48 } as const;

/** Questionnaires that patients ask for themselves. */
@Injectable()
export class ExtrasService {
  constructor(
    private readonly database: Database,
    private readonly store: ExtrasStore,
    private readonly enrolments: EnrolmentsStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /** @throws as `openExtra` */
  askExtra(actor: Actor, enrolment: string, id: string): Promise<{ assignment: string }> {
    return this.database.write(actor, 'schedules.ask-extra', { enrolment }, async (tx) => ({
      assignment: await this.openExtra(tx, enrolment, id),
    }));
  }

  /**
   * The patient asks for a questionnaire now ("I have got worse"). The same id comes to the same assignment; while one is
   * open, any id comes to it. Its id.
   * @throws Refusal `not-found`, `not-open` when the enrolment is not active or its pathway offers none
   */
  async openExtra(tx: Tx, enrolment: string, id: string): Promise<string> {
    // held: whatever ends it at this moment is over before, or takes this one back with the rest
    const row = found(await this.enrolments.lock(tx, enrolment));
    const same = await this.store.find(tx, id);
    if (same) return same.enrolment === enrolment ? id : notThis();
    const pathway = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
    if (row.status !== 'active' || !pathway.patientInitiated) throw new Refusal('not-open');
    const steps = `${PATIENT_INITIATED}-%`;
    const { count, open } = await this.store.extras(tx, enrolment, steps);
    if (open) return open;
    await this.addExtra(tx, row, id, count + 1);
    // another device may have been first: what is open now is what both are sent to
    const extra = found((await this.store.extras(tx, enrolment, steps)).open);
    const about = { department: row.department, patient: row.patient, key: `due:${extra}` };
    await tx.publish(assignmentDue, { assignment: extra }, about);
    return extra;
  }

  private async addExtra(tx: Tx, enrolment: EnrolmentFields, id: string, n: number): Promise<void> {
    const pathway = await this.pathways.version(tx, enrolment.pathway, enrolment.pathwayVersion);
    const department = await this.departments.get(tx, enrolment.department);
    const questionnaire = questionnaireOf(pathway.patientInitiated!, switchedOn(department.switches));
    const now = await this.store.now(tx);
    const version = await this.questionnaires.inForce(tx, questionnaire, department.id, now);
    const later = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();
    const [due, closes] = [later(EXTRA.dueHours), later(EXTRA.closesHours)];
    await this.store.addExtra(tx, {
      id,
      enrolment: enrolment.id,
      step: extraStep(n),
      questionnaire,
      version,
      due,
      closes,
    });
  }
}

function notThis(): never {
  throw new Refusal('id-reused');
}
