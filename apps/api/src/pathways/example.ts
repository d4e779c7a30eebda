import {
  type Answered,
  type Appointment,
  codesRead,
  conditionHolds,
  countsFromAnswers,
  type Enrolled,
  isAppointmentAnchor,
  type LegendLevel,
  type PathwayDraft,
  plan,
  type PlannedAssignment,
} from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { localDate } from '../platform/local-date.js';
import { appointmentsOf, daysFrom, type ExampleDates } from './example-dates.js';

/** The example patients: who answers everything, who answers nothing, and whose plans change. */
export const EXAMPLES = ['answers', 'silent', 'changes'] as const;
export type Example = (typeof EXAMPLES)[number];

/** One questionnaire of an example's year. Instants. */
export interface ExampleRow extends Omit<PlannedAssignment, 'conditional'> {
  readonly state: 'answered' | 'missed';
  readonly answeredAt: string | null;
  readonly level: LegendLevel | null;
}

/** Something that happens to an example; `date` is local, `to` where it moved or until when. */
export interface ExampleNote {
  readonly date: string;
  readonly what: 'visit' | 'operation' | 'cycle' | 'moved' | 'cancelled' | 'paused' | 'red';
  readonly to: string | null;
}

export interface ExampleYear {
  readonly rows: readonly ExampleRow[];
  readonly notes: readonly ExampleNote[];
}

/** What of a department the plan depends on. */
export type ExampleHome = Pick<Enrolled, 'zone' | 'switches' | 'sending' | 'closed' | 'workdays'>;

/** A change that becomes known on a day. */
interface News {
  readonly at: string;
  readonly appointments?: readonly Appointment[];
  readonly pauses?: Enrolled['pauses'];
}

interface Told {
  appointments: readonly Appointment[];
  pauses: Enrolled['pauses'];
}

const DAYS = 365;
/** How far ahead is planned where each answer changes the plan. */
const NEAR_DAYS = 35;
const HOUR_MS = 3_600_000;
/** How long after a window opens an example answers, at most half of what it has. */
const AFTER_MS = 10 * HOUR_MS;
/** How long before an appointment it is known that it moves, in days. */
const KNOWN = 7;
const MOVED_BY = 14;
/** A daily questionnaire over a year, and some. */
const MOST_ROWS = 2000;

/** A year of one example patient; the pathway has passed `checkPathway`. Throws as `plan` does. */
export function exampleYear(pathway: PathwayDraft, who: Example, dates: ExampleDates, home: ExampleHome): ExampleYear {
  const instant = (date: string): string =>
    Temporal.PlainDate.from(date).toZonedDateTime(home.zone).toInstant().toString();
  const { appointments, news, notes } = changesOf(pathway, who, dates, instant);
  const anchors = Object.fromEntries(
    Object.entries(dates.anchors).filter(
      ([name]) => pathway.anchors.includes(name as never) && !isAppointmentAnchor(name),
    ),
  );
  const enrolled: Enrolled = { ...home, anchors, facts: dates.facts };
  const red = who === 'changes' ? instant(dates.redFrom) : null;
  const year = new Year(pathway, enrolled, { start: instant(dates.start), until: daysFrom(dates.start, DAYS) });
  const rows = year.live({ appointments, pauses: [] }, news, who === 'silent' ? null : { red });
  const alarm = rows.find(({ level }) => level === 'red');
  const said: ExampleNote[] = alarm?.answeredAt
    ? [...notes, { date: localDate(alarm.answeredAt, home.zone), what: 'red', to: null }]
    : notes;
  return { rows, notes: said.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) };
}

class Year {
  private readonly rows: ExampleRow[] = [];
  private readonly answers: Answered[] = [];
  private readonly seen = new Set<string>();
  private readonly values: Record<string, null>;
  private readonly hangsOnAnswers: boolean;

  constructor(
    private readonly pathway: PathwayDraft,
    private readonly enrolled: Enrolled,
    private readonly span: { readonly start: string; readonly until: string },
  ) {
    this.values = Object.fromEntries(codesRead(pathway).map((code) => [code, null]));
    this.hangsOnAnswers = countsFromAnswers(pathway);
  }

  /** Goes on from one piece of news to the next. `answering` null = nothing is ever answered. */
  live(told: Told, news: readonly News[], answering: { readonly red: string | null } | null): ExampleRow[] {
    let now = this.span.start;
    const waiting = [...news];
    for (;;) {
      const next = waiting[0];
      const again = this.pass(told, now, next?.at ?? null, answering);
      if (again !== null && this.rows.length < MOST_ROWS) {
        now = again;
      } else if (next) {
        waiting.shift();
        now = next.at;
        if (next.appointments) told.appointments = next.appointments;
        if (next.pauses) told.pauses = next.pauses;
      } else return this.rows;
    }
  }

