import { Injectable } from '@nestjs/common';
import type { Within } from '@stemme/pathways';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal, refuse } from '../platform/errors.js';
import { DepartmentsService, SETTERS } from './departments.service.js';
import { capacityFaults, escalationFaults, type Loop, type Outcome, outcomesFaults, type ToldTo } from './loop.js';
import type { OutcomesDto } from './loop-out.dto.js';
import type { CapacityInDto, EscalationInDto, OutcomesInDto, VideoInDto } from './loop.dto.js';
import { LoopStore, type Reachable } from './loop.store.js';
import { type LoopPart, partOf, seenOf } from './seen.js';

export { OUTCOMES, type Capacity, type EscalationStep, type Loop, type Outcome, TOLD_TO, type ToldTo } from './loop.js';
export { OutcomeChoiceDto } from './loop-out.dto.js';
export type { Reachable };

/** How a department closes the loop of its worklist: what it has decided, and deciding it. */
@Injectable()
export class LoopService {
  constructor(
    private readonly database: Database,
    private readonly departments: DepartmentsService,
    private readonly store: LoopStore,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  async of(tx: Tx, department: string): Promise<Loop> {
    return (await this.departments.get(tx, department)).loop;
  }

  /** Who a step tells now. Of those on duty in their order; of a role all who have it. */
  async reachable(tx: Tx, department: string, to: ToldTo, responsible: string | null): Promise<readonly Reachable[]> {
    if (to === 'duty') return this.departments.onDuty(tx, department, this.clock.now());
    if (to !== 'responsible') return this.store.withRole(tx, department, to);
    const one = responsible === null ? null : await this.store.member(tx, department, responsible);
    return one ? [one] : [];
  }

  /** For whoever writes what was done. @throws Refusal `not-found` */
  outcomes(actor: Actor, department: string): Promise<OutcomesDto> {
    return this.database.read(actor, 'departments.outcomes', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      return { outcomes: copied((await this.of(tx, department)).outcomes) };
    });
  }

  /** @throws Refusal `not-found`, `invalid`, `changed` */
  setOutcomes(actor: Actor, department: string, { outcomes, seen }: OutcomesInDto): Promise<void> {
    return this.database.write(actor, 'departments.set-outcomes', { department }, async (tx) => {
      await this.held(tx, department, 'outcomes', seen);
      refuse(outcomesFaults(outcomes, (await this.of(tx, department)).outcomes));
      await this.store.setOutcomes(tx, department, copied(outcomes));
    });
  }

  /** @throws Refusal `not-found`, `invalid`, `changed` */
  setCapacity(actor: Actor, department: string, { capacity, seen }: CapacityInDto): Promise<void> {
    return this.database.write(actor, 'departments.set-capacity', { department }, async (tx) => {
      await this.held(tx, department, 'capacity', seen);
      refuse(capacity ? capacityFaults(capacity.perDay) : []);
      const overflow = capacity?.overflow ? { da: capacity.overflow.da, en: capacity.overflow.en } : null;
      await this.store.setCapacity(tx, department, capacity && { perDay: { ...capacity.perDay }, overflow });
    });
  }

  /**
   * From now on, also for what stands open.
   * @throws Refusal `not-found`, `invalid`, `changed`
   */
  setEscalation(actor: Actor, department: string, { steps, responsible, seen }: EscalationInDto): Promise<void> {
    return this.database.write(actor, 'departments.set-escalation', { department }, async (tx) => {
      await this.held(tx, department, 'escalation', seen);
      const members = await this.departments.members(tx, department);
      refuse(
        escalationFaults(
          steps,
          responsible,
          members.map(({ id }) => id),
        ),
      );
      const kept = steps.map(({ after: { minutes, workingDays }, to }) => {
        const after: Within = minutes === undefined ? { workingDays: workingDays ?? 0 } : { minutes };
        return { after, to };
      });
      await this.store.setEscalation(tx, department, kept, responsible);
    });
  }

  /** Where the region's video service is met. @throws Refusal `not-found`, `changed` */
  setVideo(actor: Actor, department: string, { videoUrl, seen }: VideoInDto): Promise<void> {
    return this.database.write(actor, 'departments.set-video', { department }, async (tx) => {
      await this.held(tx, department, 'video', seen);
      await this.store.setVideo(tx, department, videoUrl);
    });
  }

  /**
   * The department of who may set it, and until the end nobody else's to save.
   * @throws Refusal `not-found`; `changed` with the part as it is now when it is not what the person saw
   */
  private async held(tx: Tx, id: string, part: LoopPart, seen: string | undefined): Promise<void> {
    await this.departments.ofStaff(tx, id, SETTERS);
    await this.departments.hold(tx, id);
    const now = await this.departments.get(tx, id);
    if (seen !== undefined && seen !== seenOf(part, now))
      throw new Refusal('changed', [], { current: partOf(part, now) });
  }
}

function copied(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map(({ code, text, closes, talked, needsNote, needsNext }) => ({
    code,
    text: { da: text.da, en: text.en },
    closes,
    talked,
    needsNote,
    needsNext,
  }));
}
