import { Injectable } from '@nestjs/common';
import type { InstrumentDefinition } from '@stemme/scoring';
import { ResponsesService } from '../answers/responses.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { ScoresService } from '../scores/scores.service.js';
import { CaseStore } from './case.store.js';
import type { Given } from './deciding.js';
import type { Settled } from './rest-words.js';
import type { Names } from './words.js';

/** A response as `answers` keeps it. */
export type Stored = NonNullable<Awaited<ReturnType<ResponsesService['find']>>>;

/** Responses with their questionnaires, scores and the names of their codes. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly scores: ScoresService,
    private readonly store: CaseStore,
  ) {}

  /**
   * When everything that each of these responses raised had got a recorded outcome; one that something still stands open
   * of, or that nobody was reached about, is left out.
   */
  settled(tx: Tx, responses: readonly string[]): Promise<Map<string, Settled>> {
    return this.store.settled(tx, responses);
  }

  /**
   * In the order they are given; one statement for all. What nobody has scored yet is scored here, and not stored: a level
   * does not depend on whose job ran first.
   */
  async given(tx: Tx, responses: readonly Stored[]): Promise<Given[]> {
    const all = await this.scores.of(
      tx,
      responses.map(({ id }) => id),
    );
    const given: Given[] = [];
    for (const response of responses) {
      const { compiled } = await this.questionnaires.version(tx, response.questionnaire, response.questionnaireVersion);
      const stored = all.filter((score) => score.response === response.id);
      const isScored = stored.length > 0 || compiled.document.instruments.length === 0;
      const scores = isScored ? stored : await this.scores.toCome(tx, response);
      given.push({ ...response, compiled, scores });
    }
    return given;
  }

  /** The names of a response's codes, by the definitions it was scored with. */
  async names(tx: Tx, { compiled, scores }: Given): Promise<Names> {
    const versions = new Map(scores.map(({ instrument, definitionVersion }) => [instrument, definitionVersion]));
    const definitions: InstrumentDefinition[] = [];
    for (const [instrument, version] of versions) {
      definitions.push(await this.scores.definition(tx, instrument, version));
    }
    return { compiled, definitions };
  }

  /** The names of a questionnaire's codes when nothing of it has been scored. */
  async namesOf(tx: Tx, id: string, version: number, department: string, at: Date): Promise<Names> {
    const { document, compiled } = await this.questionnaires.version(tx, id, version);
    const ids = document.instruments.map((membership) => membership.id);
    return { compiled, definitions: await this.scores.definitions(tx, ids, department, at) };
  }
}
