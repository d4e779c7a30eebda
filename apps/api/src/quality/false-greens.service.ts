import { Injectable } from '@nestjs/common';
import { ResponsesService } from '../answers/responses.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import type { FalseGreenDto, FalseGreensDto, PagedPeriodDto, ReviewGreenDto } from './monitor.dto.js';
import { type FalseGreenRow, MonitorStore } from './monitor.store.js';
import { PeopleService } from './people.service.js';
import { periodOf } from './period.js';

/** Greens that something spoke against afterwards: each is looked at by somebody, who says what it taught. */
@Injectable()
export class FalseGreensService {
  constructor(
    private readonly database: Database,
    private readonly store: MonitorStore,
    private readonly people: PeopleService,
    private readonly patients: PatientsService,
    private readonly responses: ResponsesService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found`, `invalid` for the period */
  list(actor: Actor, asked: PagedPeriodDto): Promise<FalseGreensDto> {
    return this.database.read(actor, 'quality.false-greens', { department: asked.department }, async (tx) => {
      const { department, may } = await this.people.of(tx, asked.department);
      const period = periodOf(asked, department.zone, this.clock.now());
      const page = asked.page ?? 0;
      const rows = await this.store.falseGreens(tx, period, page);
      const greens = await this.named(tx, rows);
      const { first: from, last: to } = period;
      return { from, to, mayReview: may.review, total: rows[0]?.total ?? 0, page, greens };
    });
  }

  /** Kept beside those before it. @throws Refusal `not-found` also where nothing speaks against it, `not-allowed` */
  review(actor: Actor, response: string, { found: seen, changed }: ReviewGreenDto): Promise<FalseGreenDto> {
    return this.database.write(actor, 'quality.review-green', { response }, async (tx) => {
      const { department } = found(await this.responses.find(tx, response));
      const who = await this.people.of(tx, department, 'review');
      const row = found(await this.store.falseGreen(tx, response));
      await this.store.review(tx, row, who, { found: seen.trim(), changed: changed.trim() });
      return found((await this.named(tx, [found(await this.store.falseGreen(tx, response))]))[0]);
    });
  }

  private async named(tx: Tx, rows: readonly FalseGreenRow[]): Promise<FalseGreenDto[]> {
    const people = await this.patients.headers(
      tx,
      rows.map(({ patient }) => patient),
    );
    await tx.saw([...people.keys()]);
    return rows.flatMap(({ patient: id, receivedAt, events, reviews, response, pathway, ruleSet, version }) => {
      const patient = people.get(id);
      if (!patient) return [];
      return [
        {
          response,
          pathway,
          ruleSet,
          version,
          patient: { id, name: patient.name, cpr: patient.cpr },
          receivedAt: receivedAt.toISOString(),
          events: events.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
          reviews: reviews.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
        },
      ];
    });
  }
}
