import {
  type Anchor,
  type Answered as Heard,
  type Appointment,
  codesRead,
  conditionHolds,
  countsFromAnswers,
  enrolmentFacts,
  isAppointmentAnchor,
  type PlannedAssignment,
  plan,
  scheduleFacts,
} from '@stemme/pathways';
import type { Answered, Triage } from '@stemme/triage';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from '../patients/cpr-number.js';
import { localDate } from '../platform/local-date.js';
import { anchorOf, type Anchors, datesAbout, startAnchors } from '../schedules/anchors.js';
import { ruleStep } from '../schedules/horizon.js';
import type { Settled } from '../triage/rest-words.js';
import { valuesRead } from '../triage/values.js';
import { itemOf, type PastItem } from './seed-items.js';
import type { Sheet, Sheets } from './seed-kits.js';
import type { PastPerson } from './seed-persons.js';
import { PROFILES, type Profile } from './seed-profiles.js';
import { between, idOf, type Random } from './seed-random.js';

/** What an answer is to be, where the story needs it. */
export type Told = { readonly complaints: number; readonly isAcute: boolean };

/** A patient whose past is to be made up. */
export interface Wanted {
  readonly person: PastPerson;
  /** Which of the choices made at enrolment, and whose body: any whole number. */
  readonly place: number;
  /** Local date */
  readonly startedOn: string;
  /** Nothing is answered after it. */
  readonly until: Date;
  readonly random: Random;
  readonly story?: readonly (Told | null)[];
}

export interface PastAnswer {
  readonly assignment: string;
  readonly response: string;
  readonly window: PlannedAssignment;
  readonly startedAt: Date;
  readonly at: Date;
  readonly sheet: Sheet;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly values: Readonly<Record<string, number | null>>;
  readonly triage: Triage;
  readonly history: number;
  readonly settled: Readonly<Record<string, Settled>>;
  readonly item: PastItem | null;
}

export interface PastCourse {
  readonly patient: string;
  readonly enrolment: string;
  readonly person: PastPerson;
  readonly startedOn: string;
  readonly anchors: Anchors;
  readonly facts: Readonly<Record<string, string>>;
  readonly appointments: readonly Appointment[];
  readonly answers: readonly PastAnswer[];
}

const BODIES = 5;
const SPELL = 3;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * One patient's course as it would have gone: each window is answered, each answer judged by the rules with what was known
 * then, and what it raised has been seen to. The same numbers give the same course.
 */
export function courseOf(sheets: Sheets, wanted: Wanted): PastCourse {
  const { pathway } = sheets.kit;
  const { person, startedOn, random } = wanted;
  const profile = PROFILES[pathway.id]!;
  const dates = datesOf(profile, startedOn);
  const appointments = Object.entries(dates).flatMap(([kind, date]): Appointment[] =>
    isAppointmentAnchor(kind) && date ? [{ id: idOf(random), kind, date }] : [],
  );
  const own = Object.fromEntries(Object.entries(dates).filter(([id]) => !isAppointmentAnchor(id)));
  const begun = {
    patient: idOf(random),
    enrolment: idOf(random),
    person,
    startedOn,
    anchors: { ...startAnchors(pathway, startedOn), ...own },
    facts: profile.facts[wanted.place % profile.facts.length]!,
    appointments,
  };
  return { ...begun, answers: answersOf(sheets, wanted, begun, profile) };
}

type Begun = Omit<PastCourse, 'answers'>;

function datesOf({ dates = {} }: Profile, startedOn: string): Partial<Record<Anchor, string>> {
  const day = Temporal.PlainDate.from(startedOn);
  return Object.fromEntries(Object.entries(dates).map(([id, days]) => [id, day.add({ days }).toString()]));
}

function answersOf(sheets: Sheets, wanted: Wanted, begun: Begun, profile: Profile): PastAnswer[] {
  const { pathway, zone } = sheets.kit;
  const { until, random, story = [] } = wanted;
  const codes = codesRead(pathway);
  const complaints = complaintsOf(profile, random, begun.startedOn, until);
  const answers: PastAnswer[] = [];
  const heard: Heard[] = [];
  const history = new History();
  const replans = countsFromAnswers(pathway);
  let windows = windowsOf(sheets, begun, [], until);
  for (let next = windows[0]; next; next = following(windows, answers)) {
    const at = answeredAt(next, random);
    if (at >= until) break;
    if (!conditionHolds(pathway, next.step, { facts: begun.facts, zone }, heard, next.opens)) {
      windows = windows.filter((one) => one !== next);
      continue;
    }
    const told = story[answers.length] ?? complaints(at);
    const way = Math.floor(random() * 1000);
    const sheet = sheets.of(next.questionnaire, told.complaints, wanted.place % BODIES, way, told.isAcute);
    const answer = judged(sheets, begun, history, { window: next, at, sheet }, random);
    const values = valuesRead(codes, sheet.answered);
    answers.push({ ...answer, values });
    heard.push({ step: next.step, at: at.toISOString(), level: answer.triage.level, values });
    const isBad = answer.triage.level === 'acute' || answer.triage.level === 'red';
    if (replans && (isBad || next === windows.at(-1))) windows = windowsOf(sheets, begun, heard, until);
  }
  return answers;
}

