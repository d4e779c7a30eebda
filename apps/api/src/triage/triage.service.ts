import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { codesRead } from '@stemme/pathways';
import { acuteInDraft, contactWished } from '../answers/answers.events.js';
import { ResponsesService } from '../answers/responses.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { Log } from '../platform/log.service.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { scoresComputed, scoresFailed } from '../scores/scores.events.js';
import { CaseService, type Placed, type Where } from './case.service.js';
import { answeredOf, type Case, decide, isProxy } from './deciding.js';
import { type About, asksSomebody, isToday, newItem } from './items.js';
import type { Stored } from './materials.service.js';
import { reasonsOf } from './reasons.js';
import { SignalsService } from './signals.service.js';
import { news } from './news.js';
import { triageRaised, triageUntaken } from './triage.events.js';
import { TriageStore } from './triage.store.js';
import { valuesRead } from './values.js';
import { byHandReason, contactReason } from './wordings.js';
import type { Names } from './words.js';

/** Decides the level of every response, and puts what a person must look at on the worklist. Never silence. */
@Injectable()
export class TriageService {
  constructor(
    private readonly cases: CaseService,
    private readonly store: TriageStore,
    private readonly responses: ResponsesService,
    private readonly schedules: SchedulesService,
    private readonly signals: SignalsService,
    private readonly log: Log,
  ) {}

  @Hears(scoresComputed, 'triage.decide')
  async onScoresComputed(job: Job<typeof scoresComputed>): Promise<void> {
    await job.finish(async (tx, event) => {
      const response = await this.response(tx, event.response);
      const place = await this.cases.place(tx, response);
      const { theCase, names } = await this.cases.of(tx, response, place);
      const decided = this.decided(theCase, names, job.id);
      if (!decided) return this.readByHand(tx, response, place);
      const { triage, reasons } = decided;
      const { id, assignment, late } = response;
      const about = {
        id: randomUUID(),
        key: `response:${id}`,
        kind: 'response',
        response: id,
        assignment,
        late,
      } as const;
      const item = asksSomebody(triage)
        ? newItem(place, {
            ...about,
            level: triage.level,
            atWorst: triage.atWorst,
            reasons,
            at: response.receivedAt,
            today: isToday(triage),
            proxy: isProxy(response),
          })
        : null;
      const body = { triage, facts: theCase.facts, history: theCase.history.length };
      await this.store.decide(tx, response, { response: id, triage, body }, item, news(tx, response, item));
      const values = valuesRead(codesRead(place.document), answeredOf(theCase.now));
      await this.schedules.assessed(tx, { assignment, level: triage.level, values, at: response.receivedAt });
    });
  }

  @Hears(scoresFailed, 'triage.read-by-hand')
  async onScoresFailed(job: Job<typeof scoresFailed>): Promise<void> {
    await job.finish(async (tx, event) => {
      const response = await this.response(tx, event.response);
      await this.readByHand(tx, response, await this.cases.place(tx, response));
    });
  }

  @Hears(acuteInDraft, 'triage.acute-in-draft')
  async onAcuteInDraft(job: Job<typeof acuteInDraft>): Promise<void> {
    await job.finish(async (tx, event) => {
      const { finding, reasons } = await this.signals.draft(tx, event.finding);
      const { assignment, seenAt } = finding;
      const about = { id: randomUUID(), key: `draft:${finding.id}`, kind: 'draft', level: 'acute' } as const;
      await this.raise(tx, finding, { ...about, reasons, assignment, at: seenAt });
    });
  }

  @Hears(contactWished, 'triage.contact-wish')
  async onContactWished(job: Job<typeof contactWished>): Promise<void> {
    await job.finish(async (tx, event) => {
      const wish = await this.signals.wish(tx, event.request);
      const reason = contactReason(wish.urgent, wish.message);
      await this.raise(tx, wish, {
        id: randomUUID(),
        key: `contact:${wish.id}`,
        kind: 'contact',
        level: reason.level,
        reasons: [reason],
        at: wish.receivedAt,
        today: wish.urgent >= 2,
      });
    });
  }

  /** A response that nobody and nothing has assessed after a minute is read by hand. */
  @Sweeps('triage.unassessed', 5)
  unassessed(scan: Scan): Promise<number> {
    return scan.publishing('sweep_unassessed', triageRaised);
  }

  @Sweeps('triage.untaken', 5)
  untaken(scan: Scan): Promise<number> {
    return scan.publishing('sweep_untaken', triageUntaken);
  }

  /** Taken and then left alone: back to everybody. */
  @Sweeps('triage.untouched', 5)
  untouched(scan: Scan): Promise<number> {
    return scan.calling('sweep_untouched');
  }

  /** The pure part: what it cannot decide, a person decides. */
  private decided(theCase: Case, names: Names, outbox: string) {
    try {
      const triage = decide(theCase);
      return { triage, reasons: reasonsOf(triage, theCase.ruleSet, names) };
    } catch (error) {
      this.log.failed('triage.failed', error, { outbox });
      return null;
    }
  }

  private async readByHand(tx: Tx, response: Stored, place: Placed): Promise<void> {
    const { id, assignment, late, receivedAt } = response;
    const item = newItem(place, {
      id: randomUUID(),
      key: `by-hand:${id}`,
      kind: 'by-hand',
      level: 'grey',
      atWorst: 'acute',
      reasons: [byHandReason()],
      response: id,
      assignment,
      at: receivedAt,
      late,
      proxy: isProxy(response),
    });
    await this.store.raise(tx, response, item, news(tx, response, item));
    // what nothing could assess counts as what could not be decided
    await this.schedules.assessed(tx, { assignment, level: 'grey', values: {}, at: receivedAt });
  }

  private async raise(tx: Tx, where: Where, about: About): Promise<void> {
    const item = newItem(await this.cases.place(tx, where), about);
    await this.store.raise(tx, where, item, news(tx, where, item));
  }

  private async response(tx: Tx, id: string): Promise<Stored> {
    const response = await this.responses.find(tx, id);
    if (!response) throw new Error('a response to assess is not there');
    return response;
  }
}
