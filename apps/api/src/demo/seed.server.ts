import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answers, compile, type Questionnaire } from '@stemme/questionnaires';
import { AccessService } from '../access/access.service.js';
import { AnswersService } from '../answers/answers.service.js';
import { AssignmentsService } from '../answers/assignments.service.js';
import { HomeService } from '../answers/home.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { Refusal } from '../platform/errors.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { EnrolmentsService } from '../schedules/enrolments.service.js';
import type { DemoClinician, DemoPatient, DemoPerson } from './people.js';
import { demoAnswers } from './seed-answers.js';

/**
 * How many days ago each patient started, so that something is open whatever the hour of the first start. Oskar is left
 * for whoever tries the demo to enrol.
 */
const STARTED: Readonly<Record<string, number>> = {
  karl: 1,
  nanna: 8,
  bodil: 15,
  aksel: 29,
  ellen: 2,
  lone: 8,
  dan: 10,
  mia: 20,
  peter: 3,
};
const PATHWAY = { A: 'depression', B: 'epilepsy' } as const;

/** What some of them have answered already: how far down the lists, and what they say in their own way. */
const ANSWERED: readonly { login: string; place: number; fixed: Answers }[] = [
  { login: 'nanna', place: 1, fixed: { 'phq9.9': 1, 'contact.want': 0, 'contact.proxy': 0 } },
  { login: 'bodil', place: 0, fixed: { 'contact.want': 0, 'contact.proxy': 0 } },
  { login: 'aksel', place: 2, fixed: { 'phq9.9': 0, 'contact.want': 0, 'contact.proxy': 0 } },
  { login: 'lone', place: 0, fixed: { 'contact.want': 0, 'contact.proxy': 0 } },
];
const ROSTER_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * Fills a demo that has departments and nothing else: the roster of the coming 60 days, the patients enrolled by a nurse
 * of theirs, and a few answers, all through the services a person would use. The roster comes after the enrolments, and every
 * start looks for it: a seed that was cut short before is taken up again.
 */
export async function seedDemo(app: INestApplicationContext, people: readonly DemoPerson[]): Promise<void> {
  const [state] = await app
    .get(Database)
    .direct<{ seeded: boolean; ready: boolean }>(
      'select exists (select from duty) as seeded, exists (select from department) as ready',
      [],
    );
  if (!state?.ready || state.seeded) return;
  const clinicians = people.filter((person) => person.side === 'staff');
  const patients = people.filter((person) => person.side === 'patient').filter(({ login }) => login in STARTED);
  const staff = new Map<DemoClinician, SignedIn>();
  for (const clinician of clinicians) staff.set(clinician, await signIn(app, clinician));
  const teams = (['A', 'B'] as const).map((key) => ({
    team: [...staff].filter(([{ department }]) => department === key).map(([, signedIn]) => signedIn),
    treated: patients.filter(({ department }) => department === key),
  }));
  for (const { team, treated } of teams) await enrolAll(app, team[0]!, treated);
  for (const { team } of teams) await writeRoster(app, team[0]!, team);
  await seedAnswers(app, patients);
  for (const { actor } of staff.values()) await app.get(AccessService).signOut(actor);
}

interface SignedIn {
  readonly actor: Actor;
  readonly id: string;
  readonly department: string | null;
}

async function signIn(app: INestApplicationContext, person: DemoPerson): Promise<SignedIn> {
  const config = app.get<Config>(CONFIG);
  const access = app.get(AccessService);
  const side = person.side === 'patient' ? 'patient' : 'clinic';
  const { subject, name, email } = person;
  const own = person.side === 'patient' ? { cpr: person.cpr, groups: [] } : { groups: [...person.groups] };
  const identity = { issuer: config.identity?.[side].issuer ?? 'demo', subject, name, email, ...own };
  const actor: Actor = { kind: 'session', side, sid: await access.admit(side, identity), request: 'demo-seed' };
  const me = await access.me(actor);
  return { actor, id: me.clinician ?? me.session, department: me.departments[0]?.id ?? null };
}

async function enrolAll(
  app: INestApplicationContext,
  nurse: SignedIn,
  patients: readonly DemoPatient[],
): Promise<void> {
  const now = app.get(Clock).now().getTime();
  for (const { login, department: key, cpr, name, email, language } of patients) {
    const startedOn = new Date(now - (STARTED[login] ?? 1) * DAY_MS).toISOString().slice(0, 10);
    const enrolment = { department: nurse.department!, cpr, name, email, language, pathway: PATHWAY[key], startedOn };
    await app
      .get(EnrolmentsService)
      .enrol(nurse.actor, enrolment)
      .catch((error: unknown) => {
        if (!(error instanceof Refusal && error.code === 'already-enrolled')) throw error;
      });
  }
}

/** Everybody of the department every day; the first of the list is told first. */
async function writeRoster(app: INestApplicationContext, nurse: SignedIn, team: readonly SignedIn[]): Promise<void> {
  const now = app.get(Clock).now().getTime();
  const date = (days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  const spans = [0, ROSTER_DAYS / 2].map((from) => ({ from: date(from), to: date(from + ROSTER_DAYS / 2 - 1) }));
  const roster = spans.flatMap((span) =>
    team.map(({ id }, place) => ({ clinician: id, position: place + 1, ...span })),
  );
  await app.get(DepartmentsService).setRoster(nurse.actor, nurse.department!, { roster });
}

/** Answers of a few patients, handed in as they would do it themselves, once the worker has opened their questionnaires. */
async function seedAnswers(app: INestApplicationContext, patients: readonly DemoPatient[]): Promise<void> {
  if (!app.get<Config>(CONFIG).worker) return;
  for (const { login, place, fixed } of ANSWERED) {
    const patient = patients.find((one) => one.login === login);
    if (patient) await seedAnswer(app, patient, place, fixed);
  }
}

async function seedAnswer(
  app: INestApplicationContext,
  who: DemoPatient,
  place: number,
  fixed: Answers,
): Promise<void> {
  const { actor } = await signIn(app, who);
  const assignment = await firstOpen(app, actor);
  if (assignment) {
    const { document } = await app.get(AssignmentsService).view(actor, assignment);
    const questionnaire = document as Questionnaire;
    const at = app.get(Clock).now();
    await app.get(AnswersService).submit(actor, randomUUID(), {
      assignment,
      questionnaireVersion: questionnaire.version,
      answers: demoAnswers(compile(questionnaire), place, fixed),
      language: who.language,
      mode: 'web',
      answeredBy: 'self',
      startedAt: new Date(at.getTime() - 5 * 60_000).toISOString(),
      completedAt: at.toISOString(),
    });
  }
  await app.get(AccessService).signOut(actor);
}

/** The worker looks every two seconds; a demo without answers is better than one that does not start. */
async function firstOpen(app: INestApplicationContext, actor: Actor): Promise<string | null> {
  for (let round = 0; round < 40; round++) {
    const { toAnswer } = await app.get(HomeService).home(actor);
    if (toAnswer[0]) return toAnswer[0].assignment;
    await pause(100);
  }
  return null;
}
