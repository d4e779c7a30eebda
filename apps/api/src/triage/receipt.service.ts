import { Injectable } from '@nestjs/common';
import { ResponsesService } from '../answers/responses.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { dialogueSections } from './dialogue.js';
import { MaterialsService, type Stored } from './materials.service.js';
import { receiptState } from './receipt.js';
import type { ReceiptDto } from './receipt.dto.js';
import { type Became, ReceiptFactsService } from './receipt-facts.service.js';
import { ReceiptWordsService } from './receipt-words.service.js';

/** What a patient sees of their own response, and of what became of it. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponsesService,
    private readonly materials: MaterialsService,
    private readonly schedules: SchedulesService,
    private readonly words: ReceiptWordsService,
    private readonly facts: ReceiptFactsService,
  ) {}

  /** @throws Refusal `not-found`, for another's response as for none */
  view(actor: Actor, id: string): Promise<ReceiptDto> {
    return this.database.read(actor, 'triage.own-response', { response: id }, async (tx) => {
      const response = found(await this.responses.find(tx, id));
      const became = await this.facts.of(tx, response);
      const { triage, isAwaited, now } = became;
      const state = receiptState({ ...became, level: triage?.level ?? null, receivedAt: response.receivedAt }, now);
      const nextOn = await this.schedules.nextOn(tx, response.enrolment, now);
      const words = await this.words.of(tx, response, { triage, state, nextOn, isAwaited, now });
      return {
        id,
        title: words.title,
        receivedAt: response.receivedAt.toISOString(),
        state,
        text: words.text,
        because: words.because,
        late: state === 'will-be-read' && now >= words.readBy,
        advice: await this.responses.advice(tx, response, state === 'discussed' || now >= words.readBy),
        nextOn,
        ...saidOf(became),
        answers: await this.answers(tx, response),
      };
    });
  }

  /** The questions that were shown, in order. */
  private async answers(tx: Tx, response: Stored): Promise<ReceiptDto['answers']> {
    const { questionnaire, questionnaireVersion, department, receivedAt, answers } = response;
    const names = await this.materials.namesOf(tx, questionnaire, questionnaireVersion, department, receivedAt);
    return dialogueSections(names, answers, new Set())
      .flatMap(({ items }) => items)
      .filter(({ asked }) => asked === 'shown')
      .map(({ question, answer }) => ({ question, answer }));
  }
}

function saidOf({ read, discussed, agreements, matter }: Became) {
  return {
    read: read && { at: new Date(read.at).toISOString(), by: read.by },
    discussed: discussed && { at: discussed.at.toISOString(), by: discussed.by },
    agreements: agreements.map(({ text, at, by }) => ({ text, at: at.toISOString(), by })),
    matter,
  };
}
