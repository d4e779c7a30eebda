import { Injectable } from '@nestjs/common';
import { checkAnswers } from '@stemme/questionnaires';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { Refusal } from '../platform/errors.js';
import { AnswersStore } from './answers.store.js';
import { ScreeningService } from './screening.service.js';
import { TakenBackService } from './taken-back.service.js';

interface Sent {
  readonly questionnaireVersion: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What a questionnaire that has been moved or taken back says to somebody who is still writing in it. */
const TAKEN_AWAY: ReadonlySet<string> = new Set(['revoked', 'not-open']);

/**
 * A patient may be writing when the questionnaire is moved, skipped or ended. What is sent is refused then, and an alarm in
 * it must reach somebody all the same: it is raised at once, because it can never be handed in.
 */
@Injectable()
export class RefusedAlarmsService {
  constructor(
    private readonly database: Database,
    private readonly store: AnswersStore,
    private readonly screening: ScreeningService,
    private readonly takenBack: TakenBackService,
  ) {}

  /** Does the work; where it is refused because the questionnaire was taken away, sees to the alarms and refuses. */
  async guard<T>(actor: Actor, assignment: string, sent: Sent, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // a transaction of its own: the refusal has undone the first
      if (error instanceof Refusal && TAKEN_AWAY.has(error.code)) await this.raise(actor, assignment, sent);
      throw error;
    }
  }

  private raise(actor: Actor, id: string, sent: Sent): Promise<void> {
    return this.database.write(actor, 'answers.save-draft', { assignment: id }, async (tx) => {
      await this.store.lock(tx, id);
      const assignment = await this.store.find(tx, id);
      if (!assignment || assignment.questionnaireVersion !== sent.questionnaireVersion) return;
      const checked = checkAnswers(await this.screening.compiled(tx, assignment), sent.answers, { partial: true });
      if (!checked.ok) return;
      const acute = await this.screening.acute(tx, assignment, checked.answers);
      if (acute.length === 0) return;
      await this.store.seeAcute(tx, assignment, acute);
      await this.takenBack.tell(tx, assignment, await this.store.raiseAcute(tx, id));
    });
  }
}
