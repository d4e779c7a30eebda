import { Injectable } from '@nestjs/common';
import type { Text } from '@stemme/pathways';
import type { Limit, Limits } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { isOver, SchedulesService } from '../schedules/schedules.service.js';
import { limitExpiring } from './limits.events.js';
import { LimitsStore } from './limits.store.js';
import { MeasuresService } from './measures.service.js';

/** A limit with who set it: kept with every decision that it was read in. */
export interface LimitInForce {
  readonly id: string;
  readonly code: string;
  readonly sides: Limit;
  readonly baseline: number | null;
  readonly by: string;
  readonly reason: string;
  /** Instant from which it is used. */
  readonly from: string;
  /** Local date, the last on which it is used. */
  readonly until: string;
}

/** A limit that stops, for whoever is to remind a physician. */
export interface StoppingLimit {
  readonly id: string;
  readonly enrolment: string;
  readonly patient: string;
  readonly department: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly code: string;
  readonly label: Text;
  /** Local date, the last on which it is used. */
  readonly expiresOn: string;
  readonly expired: boolean;
  readonly clinicianName: string;
}

/** Limits of a patient's own, as the rules read them. Physicians set them in `LimitSettingService`. */
@Injectable()
export class LimitsService {
  constructor(
    private readonly store: LimitsStore,
    private readonly measures: MeasuresService,
    private readonly schedules: SchedulesService,
  ) {}

  /** Used at this instant: set before it, not ended, not expired. A side left out is the rule set's own. */
  async of(tx: Tx, enrolment: string, at: Date): Promise<Limits> {
    return byCode(await this.inForce(tx, enrolment, at));
  }

  /** The same with who set them, why and until when; by code. */
  async inForce(tx: Tx, enrolment: string, at: Date): Promise<LimitInForce[]> {
    const rows = await this.store.inForce(tx, enrolment, at);
    return rows.map(({ id, code, sides, baseline, by, reason, from, until }) => {
      return { id, code, sides, baseline, by, reason, from: from.toISOString(), until };
    });
  }

  /** null = ended, replaced, or of an enrolment that is over: nobody need be reminded. */
  async expiring(tx: Tx, id: string): Promise<StoppingLimit | null> {
    const limit = await this.store.find(tx, id);
    if (!limit || limit.endedAt) return null;
    const enrolment = await this.schedules.enrolment(tx, limit.enrolment);
    if (!enrolment || isOver(enrolment.status)) return null;
    const { department, patient, pathway, pathwayVersion } = enrolment;
    const measures = await this.measures.of(tx, enrolment);
    // whoever renews the first measurement's limit renews its repeat's
    if (measures.some(({ repeat }) => repeat?.code === limit.code)) return null;
    const { code, until: expiresOn, expired, by: clinicianName } = limit;
    const label = measures.find((one) => one.code === code)?.label ?? { da: code, en: code };
    const where = { enrolment: enrolment.id, patient, department, pathway, pathwayVersion };
    return { id, ...where, code, label, expiresOn, expired, clinicianName };
  }

  @Sweeps('limits.expiring', 60)
  expiringSoon(scan: Scan): Promise<number> {
    return scan.publishing('sweep_limits', limitExpiring);
  }
}

/** As rules read them. */
export function byCode(limits: readonly Pick<LimitInForce, 'code' | 'sides'>[]): Limits {
  return Object.fromEntries(limits.map(({ code, sides }) => [code, sides]));
}