/** The first window that opens after the one that was answered last; what was answered is not asked again. */
function following(
  windows: readonly PlannedAssignment[],
  answers: readonly PastAnswer[],
): PlannedAssignment | undefined {
  const last = answers.at(-1)?.window.opens ?? '';
  return windows.find(({ opens, step }) => opens > last && !answers.some(({ window }) => window.step === step));
}

function windowsOf(
  { kit }: Sheets,
  { anchors, facts, appointments }: Begun,
  heard: readonly Heard[],
  until: Date,
): PlannedAssignment[] {
  const { pathway, zone, switches, closed, hours } = kit;
  const workdays = hours.weekly.map(({ day }) => day);
  const enrolled = { anchors, zone, facts, switches, closed, workdays };
  return plan(pathway, enrolled, appointments, heard, until.toISOString(), localDate(until, zone)).filter(
    ({ opens }) => Date.parse(opens) < until.getTime(),
  );
}

/** Within the first half of the time there is. */
function answeredAt({ opens, due }: PlannedAssignment, random: Random): Date {
  const [from, to] = [Date.parse(opens), Date.parse(due)];
  return new Date(from + Math.floor((to - from) * between(random, 0.04, 0.55)));
}

/** Complaints along a course: they get fewer or more, vary, and come back for a while. */
function complaintsOf(profile: Profile, random: Random, startedOn: string, until: Date): (at: Date) => Told {
  const from = Date.parse(startedOn);
  const whole = Math.max(DAY_MS, Math.min(until.getTime() - from, 120 * DAY_MS));
  const first = between(random, ...profile.first);
  let spell = 0;
  return (at) => {
    const gone = Math.min(1, (at.getTime() - from) / whole);
    const usual = first * (1 + (profile.left - 1) * gone) + between(random, -profile.varies, profile.varies);
    spell = spell > 0 ? spell - 1 : random() < profile.spells ? SPELL : 0;
    const complaints = Math.max(0, Math.min(1, spell > 0 ? usual + 0.3 : usual));
    return { complaints, isAcute: random() < profile.acute && complaints > 0.1 };
  };
}

/** What was answered before, as the rules read it: with when it had been seen to, once that lies behind. */
class History {
  readonly read: Answered[] = [];
  readonly settled: Record<string, Settled> = {};
  private open: { readonly place: number; readonly response: string; readonly item: PastItem }[] = [];

  /** As everything stood at an instant; never asked of an earlier one than before. */
  until(at: Date): this {
    const closed = this.open.filter(({ item }) => item.closedAt < at);
    if (closed.length === 0) return this;
    for (const { place, response, item } of closed) {
      this.read[place] = { ...this.read[place]!, settledAt: item.closedAt.toISOString() };
      this.settled[response] = item.settled;
    }
    this.open = this.open.filter(({ item }) => item.closedAt >= at);
    return this;
  }

  add(answered: Answered, response: string, item: PastItem | null): void {
    if (item) this.open.push({ place: this.read.length, response, item });
    this.read.push(answered);
  }
}

/** The answer with its level, by the history that stood there at that moment. */
function judged(
  { kit }: Sheets,
  begun: Begun,
  history: History,
  { window, at, sheet }: Pick<PastAnswer, 'window' | 'at' | 'sheet'>,
  random: Random,
): Omit<PastAnswer, 'values'> {
  const facts = factsOf(kit, begun, window, at);
  const { read } = history.until(at);
  const answered = { ...sheet.answered, at: at.toISOString() };
  const triage = sheet.prepared.evaluate({ limits: {}, facts }, read, answered);
  const asks = kit.ruleSet.rules.some(({ suppress }) => suppress !== undefined);
  const rest = { zone: kit.zone, limits: [], settled: asks ? { ...history.settled } : {} };
  const [assignment, response] = [idOf(random), idOf(random)];
  const raised = { assignment, response, enrolment: begun.enrolment, at, triage, names: sheet.names, rest };
  const item = itemOf(kit, raised, random);
  const startedAt = new Date(Math.max(Date.parse(window.opens), at.getTime() - 6 * MINUTE_MS));
  const before = read.length;
  history.add(answered, response, item);
  const { settled } = rest;
  return { assignment, response, window, startedAt, at, sheet, facts, triage, history: before, settled, item };
}

/** What the schedule and the person tell the rules, as they are gathered for every response. */
function factsOf(
  { pathway, zone }: Sheets['kit'],
  { anchors, appointments, facts, person }: Begun,
  { step, opens, appointment }: PlannedAssignment,
  at: Date,
): PastAnswer['facts'] {
  const dates = datesAbout({ anchors, appointment: appointment ?? null }, appointments, localDate(opens, zone));
  const first = Object.values(dates).sort()[0] ?? localDate(opens, zone);
  const anchor = dates[anchorOf(pathway, step)] ?? first;
  return {
    ...enrolmentFacts(pathway, facts, dates, opens, zone),
    ...scheduleFacts(ruleStep(step), anchor, opens, zone),
    age: ageOn(person.born, localDate(at, zone)),
    sex: person.sex,
  };
}
