import { Injectable } from '@nestjs/common';
import { type InstrumentDefinition, parseDefinition } from '@stemme/scoring';
import { answersSubmitted } from '../answers/answers.events.js';
import { ResponsesService } from '../answers/responses.service.js';
import { DocumentsService } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { PRIORITY } from '../platform/jobs/priority.js';
import { Log } from '../platform/log.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { scoresComputed, scoresFailed } from './scores.events.js';
import { ScoresStore, type StoredScore } from './scores.store.js';
import { type Scored, scoreAll, why } from './scoring.js';

export { scoreAll, type Scored } from './scoring.js';

type Parsed = ReturnType<typeof parseDefinition>;
type Response = NonNullable<Awaited<ReturnType<ResponsesService['find']>>>;

/** Scores every response once. What cannot be scored is handed to a person, never passed over. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly store: ScoresStore,
    private readonly responses: ResponsesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly documents: DocumentsService,
    private readonly log: Log,
  ) {}

  @Hears(answersSubmitted, 'scores.compute')
  async onAnswersSubmitted(job: Job<typeof answersSubmitted>): Promise<void> {
    await job.finish(async (tx, event) => {
      const response = await this.responses.find(tx, event.response);
      if (!response) throw new Error('a submitted response is not there');
      const scored = await this.score(tx, response);
      const { id, department, patient, advice } = response;
      const where = { department, patient, priority: advice ? PRIORITY.acute : PRIORITY.decide, key: id };
      if (scored.ok) {
        await this.store.keep(tx, response, scored.rows, tx.outbox(scoresComputed, { response: id }, where));
        return;
      }
      this.log.failed('scores.failed', new Error('not scored'), { code: scored.why, outbox: job.id });
      await tx.publish(scoresFailed, { response: id }, { ...where, priority: PRIORITY.acute });
    });
  }

  /** The scores of these responses; a scale that was scored by several definition versions counts by the latest. */
  of(tx: Tx, responses: readonly string[]): Promise<StoredScore[]> {
    return this.store.of(tx, responses);
  }

  /**
   * The scores that a response will have when its job has run, by the same definitions; none when it cannot be scored. Whoever
   * reads an earlier response must not depend on which of two jobs came first.
   */
  async toCome(tx: Tx, response: Response): Promise<StoredScore[]> {
    const scored = await this.score(tx, response);
    if (!scored.ok) return [];
    return scored.rows.map(({ instrument, scale, definitionVersion, engineVersion, body }) => {
      return { response: response.id, instrument, scale, definitionVersion, engineVersion, score: body };
    });
  }

  /**
   * The definition a stored score was made by.
   * @throws Error when it is not there any more or cannot be read: a score exists only of one that could
   */
  async definition(tx: Tx, instrument: string, version: string): Promise<InstrumentDefinition> {
    const parsed = await this.parsed(tx, instrument, Number.parseInt(version, 10));
    if (!parsed.ok) throw new Error(`the definition of ${instrument} is broken`);
    return parsed.definition;
  }

  /** The definitions in force for a questionnaire's instruments; what has none, or a broken one, is left out. */
  async definitions(tx: Tx, ids: readonly string[], department: string, at: Date): Promise<InstrumentDefinition[]> {
    const parsed = await this.inForce(tx, ids, department, at);
    return parsed.flatMap(({ result }) => (result.ok ? [result.definition] : []));
  }

  private async score(tx: Tx, response: Response): Promise<Scored> {
    const { questionnaire, questionnaireVersion, department, receivedAt } = response;
    const { document, compiled } = await this.questionnaires.version(tx, questionnaire, questionnaireVersion);
    const ids = document.instruments.map(({ id }) => id);
    const parsed = await this.inForce(tx, ids, department, receivedAt);
    const definitions: InstrumentDefinition[] = [];
    for (const { id, result } of parsed) {
      if (!result.ok) return { ok: false, why: why(id, result.faults) };
      definitions.push(result.definition);
    }
    return scoreAll(compiled, definitions, response.answers);
  }

  /** Own items (a contact request, say) belong to no published scale: they have no definition. */
  private async inForce(
    tx: Tx,
    ids: readonly string[],
    department: string,
    at: Date,
  ): Promise<{ id: string; result: Parsed }[]> {
    const versions = await this.documents.allInForce(tx, 'instrument', ids, department, at);
    const found: { id: string; result: Parsed }[] = [];
    for (const { id, version } of versions) found.push({ id, result: await this.parsed(tx, id, version) });
    return found;
  }

  private parsed(tx: Tx, id: string, version: number): Promise<Parsed> {
    return this.documents.version(tx, 'instrument', id, version, parseDefinition);
  }
}
