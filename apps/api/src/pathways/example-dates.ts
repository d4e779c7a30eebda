import {
  type Anchor,
  APPOINTMENT_ANCHORS,
  type Appointment,
  type AppointmentAnchor,
  type PathwayDraft,
} from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';

/** The dates of the example patients. Local dates. */
export interface ExampleDates {
  /** The day the year begins. */
  readonly start: string;
  /** Of an appointment: the first of its kind. */
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
  /** Both included. */
  readonly pause: { readonly from: string; readonly to: string };
  /** From this day on the next answer is red. */
  readonly redFrom: string;
  /** Choices made at enrolment. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What somebody has chosen; the rest is filled in. */
export interface ChosenDates {
  readonly start?: string | undefined;
  readonly anchors?: Readonly<Record<string, string>> | undefined;
  readonly pause?: { readonly from: string; readonly to: string } | undefined;
  readonly redFrom?: string | undefined;
  readonly facts?: Readonly<Record<string, string>> | undefined;
}

/** Days from the start: a first visit after six weeks, an operation after four, a birth halfway. */
const FIRST: Readonly<Record<Anchor, number>> = {
  referral: 0,
  enrolment: 0,
  inclusion: 0,
  visit: 42,
  operation: 28,
  cycle: 0,
  gestation: -84,
  birth: 196,
  'treatment-end': 240,
};
/** Days between appointments of a kind, and how many an example has. */
const AGAIN: Readonly<Record<AppointmentAnchor, { readonly days: number; readonly count: number }>> = {
  visit: { days: 91, count: 4 },
  operation: { days: 0, count: 1 },
  cycle: { days: 21, count: 6 },
};
const PAUSE = { from: 70, to: 90 };
const RED = 30;

/** Days later, or earlier. */
export function daysFrom(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Every date and choice the examples need: as chosen, else typical ones. */
export function exampleDates(pathways: readonly PathwayDraft[], today: string, chosen: ChosenDates): ExampleDates {
  const start = chosen.start ?? today;
  const names = [...new Set(pathways.flatMap(({ anchors }) => anchors))];
  return {
    start,
    anchors: Object.fromEntries(names.map((name) => [name, chosen.anchors?.[name] ?? daysFrom(start, FIRST[name])])),
    pause: chosen.pause ?? { from: daysFrom(start, PAUSE.from), to: daysFrom(start, PAUSE.to) },
    redFrom: chosen.redFrom ?? daysFrom(start, RED),
    facts: Object.fromEntries(
      pathways
        .flatMap(({ facts = [] }) => facts)
        .map(({ id, options, default: standard }) => [id, chosen.facts?.[id] ?? standard ?? options[0]?.id ?? '']),
    ),
  };
}

/** The appointments of an example, by the anchors of its pathway. */
export function appointmentsOf(pathway: PathwayDraft, dates: ExampleDates): Appointment[] {
  return APPOINTMENT_ANCHORS.filter((kind) => pathway.anchors.includes(kind)).flatMap((kind) => {
    const first = dates.anchors[kind];
    const { days, count } = AGAIN[kind];
    if (first === undefined) return [];
    return Array.from({ length: count }, (_unused, place) => ({
      id: `${kind}-${place + 1}`,
      kind,
      date: daysFrom(first, place * days),
    }));
  });
}
