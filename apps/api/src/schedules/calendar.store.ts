import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Kind } from './calendar.js';

export interface DayCount {
  readonly date: string;
  readonly what: 'opens' | 'due' | 'closes' | 'appointments';
  readonly count: number;
  /** Of those that open: still planned, and planned under a condition. */
  readonly planned: number;
  readonly conditional: number;
}

export interface MessageCount {
  readonly date: string;
  readonly channel: string;
  readonly count: number;
}

export interface CalendarRow {
  readonly id: string;
  readonly patient: string;
  readonly at: Date | null;
  /** Wall clock time of an appointment, where it has one. */
  readonly time: string | null;
  /** What the order and the next page go by. */
  readonly place: string;
  readonly questionnaire: string | null;
  readonly questionnaireVersion: number | null;
  readonly kind: string | null;
  readonly state: string;
  readonly conditional: boolean;
  readonly step: string | null;
  readonly channel: string | null;
}

/** Local dates and the instants at which they begin and end. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly fromAt: string;
  readonly toAt: string;
}

/** The patient of the morning's check is nobody's. */
const REAL = (table: string) =>
  `${table}.patient_id <> all (array(select p.id from patient p where p.department_id = $1 and p.synthetic))`;

/** Each moment by its own index, so that a month costs what is in it, not what the department has. */
const COUNTED = (['opens', 'due', 'closes'] as const)
  .map(
    (what) => `select (a.${what}_at at time zone $2)::date::text as date, '${what}' as what, count(*)::int as count,
        count(*) filter (where a.state = 'planned')::int as planned,
        count(*) filter (where a.state = 'planned' and a.conditional)::int as conditional
      from assignment a
      where a.department_id = $1 and a.${what}_at >= $3 and a.${what}_at < $4 and a.state <> 'revoked'
        and ${REAL('a')} group by 1`,
  )
  .join('\n    union all\n    ');

/**
 * Messages still to go out: of windows that are planned or open, of enrolments that are active. The longest window with its
 * messages is far shorter than the days looked back.
 */
const LOOK_BACK_DAYS = 120;
const TO_SEND = `from assignment a join enrolment e on e.id = a.enrolment_id
    cross join lateral jsonb_to_recordset(a.reminders) as r (step text, channel text, at timestamptz)
  where a.department_id = $1 and a.state in ('planned', 'open') and e.status = 'active'
    and a.opens_at >= $2::timestamptz - interval '${LOOK_BACK_DAYS} days' and a.opens_at < $3
    and r.at >= greatest($2::timestamptz, app.now()) and r.at < $3 and ${REAL('a')}`;

@Injectable()
export class CalendarStore {
  async counts(tx: Tx, department: string, zone: string, days: Days): Promise<DayCount[]> {
    const counted = await tx.sql<DayCount>(COUNTED, [department, zone, days.fromAt, days.toAt]);
    const appointments = await tx.sql<DayCount>(
      `select on_date::text as date, 'appointments' as what, count(*)::int as count, 0 as planned, 0 as conditional
       from appointment where department_id = $1 and on_date between $2 and $3 and state <> 'cancelled' group by 1`,
      [department, days.from, days.to],
    );
    return [...counted, ...appointments];
  }

  messages(tx: Tx, department: string, zone: string, days: Days): Promise<MessageCount[]> {
    return tx.sql<MessageCount>(
      `select (r.at at time zone $4)::date::text as date, r.channel, count(*)::int as count ${TO_SEND} group by 1, 2 order by 1, 2`,
      [department, days.fromAt, days.toAt, zone],
    );
  }

  /** The patients behind one number of one day, by the hour. */
  lines(
    tx: Tx,
    department: string,
    kind: Kind,
    day: Days,
    after: { place: string; id: string } | null,
    most: number,
  ): Promise<CalendarRow[]> {
    const page = [after?.place ?? '', after?.id ?? '', most];
    if (kind === 'appointments') return tx.sql<CalendarRow>(APPOINTMENTS, [department, day.from, ...page]);
    return tx.sql<CalendarRow>(kind === 'messages' ? MESSAGES : WINDOWS[kind], [
      department,
      day.fromAt,
      day.toAt,
      ...page,
    ]);
  }
}

/** An instant as text that sorts by time, to the microsecond. */
const placed = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const windows = (what: 'opens' | 'due' | 'closes') => `select * from (
    select a.id, a.patient_id as patient, a.${what}_at as at, ${placed(`a.${what}_at`)} as place, a.questionnaire,
      a.questionnaire_version as "questionnaireVersion", null as kind, a.state, a.conditional and a.state = 'planned' as conditional,
      null as step, null as channel, null as time
    from assignment a
    where a.department_id = $1 and a.${what}_at >= $2 and a.${what}_at < $3 and a.state <> 'revoked'
      and ${REAL('a')}) line
  where (place, id::text) > ($4, $5) order by place, id::text limit $6`;

const WINDOWS = { opens: windows('opens'), due: windows('due'), closes: windows('closes') } as const;

const MESSAGES = `select * from (
    select a.id, a.patient_id as patient, r.at, ${placed('r.at')} || ' ' || r.step as place, a.questionnaire,
      a.questionnaire_version as "questionnaireVersion", null as kind, a.state, a.conditional and a.state = 'planned' as conditional,
      r.step, r.channel, null as time
    ${TO_SEND}) line
  where (place, id::text) > ($4, $5) order by place, id::text limit $6`;

const APPOINTMENTS = `select * from (
    select id, patient_id as patient, null::timestamptz as at, coalesce(at_time, '') as place, null as questionnaire,
      null::int as "questionnaireVersion", kind, state, false as conditional, null as step, null as channel, at_time as time
    from appointment where department_id = $1 and on_date = $2 and state <> 'cancelled') line
  where (place, id::text) > ($3, $4) order by place, id::text limit $5`;
