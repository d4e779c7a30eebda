import { Injectable } from '@nestjs/common';
import type { ProductText as Text } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import { AdviceService } from './advice.service.js';
import { AnswersStore } from './answers.store.js';
import { type ContactWish, ContactStore } from './contact.store.js';
import { type DraftFinding, ResponsesStore, type StoredAnswers } from './responses.store.js';

/** Responses as the modules above read them. Every verb works inside the caller's transaction. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly store: ResponsesStore,
    private readonly contacts: ContactStore,
    private readonly assignments: AnswersStore,
    private readonly advices: AdviceService,
  ) {}

  find(tx: Tx, id: string): Promise<StoredAnswers | null> {
    return this.store.find(tx, id);
  }

  /** A patient's responses, oldest first, without the superseded and the retracted: what counts as history. */
  async history(tx: Tx, patient: string): Promise<StoredAnswers[]> {
    const all = await this.store.of(tx, patient);
    const standing = all.filter(({ retracted }) => !retracted);
    // an amendment that was retracted no longer stands in the way of what it amended
    const superseded = new Set(standing.map(({ supersedes }) => supersedes));
    return standing.filter(({ id }) => !superseded.has(id));
  }

  /** Everything a patient has handed in, oldest first. */
  all(tx: Tx, patient: string): Promise<StoredAnswers[]> {
    return this.store.of(tx, patient);
  }

  finding(tx: Tx, id: string): Promise<DraftFinding | null> {
    return this.store.finding(tx, id);
  }

  wish(tx: Tx, id: string): Promise<ContactWish | null> {
    return this.contacts.wish(tx, id);
  }

  /** What a response's answers called for when they were handed in, or null. `isOver`: without the promise of a call. */
  async advice(tx: Tx, response: StoredAnswers, isOver: boolean): Promise<Text | null> {
    const assignment = response.advice ? await this.assignments.find(tx, response.assignment) : null;
    return assignment && this.advices.acute(tx, assignment, response.answers, { at: response.receivedAt, isOver });
  }

  /** Retracted responses stay readable and leave the history. @returns whether it was there and not retracted before */
  retract(tx: Tx, id: string, clinician: string, reason: string): Promise<boolean> {
    return this.store.retract(tx, id, clinician, reason);
  }
}
