import { Injectable } from '@nestjs/common';
import type { Text } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { invalid, notFound } from '../platform/errors.js';
import { isDate, localDate } from '../platform/local-date.js';
import { datesOf, instantsOf, spanFault } from './calendar.js';
import type {
  CalendarDayDto,
  CalendarDayQueryDto,
  CalendarDto,
  CalendarLinesDto,
  CalendarQueryDto,
} from './calendar.dto.js';
import { type CalendarRow, CalendarStore, type Days } from './calendar.store.js';
import { TitlesService } from './titles.service.js';

/** Patients on one page of a day. */
const PAGE = 50;

/** What a department sends and expects, day by day. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly store: CalendarStore,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
    private readonly titles: TitlesService,
    private readonly clock: Clock,
  ) {}

  /** Numbers only, so nobody is seen. @throws Refusal `not-found`, `invalid` */
  month(actor: Actor, id: string, { from, to }: CalendarQueryDto): Promise<CalendarDto> {
    return this.database.read(actor, 'schedules.calendar', { department: id }, async (tx) => {
      const department = await this.departments.ofStaff(tx, id);
      for (const [path, date] of Object.entries({ from, to })) if (!isDate(date)) throw invalid(path, 'bad-date');
      const fault = spanFault(from, to);
      if (fault) throw invalid(fault.path, fault.code);
      const days = daysOf(from, to, department.zone);
      const counts = await this.store.counts(tx, id, department.zone, days);
      const messages = await this.store.messages(tx, id, department.zone, days);
      const holidays = this.departments.holidays(department, from, to);
      return {
        zone: department.zone,
        now: this.clock.now().toISOString(),
        today: localDate(this.clock.now(), department.zone),
        days: datesOf(from, to).map((date): CalendarDayDto => {
          const of = (what: string) => counts.find((one) => one.date === date && one.what === what);
          return {
            date,
            closed: isClosed(department, date),
            holiday: holidays.find((one) => one.date === date) ?? null,
            opens: of('opens')?.count ?? 0,
            toOpen: of('opens')?.planned ?? 0,
            conditional: of('opens')?.conditional ?? 0,
            due: of('due')?.count ?? 0,
            closes: of('closes')?.count ?? 0,
            appointments: of('appointments')?.count ?? 0,
            messages: messages.filter((one) => one.date === date).map(({ channel, count }) => ({ channel, count })),
          };
        }),
      };
    });
  }

  /** The patients behind one number of one day. @throws Refusal `not-found` */
  day(actor: Actor, id: string, date: string, { kind, after }: CalendarDayQueryDto): Promise<CalendarLinesDto> {
    return this.database.read(actor, 'schedules.calendar-day', { department: id, date, kind }, async (tx) => {
      const department = await this.departments.ofStaff(tx, id);
      if (!isDate(date)) throw notFound();
      const [place = '', from = ''] = after?.split('_') ?? [];
      const day = daysOf(date, date, department.zone);
      const rows = await this.store.lines(tx, id, kind, day, after ? { place, id: from } : null, PAGE + 1);
      const shown = rows.slice(0, PAGE);
      const headers = await this.patients.headers(
        tx,
        shown.map(({ patient }) => patient),
      );
      await tx.saw([...headers.keys()]);
      const titled = shown.flatMap(({ questionnaire, ...row }) => (questionnaire ? [{ ...row, questionnaire }] : []));
      const titleOf = await this.titles.of(tx, id, titled);
      const last = rows.length > PAGE ? shown.at(-1) : null;
      return {
        lines: shown.flatMap((row) => {
          const header = headers.get(row.patient);
          const { questionnaire } = row;
          const title = questionnaire ? titleOf({ ...row, questionnaire }) : null;
          return header ? [lineOf(row, header, title, { date, zone: department.zone })] : [];
        }),
        next: last ? `${last.place}_${last.id}` : null,
      };
    });
  }
}

function lineOf(
  row: CalendarRow,
  { id, name, cpr, age }: { id: string; name: string; cpr: string; age: number },
  title: Text | null,
  { date, zone }: { date: string; zone: string },
): CalendarLinesDto['lines'][number] {
  const { at, time, kind, state, conditional, step, channel } = row;
  const appointed = time && Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString();
  return {
    id: row.id,
    patient: { id, name, cpr, age },
    at: at?.toISOString() ?? appointed ?? null,
    title,
    kind,
    state,
    conditional,
    step,
    channel,
  };
}

function isClosed({ hours }: Department, date: string): boolean {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  return hours.closed.includes(date) || !hours.weekly.some(({ day }) => day === weekday);
}

function daysOf(from: string, to: string, zone: string): Days {
  const at = instantsOf(from, to, zone);
  return { from, to, fromAt: at.from, toAt: at.to };
}
