import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { acuteInDraft } from './answers.events.js';
import { AnswersStore, type LockedAssignment } from './answers.store.js';
import { type AcuteAnswer, takenBack } from './screening.js';

/** Acute answers that a draft once held and that are gone: somebody is told, with both values. */
@Injectable()
export class TakenBackService {
  constructor(private readonly store: AnswersStore) {}

  /** @param acute what the answers now hold that is acute */
  async raise(
    tx: Tx,
    assignment: LockedAssignment,
    acute: readonly AcuteAnswer[],
    answers: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const back = takenBack(assignment.acute, acute);
    if (back.length === 0) return;
    await this.store.takeBackAcute(
      tx,
      back.map(({ id, code }) => ({ id, to: answers[code] })),
    );
    await this.tell(
      tx,
      assignment,
      back.map(({ id }) => id),
    );
  }

  /** Acute answers that are not handed in, to be looked at now; by their ids. */
  async tell(
    tx: Tx,
    { id: assignment, department, patient }: LockedAssignment,
    findings: readonly string[],
  ): Promise<void> {
    for (const finding of findings)
      await tx.publish(acuteInDraft, { assignment, finding }, { department, patient, priority: 1, key: finding });
  }
}