  /** Everything that opens before `until`; the instant from which it must be planned anew, null when it need not. */
  private pass(
    told: Told,
    now: string,
    until: string | null,
    answering: { readonly red: string | null } | null,
  ): string | null {
    const enrolled = { ...this.enrolled, pauses: told.pauses ?? [] };
    const horizon = this.horizon(now, answering !== null);
    for (const one of plan(this.pathway, enrolled, told.appointments, this.answers, now, horizon)) {
      if (this.seen.has(one.step) || one.opens < this.span.start || one.opens < now) continue;
      if (until !== null && one.opens >= until) return null;
      this.seen.add(one.step);
      if (one.conditional && !conditionHolds(this.pathway, one.step, enrolled, this.answers, one.opens)) continue;
      const before = this.answers.at(-1)?.level;
      const level = this.take(one, answering);
      if (level && (this.hangsOnAnswers || level !== before)) return one.opens;
    }
    const next = `${daysFrom(horizon, 1)}T00:00:00Z`;
    return horizon === this.span.until || (until !== null && next >= until) ? null : next;
  }

  /** Where each answer moves what comes after it, a plan of the whole year would be thrown away at once. */
  private horizon(now: string, isAnswering: boolean): string {
    if (!this.hangsOnAnswers || !isAnswering) return this.span.until;
    const near = daysFrom(now.slice(0, 10), NEAR_DAYS);
    return near < this.span.until ? near : this.span.until;
  }

  private take(
    { conditional: _, ...one }: PlannedAssignment,
    answering: { readonly red: string | null } | null,
  ): LegendLevel | null {
    if (!answering) {
      this.rows.push({ ...one, state: 'missed', answeredAt: null, level: null });
      return null;
    }
    const opens = Date.parse(one.opens);
    const at = new Date(opens + Math.min(AFTER_MS, (Date.parse(one.due) - opens) / 2)).toISOString();
    const isRed = answering.red !== null && at >= answering.red && !this.rows.some(({ level }) => level === 'red');
    const level: LegendLevel = isRed ? 'red' : 'green';
    this.answers.push({ step: one.step, at, level, values: this.values });
    const { silent, ...rest } = one;
    const reminders = one.reminders.filter((reminder) => reminder.at <= at);
    const alarm = silent && silent.at <= at ? { silent } : {};
    this.rows.push({ ...rest, ...alarm, reminders, state: 'answered', answeredAt: at, level });
    return level;
  }
}

/** The third example's second appointment is moved, its third cancelled, and it is away for a time. */
function changesOf(
  pathway: PathwayDraft,
  who: Example,
  dates: ExampleDates,
  instant: (date: string) => string,
): { appointments: readonly Appointment[]; news: News[]; notes: ExampleNote[] } {
  const appointments = appointmentsOf(pathway, dates);
  const last = daysFrom(dates.start, DAYS);
  const kept = (list: readonly Appointment[]): ExampleNote[] =>
    list.filter(({ date }) => date <= last).map(({ date, kind }) => ({ date, what: kind, to: null }));
  if (who !== 'changes') return { appointments, news: [], notes: kept(appointments) };
  const of = appointments[0]?.kind;
  const ofKind = appointments.filter(({ kind }) => kind === of);
  const [moving, cancelled] = ofKind.length > 1 ? [ofKind[1], ofKind[2]] : [ofKind[0], undefined];
  const after = (list: readonly Appointment[]): Appointment[] =>
    list.map((one) => (one.id === moving?.id ? { ...one, date: daysFrom(one.date, MOVED_BY) } : one));
  const without = appointments.filter(({ id }) => id !== cancelled?.id);
  const news: News[] = [
    { at: instant(dates.pause.from), pauses: [dates.pause] },
    ...(moving ? [{ at: instant(daysFrom(moving.date, -KNOWN)), appointments: after(appointments) }] : []),
    ...(cancelled ? [{ at: instant(daysFrom(cancelled.date, -KNOWN)), appointments: after(without) }] : []),
  ];
  const changed: ExampleNote[] = [
    { date: dates.pause.from, what: 'paused', to: dates.pause.to },
    ...(moving ? [{ date: moving.date, what: 'moved' as const, to: daysFrom(moving.date, MOVED_BY) }] : []),
    ...(cancelled ? [{ date: cancelled.date, what: 'cancelled' as const, to: null }] : []),
  ];
  return {
    appointments,
    news: news.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    notes: [...kept(after(without)), ...changed],
  };
}
