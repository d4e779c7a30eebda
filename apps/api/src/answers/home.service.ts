import { Injectable } from '@nestjs/common';
import { fill } from '@stemme/pathways';
import { LANGUAGES, type ProductText as Text } from '@stemme/questionnaires';
import { DepartmentsService, readingText } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { ResponsesStore } from './responses.store.js';
import type { HomeDepartmentDto, HomeDto, SentDto } from './home.dto.js';

type Enrolments = Awaited<ReturnType<SchedulesService['enrolments']>>;

/** A patient's own page: what to answer, what was sent and read, what comes, whom to call. */
@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponsesStore,
    private readonly schedules: SchedulesService,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly clock: Clock,
  ) {}

  home(actor: Actor): Promise<HomeDto> {
    return this.database.read(actor, 'answers.home', {}, async (tx) => {
      const enrolments = await this.schedules.enrolments(tx);
      return {
        toAnswer: await this.schedules.open(tx),
        sent: await this.sent(tx),
        next: await this.schedules.coming(tx),
        departments: await this.whom(tx, enrolments),
        enrolments: enrolments.map(({ id, departmentName, status, canAskExtra }) => ({
          id,
          department: departmentName,
          status,
          canAskExtra,
        })),
      };
    });
  }

  private async sent(tx: Tx): Promise<SentDto[]> {
    const rows = await this.responses.sent(tx);
    const sent: SentDto[] = [];
    for (const { pathway, pathwayVersion, receivedAt, ...row } of rows) {
      const { publicTitle } = await this.pathways.version(tx, pathway, pathwayVersion);
      sent.push({ ...row, title: publicTitle, receivedAt: receivedAt.toISOString() });
    }
    return sent;
  }

  private async whom(tx: Tx, enrolments: Enrolments): Promise<HomeDepartmentDto[]> {
    const found: HomeDepartmentDto[] = [];
    for (const enrolment of enrolments) {
      if (found.some(({ id }) => id === enrolment.department)) continue;
      const department = await this.departments.get(tx, enrolment.department);
      const pathway = await this.pathways.version(tx, enrolment.pathway, enrolment.pathwayVersion);
      const now = this.clock.now();
      const how = await this.departments.texts(tx, enrolment.department, now, { pathway });
      const texts = LANGUAGES.map((language) => [
        language,
        fill(readingText(pathway.texts, language), how[language].data),
      ]);
      found.push({
        id: department.id,
        name: department.publicName,
        phones: this.departments.phones(department),
        whenRead: Object.fromEntries(texts) as Text,
      });
    }
    return found;
  }
}
