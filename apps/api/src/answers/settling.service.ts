import { Injectable } from '@nestjs/common';
import type { Answers, CompiledQuestionnaire } from '@stemme/questionnaires';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { mayAnswer } from './answerers.js';
import { AnswersService } from './answers.service.js';
import type { LockedAssignment } from './answers.store.js';
import type { EntryFinishedDto, Way } from './entries.dto.js';
import { EntriesStore, type StaffEntry } from './entries.store.js';
import type { EntryFacts } from './entry.js';
import { filledAt } from './filled-at.js';
import { ScreeningService } from './screening.service.js';

/** Who is typing. */
export interface Me {
  readonly id: string;
  readonly name: string;
}

type Settled = Omit<StaffEntry, 'answers'> & { readonly answers: Answers; readonly second: StaffEntry | null };

/** An entry that is agreed on becomes a response, on the way that every response takes. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly store_: EntriesStore,
    private readonly answers: AnswersService,
    private readonly screening: ScreeningService,
    private readonly pathways: PathwaysService,
  ) {}

  compiled(tx: Tx, assignment: LockedAssignment): Promise<CompiledQuestionnaire> {
    return this.screening.compiled(tx, assignment);
  }

  /** The codes of the questionnaire, in its order. */
  async order(tx: Tx, assignment: LockedAssignment): Promise<string[]> {
    return (await this.compiled(tx, assignment)).nodes.map(({ item }) => item.code);
  }

  /** @throws Refusal `not-allowed-answerer`; `invalid` for a paper without its date, or with one that is still to come */
  async checkFacts(tx: Tx, assignment: LockedAssignment, way: Way, facts: EntryFacts): Promise<void> {
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    if (!mayAnswer(pathway, assignment.step).some((who) => who === facts.answeredBy))
      throw new Refusal('not-allowed-answerer', [{ path: 'answeredBy', code: 'not-allowed-answerer' }]);
    if (way === 'paper') await this.filledAt(tx, assignment, facts);
  }

  async store(tx: Tx, assignment: LockedAssignment, id: string, entry: Settled): Promise<EntryFinishedDto> {
    const { way, facts, second } = entry;
    const at = way === 'paper' ? await this.filledAt(tx, assignment, facts) : assignment.now.toISOString();
    const sent = {
      assignment: assignment.id,
      questionnaireVersion: assignment.questionnaireVersion!,
      answers: entry.answers as Record<string, unknown>,
      language: entry.language,
      mode: way,
      answeredBy: facts.answeredBy,
      ...(facts.proxyName !== null && { proxyName: facts.proxyName }),
      ...(facts.proxyRelation !== null && { proxyRelation: facts.proxyRelation }),
      startedAt: way === 'paper' ? at : entry.startedAt.toISOString(),
      completedAt: at,
    };
    const response = await this.answers.take(tx, id, sent, {
      by: entry.by,
      byName: entry.byName,
      secondBy: second?.by ?? null,
      secondByName: second?.byName ?? null,
      notes: entry.notes,
    });
    await this.store_.belongsTo(tx, assignment.id, way, id);
    await this.store_.settleDraft(tx, assignment.id);
    return { kind: 'stored', differences: [], response, advice: response.advice };
  }

  private async filledAt(tx: Tx, assignment: LockedAssignment, { filledOn }: EntryFacts): Promise<string> {
    const { zone } = found(await this.store_.facts(tx, assignment.id));
    const at = filledAt(filledOn, zone, assignment.now.toISOString());
    if (at.kind === 'fault') throw invalid('filledOn', at.code);
    return at.at;
  }
}
