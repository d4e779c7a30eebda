import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SIDES } from '@stemme/triage';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, invalid, Refusal, refuse } from '../platform/errors.js';
import { untilFaults } from './dates.js';
import { allSides, LimitsViewService } from './limits-view.service.js';
import type { EndLimitDto, LimitDto, LimitsDto, ProposalDto, ProposeLimitDto, SetLimitDto } from './limits.dto.js';
import { LimitsStore, type NewLimit } from './limits.store.js';
import type { LimitedMeasure } from './measures.service.js';
import { numberFault, repeated, repeatOf, sideFaults } from './sides.js';

/** What a limit is ended with when another takes its place. */
export const REPLACED = 'replaced';

/** A physician sets and ends limits of a patient's own. Nothing of one is ever changed: it is ended, and another set. */
@Injectable()
export class LimitSettingService {
  constructor(
    private readonly database: Database,
    private readonly store: LimitsStore,
    private readonly views: LimitsViewService,
    private readonly access: AccessService,
  ) {}

  /** @throws Refusal `not-found` */
  list(actor: Actor, patient: string): Promise<LimitsDto> {
    return this.database.read(actor, 'limits.list', { patient }, async (tx) => {
      await tx.saw([patient]);
      return this.views.of(tx, patient, physicianIn(await this.access.meIn(tx)));
    });
  }

  /**
   * The one that stood before is ended in the same breath. A measurement that is asked for again gets the same limits there.
   * @throws Refusal `not-found`; `not-allowed` for whoever is no physician; `not-open` for an enrolment that is over;
   * `invalid` with paths; `id-reused`
   */
  set(actor: Actor, patient: string, sent: SetLimitDto): Promise<LimitsDto> {
    const subject = { patient, enrolment: sent.enrolment, code: sent.code };
    return this.database.write(actor, 'limits.set', subject, async (tx) => {
      const course = await this.views.course(tx, patient, sent.enrolment);
      const who = await this.physician(tx, course.department);
      await this.store.hold(tx, sent.enrolment);
      const known = await this.store.find(tx, sent.id);
      if (known && (known.enrolment !== sent.enrolment || known.code !== sent.code)) throw new Refusal('id-reused');
      if (!known) {
        if (!course.isOpen) throw new Refusal('not-open');
        const measure = measureOf(course.measures, sent.code);
        refuse(faultsOf(measure, sent, course.today));
        await this.store.end(tx, { enrolment: sent.enrolment, codes: codesOf(sent.code) }, who, REPLACED);
        await this.store.insert(tx, rowsOf(sent, measure, { ...course, patient, ...who }));
      }
      await tx.saw([patient]);
      return this.views.of(tx, patient, [course.department]);
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`; `changed` when it has been ended before */
  end(actor: Actor, id: string, { reason }: EndLimitDto): Promise<LimitDto> {
    return this.database.write(actor, 'limits.end', { limit: id }, async (tx) => {
      const before = found(await this.store.find(tx, id));
      const who = await this.physician(tx, before.department);
      await this.store.hold(tx, before.enrolment);
      const limit = found(await this.store.find(tx, id));
      if (limit.endedAt) throw new Refusal('changed');
      await this.store.end(tx, { enrolment: limit.enrolment, codes: codesOf(limit.code) }, who, reason.trim());
      await tx.saw([limit.patient]);
      return this.views.one(tx, id);
    });
  }

  /** The limits that a usual value would give; nothing is written. @throws Refusal `not-found`, `invalid` */
  propose(actor: Actor, patient: string, { enrolment, code, baseline }: ProposeLimitDto): Promise<ProposalDto> {
    return this.database.read(actor, 'limits.propose', { patient, enrolment }, async (tx) => {
      const { measures } = await this.views.course(tx, patient, enrolment);
      const measure = measureOf(measures, code);
      if (!measure.baseline) throw invalid('code', 'no-baseline');
      const wrong = numberFault(measure, baseline);
      if (wrong) throw invalid('baseline', wrong);
      return { sides: allSides(measure.baseline.sides(baseline)), source: measure.baseline.source };
    });
  }

  private async physician(tx: Tx, department: string): Promise<{ id: string; name: string }> {
    const me = await this.access.meIn(tx);
    if (!physicianIn(me).includes(department)) throw new Refusal('not-allowed');
    return { id: found(me.clinician), name: me.name };
  }
}

function physicianIn({ departments }: Awaited<ReturnType<AccessService['meIn']>>): string[] {
  return departments.filter(({ roles }) => roles.includes('physician')).map(({ id }) => id);
}

/** A repeat has no limits by itself: whoever sets those of the first measurement sets its too. */
function measureOf(measures: readonly LimitedMeasure[], code: string): LimitedMeasure {
  const measure = measures.find((one) => one.code === code);
  if (!measure) throw invalid('code', 'not-read');
  if (measures.some(({ repeat }) => repeat?.code === code)) throw invalid('code', 'repeat');
  return measure;
}

/** Both are ended together. */
function codesOf(code: string): string[] {
  return [code, repeatOf(code)];
}

function faultsOf(measure: LimitedMeasure, { sides, baseline, until }: SetLimitDto, today: string): Fault[] {
  const wrong = baseline === undefined ? null : numberFault(measure, baseline);
  return [
    ...sideFaults(measure, sides, measure),
    ...(wrong ? [{ path: 'baseline', code: wrong }] : []),
    ...untilFaults(until, today),
  ];
}

function rowsOf(
  { id, enrolment, code, sides, baseline, reason, until }: SetLimitDto,
  { repeat }: LimitedMeasure,
  { department, patient, id: clinicianId, name }: { department: string; patient: string; id: string; name: string },
): NewLimit[] {
  const own = Object.fromEntries(SIDES.flatMap((side) => (sides[side] === undefined ? [] : [[side, sides[side]]])));
  const where = { department, patient, enrolment, reason: reason.trim(), clinicianId, by: name, until };
  const first = { ...where, id, code, sides: own, baseline: baseline ?? null };
  const again = repeat ? repeated(own, repeat.read) : {};
  if (!repeat || Object.keys(again).length === 0) return [first];
  return [first, { ...where, id: randomUUID(), code: repeat.code, sides: again, baseline: baseline ?? null }];
}
