import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { codesRead } from '@stemme/pathways';
import type { Triage } from '@stemme/triage';
import { ResponsesService } from '../answers/responses.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { Log } from '../platform/log.service.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { scoresComputed, scoresFailed } from '../scores/scores.events.js';
import type { Placed } from '../worklist/places.service.js';
import { asksSomebody, isToday, newItem, news, WorklistService } from '../worklist/worklist.service.js';
import { triageRaised } from '../worklist/worklist.events.js';
import { CaseService } from './case.service.js';
import { answeredOf, type Case, decide, inputOf, isProxy } from './deciding.js';
import type { Stored } from './materials.service.js';
import { reasonsOf } from './reasons.js';
import type { Rest } from './rest-words.js';
import { TriageStore } from './triage.store.js';
import { valuesRead } from './values.js';
import { byHandReason } from './wordings.js';
import type { Names } from './words.js';

/** Decides the level of every response, and puts what a person must look at on the worklist. Never silence. */
@Injectable()
export class TriageService {
  constructor(
    private readonly cases: CaseService,
    private readonly store: TriageStore,
    private readonly responses: ResponsesService,
    private readonly schedules: SchedulesService,
    private readonly worklist: WorklistService,
    private readonly log: Log,
  ) {}

  @Hears(scoresComputed, 'triage.decide')
  async onScoresComputed(job: Job<typeof scoresComputed>): Promise<void> {
    await job.finish(async (tx, event) => {
      const response = await this.response(tx, event.response);
      const place = await this.cases.place(tx, response);
      const { theCase, names, rest } = await this.cases.of(tx, response, place);
      const decided = this.decided(theCase, names, rest, job.id);
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
      const stored = { response: id, triage, body: bodyOf(triage, theCase, rest), input: inputOf(theCase) };
      await this.store.decide(tx, response, stored, item, news(tx, response, item));
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

  /** A response that nobody and nothing has assessed after a minute is read by hand. */
  @Sweeps('triage.unassessed', 5)
  unassessed(scan: Scan): Promise<number> {
    return scan.publishing('sweep_unassessed', triageRaised);
  }

  /** The pure part: what it cannot decide, a person decides. */
  private decided(theCase: Case, names: Names, rest: Rest, outbox: string) {
    try {
      const triage = decide(theCase);
      return { triage, reasons: reasonsOf(triage, theCase.ruleSet, names, rest) };
    } catch (error) {
      this.log.failed('triage.failed', error, { outbox });
      return null;
    }
  }

  private async readByHand(tx: Tx, response: Stored, place: Placed): Promise<void> {
    const { id, assignment, late, receivedAt } = response;
    const about = { key: `by-hand:${id}`, kind: 'by-hand', level: 'grey', atWorst: 'acute' } as const;
    const reasons = [byHandReason()];
    const proxy = isProxy(response);
    const item = { ...about, id: randomUUID(), reasons, response: id, assignment, at: receivedAt, late, proxy };
    await this.worklist.raise(tx, response, item, place);
    // what nothing could assess counts as what could not be decided
    await this.schedules.assessed(tx, { assignment, level: 'grey', values: {}, at: receivedAt });
  }

  private async response(tx: Tx, id: string): Promise<Stored> {
    const response = await this.responses.find(tx, id);
    if (!response) throw new Error('a response to assess is not there');
    return response;
  }
}

/**
 * The result with what it rested on besides the answers: whose limits held, and which earlier alarms had been seen to, as
 * it was known then.
 */
function bodyOf(triage: Triage, { facts, history }: Case, { limits, settled }: Rest): object {
  return { triage, facts, history: history.length, limits, settled };
}
