import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import { isDate, localDate } from '../platform/local-date.js';
import { askedAnchors, type Dates, datesOf, type Facts, factFaults, startAnchors } from './anchors.js';
import { coverage, isSaneStart } from './horizon.js';
import { PlanningService } from './planning.service.js';
import type { EnrolPreviewDto, OfferedStepDto, PathwayChoiceDto } from './schedules.dto.js';
import { TitlesService } from './titles.service.js';

/** What a department can enrol a patient on, and what would then be sent when. */
@Injectable()
export class OfferService {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanningService,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly titles: TitlesService,
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

  /**
   * What would be sent when, with the dates and choices of an enrolment that is not made yet.
   * @throws Refusal `not-found`, `invalid` as `enrol`
   */
  preview(actor: Actor, { department, pathway: id, startedOn, facts = {}, anchors = {} }: EnrolPreviewDto) {
    return this.database.read(actor, 'schedules.offered', { department }, async (tx) => {
      const own = await this.departments.ofStaff(tx, department);
      const today = this.planning.today(own);
      if (!own.pathways.includes(id)) throw invalid('pathway', 'not-offered');
      if (!isDate(startedOn)) throw invalid('startedOn', 'bad-date');
      if (!isSaneStart(startedOn, today)) throw invalid('startedOn', 'out-of-range');
      const version = await this.pathways.inForce(tx, id, own.id, this.planning.now());
      const pathway = await this.pathways.version(tx, id, version);
      const dates = datesOf(pathway, startedOn, anchors, today);
      const faults = [...('faults' in dates ? dates.faults : []), ...factFaults(pathway, facts)];
      if ('faults' in dates || faults.length > 0) throw new Refusal('invalid', faults);
      return { steps: await this.steps(tx, own, pathway, { startedOn, dates, facts }) };
    });
  }

  private async choice(tx: Tx, department: Department, id: string, startedOn: string): Promise<PathwayChoiceDto> {
    const now = this.planning.now();
    const version = await this.pathways.inForce(tx, id, department.id, now);
    const pathway = await this.pathways.version(tx, id, version);
    const asked = askedAnchors(pathway);
    const dates = { anchors: startAnchors(pathway, startedOn), appointments: [] };
    // what hangs on a date or a choice that must be told first is shown when it has been
    const isTold = asked.every(({ required }) => !required) && factFaults(pathway, {}).length === 0;
    const steps = isTold ? await this.steps(tx, department, pathway, { startedOn, dates, facts: {} }) : [];
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

  private async steps(
    tx: Tx,
    department: Department,
    pathway: Pathway,
    { startedOn, dates, facts }: { startedOn: string; dates: Dates; facts: Facts },
  ): Promise<OfferedStepDto[]> {
    const now = this.planning.now();
    const covered = coverage(pathway, startedOn, this.planning.today(department));
    const enrolled = { pathway: pathway.id, pathwayVersion: pathway.version, anchors: dates.anchors, facts };
    const appointments = dates.appointments.map((told) => ({ id: told.kind, ...told }));
    const rows = await this.planning.plan(tx, enrolled, department, covered, { appointments, answers: [] });
    const coming = rows.filter(({ closes }) => new Date(closes) > now);
    const titleOf = await this.titles.of(tx, department.id, coming);
    return coming.map((row) => ({
      title: titleOf(row),
      at: localDate(row.opens, department.zone),
      messages: row.reminders.map(({ step, at }) => ({ step, at: localDate(at, department.zone) })),
    }));
  }
}
