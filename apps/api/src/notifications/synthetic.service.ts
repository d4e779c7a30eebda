import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CprService } from '../access/cpr.service.js';
import { AnswersService } from '../answers/answers.service.js';
import { Clock } from '../platform/clock.service.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { syntheticDue, syntheticFailed } from './notifications.events.js';
import { SyntheticStore } from './synthetic.store.js';
import { worstAnswers } from './worst.js';

/** Of the form that is never issued: 60 is added to the day (CPR-kontoret's advice for test persons). */
const CPR = '6101709996';

/**
 * Every morning an acute answer that belongs to nobody travels the real way: handed in, scored, triaged, into the worklist.
 * Only the list does not show it, and nobody on duty is woken by it. When it does not arrive, somebody is told.
 */
@Injectable()
export class SyntheticService {
  constructor(
    private readonly answers: AnswersService,
    private readonly schedules: SchedulesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly cpr: CprService,
    private readonly store: SyntheticStore,
    private readonly clock: Clock,
  ) {}

  /** At six, local business time: a person, an enrolment and an assignment of the day for each department due. */
  @Sweeps('notifications.synthetic', 10)
  startDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_synthetic', syntheticDue, [this.cpr.seal(CPR), this.cpr.hash(CPR)]);
  }

  @Hears(syntheticDue, 'notifications.synthetic-answer')
  async onDue(job: Job<typeof syntheticDue>): Promise<void> {
    await job.finish(async (tx, { assignment: id }) => {
      const { questionnaire, questionnaireVersion } = await this.schedules.assignment(tx, id);
      if (questionnaireVersion === null) throw new Error('a synthetic assignment has no version');
      const { compiled } = await this.questionnaires.version(tx, questionnaire, questionnaireVersion);
      const response = randomUUID();
      const now = this.clock.now().toISOString();
      await this.answers.take(tx, response, {
        assignment: id,
        questionnaireVersion,
        answers: worstAnswers(compiled),
        language: 'da',
        mode: 'web',
        answeredBy: 'self',
        startedAt: now,
        completedAt: now,
      });
      await this.store.handedIn(tx, id, response);
    });
  }

  /** Passed, failed after two minutes, and cleared away. */
  @Sweeps('notifications.synthetic-results', 5)
  judge(scan: Scan): Promise<number> {
    return scan.publishing('sweep_synthetic_results', syntheticFailed);
  }
}
