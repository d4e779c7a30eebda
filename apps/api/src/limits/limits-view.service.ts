import { Injectable } from '@nestjs/common';
import { type Limit, SIDES } from '@stemme/triage';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import { isOver, SchedulesService } from '../schedules/schedules.service.js';
import type { LimitCourseDto, LimitDto, LimitMeasureDto, LimitSidesDto, LimitsDto } from './limits.dto.js';
import { type LimitFields, LimitsStore } from './limits.store.js';
import { type LimitedMeasure, MeasuresService } from './measures.service.js';
import { loosened } from './sides.js';

/** An enrolment, and what may be limited in it. */
export interface Course {
  readonly department: string;
  readonly isOpen: boolean;
  /** Local date. */
  readonly today: string;
  readonly measures: readonly LimitedMeasure[];
}

/** A patient's limits as staff see them: what holds, beside what would hold without, who set it, and what was before. */
@Injectable()
export class LimitsViewService {
  constructor(
    private readonly store: LimitsStore,
    private readonly measures: MeasuresService,
    private readonly schedules: SchedulesService,
    private readonly patients: PatientsService,
    private readonly departments: DepartmentsService,
    private readonly clock: Clock,
  ) {}

  /** @param physicianIn the departments in which the reader may set limits. @throws Refusal `not-found` */
  async of(tx: Tx, patient: string, physicianIn: readonly string[]): Promise<LimitsDto> {
    const { department } = await this.patients.get(tx, patient);
    const rows = await this.store.ofPatient(tx, patient);
    const enrolments: LimitCourseDto[] = [];
    for (const { id, pathway, pathwayVersion, title, status } of await this.schedules.ofPatient(tx, patient)) {
      const measures = await this.measures.of(tx, { pathway, pathwayVersion, department });
      const own = rows.filter(({ enrolment }) => enrolment === id).map((row) => shown(row, measures));
      if (measures.length === 0 && own.length === 0) continue;
      const repeats = new Set(measures.flatMap(({ repeat }) => (repeat ? [repeat.code] : [])));
      enrolments.push({
        enrolment: id,
        pathway,
        title,
        isOpen: !isOver(status),
        codes: measures.filter(({ code }) => !repeats.has(code)).map(measureDto),
        current: own.filter(({ state }) => state === 'in-force'),
        history: own.filter(({ state }) => state !== 'in-force'),
      });
    }
    return { canSet: physicianIn.includes(department), enrolments };
  }

  /** @throws Refusal `not-found` for an enrolment of another patient or department */
  async course(tx: Tx, patient: string, enrolment: string): Promise<Course> {
    const row = found(await this.schedules.enrolment(tx, enrolment));
    if (row.patient !== patient) found(null);
    const { zone } = await this.departments.ofStaff(tx, row.department);
    return {
      department: row.department,
      isOpen: !isOver(row.status),
      today: localDate(this.clock.now(), zone),
      measures: await this.measures.of(tx, row),
    };
  }

  async one(tx: Tx, id: string): Promise<LimitDto> {
    const row = found(await this.store.find(tx, id));
    const { measures } = await this.course(tx, row.patient, row.enrolment);
    return shown(row, measures);
  }
}

/** Each of the four, so that a reader sees what is not set. */
export function allSides({ alertLow, warningLow, warningHigh, alertHigh }: Limit): LimitSidesDto {
  return {
    alertLow: alertLow ?? null,
    warningLow: warningLow ?? null,
    warningHigh: warningHigh ?? null,
    alertHigh: alertHigh ?? null,
  };
}

function measureDto(one: LimitedMeasure): LimitMeasureDto {
  return {
    code: one.code,
    label: one.label,
    unit: one.unit,
    min: one.min,
    max: one.max,
    decimals: one.decimals,
    sides: SIDES.filter((side) => one.read.has(side)).map((side) => {
      return { side, levels: [...one.read.get(side)!], standard: one.standard[side] ?? null };
    }),
    baseline: one.baseline?.kind ?? null,
    repeat: one.repeat?.code ?? null,
  };
}

function shown(row: LimitFields, measures: readonly LimitedMeasure[]): LimitDto {
  const measure = measures.find(({ code }) => code === row.code);
  const standard = measure?.standard ?? {};
  return {
    id: row.id,
    code: row.code,
    label: measure?.label ?? { da: row.code, en: row.code },
    unit: measure?.unit ?? null,
    sides: allSides(row.sides),
    standard: allSides(standard),
    loosened: loosened(row.sides, standard),
    baseline: row.baseline,
    reason: row.reason,
    by: row.by,
    from: row.from.toISOString(),
    until: row.until,
    state: stateOf(row),
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: row.endedBy,
    endedReason: row.endedReason === 'replaced' ? null : row.endedReason,
  };
}

function stateOf({ endedAt, endedReason, expired }: LimitFields): LimitDto['state'] {
  if (endedAt) return endedReason === 'replaced' ? 'replaced' : 'ended';
  return expired ? 'expired' : 'in-force';
}
