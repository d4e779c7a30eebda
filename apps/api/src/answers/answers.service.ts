import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Answers, checkAnswers } from '@stemme/questionnaires';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Database } from '../platform/database/database.service.js';
import { brokenConstraint } from '../platform/database/faults.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { failpoint } from '../platform/failpoint.js';
import { PRIORITY } from '../platform/jobs/priority.js';
import { mayAnswer } from './answerers.js';
import { AdviceService } from './advice.service.js';
import type { SubmitDto, SubmittedDto } from './answers.dto.js';
import { answersSubmitted } from './answers.events.js';
import { AnswersStore, type Entered, type LockedAssignment } from './answers.store.js';
import { FormsService } from './forms.service.js';
import { languageShown } from './language-shown.js';
import { acuteAnswers } from './screening.js';
import { RefusedAlarmsService } from './refused-alarms.service.js';
import { judge } from './submission.js';
import { TakenBackService } from './taken-back.service.js';

interface Kept {
  readonly version: number;
  readonly late: boolean;
  readonly bodySha256: string;
  readonly entered: Entered | null;
}

/** Handing in: one transaction, four round trips, and the same reply however often the same hand-in comes. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly store: AnswersStore,
    private readonly forms: FormsService,
    private readonly advices: AdviceService,
    private readonly takenBack: TakenBackService,
    private readonly refused: RefusedAlarmsService,
  ) {}

  /**
   * @param id made by the patient's device, once per hand-in: the idempotency key
   * @throws Refusal `not-found`, `answers`, `id-reused`, `already-answered`, `wrong-version`, `not-open`, `revoked`
   */
  async submit(actor: Actor, id: string, sent: SubmitDto): Promise<SubmittedDto> {
    const subject = { assignment: sent.assignment, response: id };
    try {
      const lock = { table: 'assignment', id: sent.assignment } as const;
      const reply = await this.refused.guard(actor, sent.assignment, sent, () =>
        this.database.write(actor, 'answers.submit', subject, (tx) => this.takeLocked(tx, id, sent), lock),
      );
      failpoint('submit-after-commit');
      return reply;
    } catch (error) {
      // another person's response has this id: to this one it is a used id, and nothing more
      if (brokenConstraint(error) === 'response_pkey') throw new Refusal('id-reused');
      throw error;
    }
  }

  /**
   * The same inside a transaction that is open already: a synthetic answer travels exactly this way, and so do a tablet's
   * and what staff have typed.
   */
  async take(tx: Tx, id: string, sent: SubmitDto, entered: Entered | null = null): Promise<SubmittedDto> {
    await this.store.lock(tx, sent.assignment);
    return this.takeLocked(tx, id, sent, entered);
  }

  private async takeLocked(tx: Tx, id: string, sent: SubmitDto, entered: Entered | null = null): Promise<SubmittedDto> {
    const assignment = found(await this.store.find(tx, sent.assignment));
    const bodySha256 = createHash('sha256').update(canonical(sent)).digest('hex');
    // under the lock: a hand-in that came first is visible now
    const same = assignment.latest ? await this.store.stored(tx, id) : null;
    const verdict = judge({
      state: assignment.state,
      pinnedVersion: assignment.questionnaireVersion,
      sentVersion: sent.questionnaireVersion,
      latest: assignment.latest,
      same,
      assignment: assignment.id,
      bodySha256,
      supersedes: sent.supersedes ?? null,
      receivedAt: assignment.now.getTime(),
      closesAt: assignment.closesAt.getTime(),
    });
    if (verdict.kind === 'refuse')
      throw new Refusal(verdict.code, [], verdict.code === 'already-answered' ? { response: assignment.latest } : {});
    if (verdict.kind === 'replay') {
      const { receivedAt, late, version, advice } = same!;
      // counted from the hand-in, so that the same hand-in is answered the same
      const text = advice
        ? await this.advices.acute(tx, assignment, sent.answers as Answers, { at: receivedAt })
        : null;
      return { id, receivedAt: receivedAt.toISOString(), late, version, advice: text };
    }
    return this.keep(tx, id, sent, assignment, { ...verdict, bodySha256, entered });
  }

  private async keep(
    tx: Tx,
    id: string,
    sent: SubmitDto,
    assignment: LockedAssignment,
    { version, late, bodySha256, entered }: Kept,
  ): Promise<SubmittedDto> {
    const { document, compiled, pathway, ruleSet } = await this.forms.of(tx, assignment, sent.questionnaireVersion);
    const { answers, carried } = await this.forms.whole(tx, assignment, sent);
    const checked = checkAnswers(compiled, answers);
    if (!checked.ok) throw new Refusal('answers', checked.faults);
    if (!mayAnswer(pathway, assignment.step).some((who) => who === sent.answeredBy))
      throw new Refusal('not-allowed-answerer', [{ path: 'answeredBy', code: 'not-allowed-answerer' }]);
    const acute = acuteAnswers(ruleSet, compiled, checked.answers);
    const codes = acute.map(({ code }) => code);
    await this.takenBack.raise(tx, assignment, acute, checked.answers);
    const where = {
      department: assignment.department,
      patient: assignment.patient,
      priority: acute.length > 0 ? PRIORITY.acute : PRIORITY.assess,
    };
    const receivedAt = await this.store.store(
      tx,
      assignment,
      {
        id,
        version,
        supersedes: sent.supersedes ?? null,
        questionnaireVersion: sent.questionnaireVersion,
        answers: canonical(checked.answers),
        bodySha256,
        language: languageShown(document, sent.language),
        mode: sent.mode,
        answeredBy: sent.answeredBy,
        startedAt: sent.startedAt,
        completedAt: sent.completedAt,
        late,
        advice: codes.length > 0,
        proxyName: sent.answeredBy === 'self' ? null : (sent.proxyName ?? null),
        proxyRelation: sent.answeredBy === 'self' ? null : (sent.proxyRelation ?? null),
        entered,
        carried: carried.length > 0 ? carried : null,
      },
      tx.outbox(answersSubmitted, { response: id, assignment: assignment.id }, where),
    );
    const advice = codes.length > 0 ? await this.advices.text(tx, assignment, codes, { at: receivedAt }) : null;
    failpoint('submit-before-commit');
    return { id, receivedAt: receivedAt.toISOString(), late, version, advice };
  }
}
