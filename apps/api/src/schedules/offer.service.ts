import { Injectable } from '@nestjs/common';
import { productText } from '@stemme/questionnaires';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import { isDate, localDate } from '../platform/local-date.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { askedAnchors, startAnchors } from './anchors.js';
import { coverage } from './horizon.js';
import { PlanningService } from './planning.service.js';
import type { OfferedStepDto, PathwayChoiceDto } from './schedules.dto.js';

/** What a department can enrol a patient on, and what would then be sent when. */
@Injectable()
export class OfferService {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanningService,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /**
   * @param startedOn local date of the start; today when left out
   * @throws Refusal `not-found`, `invalid`
   */
  offered(actor: Actor, department: string, startedOn?: string): Promise<PathwayChoiceDto[]> {
    return this.database.read(actor, 'schedules.offered', { department }, async (tx) => {
      const own = await this.departments.ofStaff(tx, department);
      if (startedOn !== undefined && !isDate(startedOn)) {
        throw invalid('startedOn', 'bad-date');
      }
      const choices: PathwayChoiceDto[] = [];
      for (const id of own.pathways)
        choices.push(await this.choice(tx, own, id, startedOn ?? this.planning.today(own)));
      return choices;
    });
  }

  private async choice(tx: Tx, department: Department, id: string, startedOn: string): Promise<PathwayChoiceDto> {
    const now = this.planning.now();
    const version = await this.pathways.inForce(tx, id, department.id, now);
    const pathway = await this.pathways.version(tx, id, version);
    const asked = askedAnchors(pathway);
    const anchors = startAnchors(pathway, startedOn);
    const covered = coverage(pathway, startedOn, this.planning.today(department));
    const enrolled = { pathway: id, pathwayVersion: version, anchors, facts: {} };
    // what hangs on a date that must be told first is shown when it has been
    const isTold = asked.every(({ required }) => !required);
    const rows = isTold ? await this.planning.plan(tx, enrolled, department, covered) : [];
    const steps: OfferedStepDto[] = [];
    for (const { questionnaire, opens, closes, reminders } of rows) {
      if (new Date(closes) <= now) continue;
      const pinned = await this.questionnaires.inForce(tx, questionnaire, department.id, now);
      const { document } = await this.questionnaires.version(tx, questionnaire, pinned);
      const messages = reminders.map(({ step, at }) => ({ step, at: localDate(at, department.zone) }));
      steps.push({ title: productText(document.title), at: localDate(opens, department.zone), messages });
    }
    return {
      id,
      version,
      title: pathway.title,
      steps,
      anchors: asked,
      facts: (pathway.facts ?? []).map(({ default: standard = null, ...fact }) => ({
        ...fact,
        options: [...fact.options],
        standard,
      })),
      minutes: pathway.steps[0]?.minutes ?? null,
    };
  }
}
