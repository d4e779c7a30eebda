import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Level, rank } from '@stemme/triage';
import { ResponsesService } from '../answers/responses.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { ownReason, WorklistService } from '../worklist/worklist.service.js';
import type { JudgeDto, JudgementsDto } from './judgements.dto.js';
import { type Judged, JudgementsStore } from './judgements.store.js';
import { PeopleService } from './people.service.js';

/** "I would have said yellow, because …": kept beside the level, which it never changes. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly database: Database,
    private readonly store: JudgementsStore,
    private readonly responses: ResponsesService,
    private readonly people: PeopleService,
    private readonly worklist: WorklistService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  of(actor: Actor, response: string): Promise<JudgementsDto> {
    return this.database.read(actor, 'quality.judgements', { response }, async (tx) => {
      const { department, patient } = found(await this.responses.find(tx, response));
      await tx.saw([patient]);
      return this.view(tx, response, await this.people.of(tx, department));
    });
  }

  /** A later one of the same clinician counts in place of the earlier. @throws Refusal `not-found`, `not-allowed` */
  judge(actor: Actor, response: string, { level, because }: JudgeDto): Promise<JudgementsDto> {
    return this.database.write(actor, 'quality.judge', { response }, async (tx) => {
      const { department, patient } = found(await this.responses.find(tx, response));
      const who = await this.people.of(tx, department, 'judge');
      await tx.saw([patient]);
      const rules = await this.store.rules(tx, response);
      const said = level as Level;
      const direction = directionOf(said, rules);
      await this.store.put(
        tx,
        { department, patient, response, level: said, because: because.trim(), rules, direction },
        who,
      );
      return this.view(tx, response, who);
    });
  }

  /**
   * Puts one's own judgement before the department as a new item; what stands in the list stays as it is. A second call
   * changes nothing.
   * @throws Refusal `not-found` for a colleague's; `changed` when one has said otherwise since; `invalid` `not-worse`
   */
  raise(actor: Actor, id: string): Promise<JudgementsDto> {
    return this.database.write(actor, 'quality.raise-judgement', { judgement: id }, async (tx) => {
      const it = found(await this.store.find(tx, id));
      const where = found(await this.responses.find(tx, it.response));
      const who = await this.people.of(tx, where.department, 'judge');
      await tx.saw([where.patient]);
      if (it.clinician !== who.id) throw new Refusal('not-allowed');
      if (!it.current) throw new Refusal('changed');
      if (it.direction !== 1) throw invalid('', 'not-worse');
      await this.worklist.raise(tx, where, {
        id: randomUUID(),
        key: `judgement:${it.id}`,
        kind: 'judgement',
        level: it.level,
        response: it.response,
        reasons: [ownReason('judgement', it.level, because(who.name, it.because))],
        at: this.clock.now(),
      });
      return this.view(tx, it.response, who);
    });
  }

  private async view(tx: Tx, response: string, who: { id: string; may: { judge: boolean } }): Promise<JudgementsDto> {
    const rows = await this.store.of(tx, response);
    const rules = await this.store.rules(tx, response);
    return {
      level: rules?.level ?? null,
      atWorst: rules?.atWorst ?? null,
      mayJudge: who.may.judge,
      judgements: rows.map(({ id, level, because: why, at, by, current, direction, item, clinician }) => ({
        id,
        level,
        because: why,
        at: at.toISOString(),
        by,
        own: clinician === who.id,
        current,
        worse: direction === 1,
        item,
      })),
    };
  }
}

/** Which way a clinician differs from what the rules said, by what would be acted on first. */
export function directionOf(level: Level, rules: Judged['rules']): -1 | 0 | 1 | null {
  if (!rules) return null;
  const [own, theirs] = [rank(level, null), rank(rules.level, rules.atWorst)];
  return own < theirs ? 1 : own > theirs ? -1 : 0;
}

function because(name: string, why: string) {
  return { da: `${name} vurderer anderledes: ${why}`, en: `${name} assesses it differently: ${why}` };
}
