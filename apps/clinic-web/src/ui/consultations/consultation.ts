import type { Words } from '../../text/dictionary';
import type { Language } from '../../text/language';
import { addDays, clock, localDate, moment, timeField, weekday } from '../../text/time';

/** A consultation as the API gives it, as far as it is shown. */
export interface ConsultationView {
  readonly id: string;
  readonly version: number;
  readonly patient: { readonly id: string; readonly name: string; readonly cpr: string };
  readonly enrolmentStatus: string;
  readonly kind: 'phone' | 'video' | 'visit';
  readonly reason: string;
  readonly who: string;
  readonly byAt: string;
  readonly dueAt: string;
  readonly state: 'requested' | 'agreed' | 'held' | 'not-held' | 'cancelled';
  readonly overdue: boolean;
  readonly number: string | null;
  readonly phone: string | null;
  readonly wishes: readonly { readonly day: number; readonly part: 'morning' | 'afternoon' }[];
  readonly answeredAt: string | null;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly videoLink: string | null;
  readonly attempts: number;
  readonly note: string | null;
  readonly closedAt: string | null;
  readonly undoable: boolean;
  readonly history: readonly {
    readonly at: string;
    readonly by: string | null;
    readonly act: string;
    readonly note: string | null;
  }[];
}

export const isOpen = ({ state }: Pick<ConsultationView, 'state'>): boolean =>
  state !== 'held' && state !== 'cancelled';

type Groups = Record<'overdue' | 'today' | 'later', ConsultationView[]>;

/** What is over its time, what is due on this local date, and the rest: each by when it is due. */
export function grouped(all: readonly ConsultationView[], now: number): Groups {
  const groups: Groups = { overdue: [], today: [], later: [] };
  for (const one of [...all].sort((a, b) => startOf(a).localeCompare(startOf(b)))) {
    const late = Date.parse(one.dueAt) <= now;
    groups[late ? 'overdue' : localDate(one.dueAt) === localDate(now) ? 'today' : 'later'].push(one);
  }
  return groups;
}

const startOf = ({ window, dueAt }: ConsultationView): string => window?.from ?? dueAt;

/** "tir. 23. mar. 09.00–11.00", or by when. */
export function whenWords(one: ConsultationView, now: number, t: Words, language: Language): string {
  const c = t.consultations;
  if (!one.window) return c.by(moment(one.byAt, now, language));
  const { from, to } = one.window;
  const day = moment(from, now, language);
  return c.at(day, clock(to, language));
}

/** "tir formiddag, ons eftermiddag" */
export function wishWords(wishes: ConsultationView['wishes'], { consultations: c }: Words): string {
  return wishes.map(({ day, part }) => `${c.days[day - 1] ?? ''} ${c.parts[part]}`).join(', ');
}

/** As the patient will read it, so that the one who sets the time sees what is promised. */
export function promiseWords(
  kind: ConsultationView['kind'],
  from: string,
  to: string,
  t: Words,
  language: Language,
): string {
  return t.consultations.sees[kind](weekday(from, language), clock(from, language), clock(to, language));
}

const HOURS = { morning: { from: '09:00', to: '11:00' }, afternoon: { from: '13:00', to: '15:00' } } as const;
const AHEAD = 14;

/**
 * What the dialog begins with: the time that stands, else the first that suits the patient from tomorrow on, else the next
 * weekday's morning.
 */
export function firstWindow(
  { window, wishes }: Pick<ConsultationView, 'window' | 'wishes'>,
  now: number,
): { date: string; from: string; to: string } {
  if (window) return { date: localDate(window.from), from: timeField(window.from), to: timeField(window.to) };
  const days = Array.from({ length: AHEAD }, (_, index) => addDays(localDate(now), index + 1));
  for (const date of days) {
    const wish = wishes.find(({ day }) => day === weekdayOf(date));
    if (wish) return { date, ...HOURS[wish.part] };
  }
  return { date: days.find((date) => weekdayOf(date) <= 5) ?? days[0] ?? localDate(now), ...HOURS.morning };
}

/** 1 = Monday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}
