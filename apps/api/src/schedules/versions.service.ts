import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { askedAnchors } from './anchors.js';
import { ChangesViewService } from './changes-view.service.js';
import type { FactsDto, PlanChangeDto, SwitchDto, SwitchedDto, SwitchPreviewDto } from './changes.dto.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { type Held, RenewalsService } from './renewals.service.js';
import { SwitchService } from './switch.service.js';

/** What staff do to one enrolment's version, dates and choices. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly database: Database,
    private readonly store: EnrolmentsStore,
    private readonly switches: SwitchService,
    private readonly renewals: RenewalsService,
    private readonly views: ChangesViewService,
    private readonly departments: DepartmentsService,
  ) {}

  /** @throws Refusal `not-found`, `invalid`, `changed` */
  setFacts(actor: Actor, id: string, { facts, anchors, reason }: FactsDto): Promise<PlanChangeDto> {
    return this.database.write(actor, 'schedules.set-facts', { enrolment: id }, async (tx) => {
      const { enrolment } = await this.held(tx, id);
      const told = { facts: facts ?? {}, anchors: anchors ?? {}, reason: reason ?? null };
      return this.views.view(tx, enrolment.department, await this.switches.setFacts(tx, enrolment, told));
    });
  }

  /**
   * Keeps an enrolment on its version, moves it, or ends it and starts anew on the version in force.
   * @throws Refusal `not-found`, `invalid`, `changed` when it is over
   */
  switch(actor: Actor, id: string, { version, how, ...more }: SwitchDto): Promise<SwitchedDto> {
    return this.database.write(actor, 'schedules.switch', { enrolment: id, version }, async (tx) => {
      const { enrolment, department } = await this.held(tx, id);
      await this.renewals.check(tx, enrolment, department, version);
      const told = { facts: more.facts ?? {}, anchors: more.anchors ?? {}, reason: more.reason ?? null };
      const done = await this.renewals.switch(tx, { enrolment, department }, version, how, told);
      return { ...done, changes: await this.views.view(tx, department.id, done.changes) };
    });
  }

  /** What each way would do, and what the new version asks for besides. @throws as `switch` */
  preview(actor: Actor, id: string, version: number): Promise<SwitchPreviewDto> {
    return this.database.read(actor, 'schedules.preview-switch', { enrolment: id, version }, async (tx) => {
      const { enrolment, department } = await this.held(tx, id);
      const pathway = await this.renewals.check(tx, enrolment, department, version);
      const asks = missing(pathway, enrolment);
      const isKnown =
        asks.anchors.every(({ required }) => !required) && asks.facts.every(({ standard }) => standard !== null);
      const none = { added: [], moved: [], revoked: [] };
      const migrate = isKnown ? await this.switches.preview(tx, enrolment, version) : none;
      const end = isKnown ? await this.renewals.anew(tx, { enrolment, department }, pathway) : none;
      return {
        from: enrolment.pathwayVersion,
        to: version,
        migrate: await this.views.view(tx, department.id, migrate),
        end: await this.views.view(tx, department.id, end),
        ...asks,
      };
    });
  }

  private async held(tx: Tx, id: string): Promise<Held> {
    const enrolment = found(await this.store.lock(tx, id));
    const department = await this.departments.ofStaff(tx, enrolment.department);
    await tx.saw([enrolment.patient]);
    return { enrolment, department };
  }
}

/** What the new version asks for and the enrolment does not have. */
function missing(pathway: Pathway, { anchors, facts }: EnrolmentFields): Pick<SwitchPreviewDto, 'anchors' | 'facts'> {
  return {
    anchors: askedAnchors(pathway).filter(({ id, kind }) => kind === 'date' && anchors[id] === undefined),
    facts: (pathway.facts ?? [])
      .filter(({ id, options }) => !options.some((option) => option.id === facts[id]))
      .map(({ default: standard = null, ...fact }) => ({ ...fact, options: [...fact.options], standard })),
  };
}
