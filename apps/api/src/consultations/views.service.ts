import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound } from '../platform/errors.js';
import { consultationView } from './consultation-view.js';
import type { ConsultationDto, ConsultationsDto, TalksDto } from './consultations.dto.js';
import { type ConsultationRow, ConsultationsStore } from './consultations.store.js';
import { TalksStore } from './talks.store.js';

/** Consultations as staff see them: the department's list, and what there is about one patient. */
@Injectable()
export class ConsultationViewsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsultationsStore,
    private readonly talks: TalksStore,
    private readonly patients: PatientsService,
    private readonly pathways: PathwaysService,
    private readonly departments: DepartmentsService,
  ) {}

  /** @throws Refusal `not-found` for a department that is not the reader's */
  list(actor: Actor, department: string, open: boolean): Promise<ConsultationsDto> {
    return this.database.read(actor, 'consultations.list', { department }, async (tx) => {
      const { mine, videoUrl, now } = await this.store.place(tx, department);
      if (!mine) throw notFound();
      const { zone } = await this.departments.get(tx, department);
      const items = await this.views(tx, await this.store.list(tx, department, open));
      await tx.saw(items.map(({ patient }) => patient.id));
      return { now: now.toISOString(), zone, videoUrl, items };
    });
  }

  /** @throws Refusal `not-found` */
  ofPatient(actor: Actor, patient: string): Promise<TalksDto> {
    return this.database.read(actor, 'consultations.open-patient', { patient }, async (tx) => {
      const { department } = await this.patients.get(tx, patient);
      await tx.saw([patient]);
      const { videoUrl, now } = await this.store.place(tx, department);
      const { zone } = await this.departments.get(tx, department);
      const matters: TalksDto['matters'] = [];
      for (const { enrolment, pathway, pathwayVersion, text, saidAt } of await this.talks.matters(tx, [patient])) {
        const { title } = await this.pathways.version(tx, pathway, pathwayVersion);
        matters.push({ enrolment, pathway: title, text, saidAt: saidAt.toISOString() });
      }
      const [agreements, callWishes] = [
        await this.talks.agreements(tx, [patient]),
        await this.talks.wishes(tx, patient),
      ];
      return {
        now: now.toISOString(),
        zone,
        videoUrl,
        consultations: await this.views(tx, await this.store.ofPatient(tx, patient)),
        matters,
        agreements: agreements.map((one) => ({ ...one, at: one.at.toISOString() })),
        callWishes: callWishes.map((one) => ({ ...one, at: one.at.toISOString() })),
      };
    });
  }

  /** @throws Refusal `not-found` */
  async one(tx: Tx, id: string): Promise<ConsultationDto> {
    const [view] = await this.views(tx, [found(await this.store.find(tx, id))]);
    return found(view);
  }

  /** One statement for all the people, one for all that was done. */
  private async views(tx: Tx, rows: readonly ConsultationRow[]): Promise<ConsultationDto[]> {
    const people = await this.patients.headers(tx, [...new Set(rows.map(({ patient }) => patient))]);
    const acts = await this.store.acts(
      tx,
      rows.map(({ id }) => id),
    );
    const { me, now } = await this.store.acting(tx);
    const views: ConsultationDto[] = [];
    for (const row of rows) {
      const person = people.get(row.patient);
      if (!person) continue;
      const { title } = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
      const own = acts.filter(({ consultation }) => consultation === row.id);
      views.push(consultationView(row, person, title, own, { me: me.id, now }));
    }
    return views;
  }
}
