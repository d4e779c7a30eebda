import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { compile, type Questionnaire } from '@stemme/questionnaires';
import { AccessService } from '../access/access.service.js';
import { AnswersService } from '../answers/answers.service.js';
import { AssignmentsService } from '../answers/assignments.service.js';
import { HomeService } from '../answers/home.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { ExtrasService } from '../schedules/extras.service.js';
import { byDepartment, type DemoPatient, type DemoPerson, departments } from './people.js';
import { demoAnswers } from './seed-answers.js';
import { seedCourse } from './seed-course.server.js';
import { ANSWERED, COURSES, type DemoAnswer } from './seed-courses.js';
import { seedShown } from './seed-shown.server.js';
import { type SignedIn, signIn } from './seed-sign-in.server.js';

const ROSTER_DAYS = 60;
const DAY_MS = 86_400_000;
const ROUND_MS = 100;
const ROUNDS = 40;
/** Those who may ask come last: what opens at this hour has opened by then. */
const ASKED_ROUNDS = 5;

/**
 * Fills a demo that has departments and nothing else: the roster of the coming 60 days, the patients enrolled by a nurse
 * of theirs, a few answers, and what departments have decided and done besides, all through the services a person would
 * use. The roster comes after the enrolments, and every
 * start looks for it: a seed that was cut short before is taken up again. Whose department is not there is left out.
 */
export async function seedDemo(app: INestApplicationContext, people: readonly DemoPerson[]): Promise<void> {
  const [state] = await app
    .get(Database)
    .direct<{ seeded: boolean; sors: string[] }>(
      'select exists (select from duty) as seeded, array(select sor from department) as sors',
      [],
    );
  if (!state || state.seeded) return;
  const here = people.filter(({ department }) => state.sors.includes(departments[department].sor));
  const staff: { actor: Actor }[] = [];
  const nurses: { nurse: SignedIn; team: SignedIn[] }[] = [];
  for (const group of byDepartment(here)) {
    const team: SignedIn[] = [];
    for (const person of group.people) if (person.side === 'staff') team.push(await signIn(app, person));
    const [nurse] = team;
    if (!nurse) continue;
    await enrolAll(app, nurse, group.people);
    staff.push(...team);
    nurses.push({ nurse, team });
  }
  for (const { nurse, team } of nurses) await writeRoster(app, nurse, team);
  await seedAnswers(app, here);
  await seedShown(app, here);
  for (const { actor } of staff) await app.get(AccessService).signOut(actor);
}

async function enrolAll(
  app: INestApplicationContext,
  { actor, department }: SignedIn,
  people: readonly DemoPerson[],
): Promise<void> {
  for (const course of COURSES) {
    const patient = people.find(({ login, side }) => side === 'patient' && login === course.login);
    if (department && patient?.side === 'patient') await seedCourse(app, { actor, department }, patient, course);
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
async function seedAnswers(app: INestApplicationContext, people: readonly DemoPerson[]): Promise<void> {
  if (!app.get<Config>(CONFIG).worker) return;
  for (const answer of ANSWERED) {
    const patient = people.find(({ login }) => login === answer.login);
    if (patient?.side === 'patient') await seedAnswer(app, patient, answer);
  }
}

async function seedAnswer(
  app: INestApplicationContext,
  who: DemoPatient,
  { place, fixed, asks = false }: DemoAnswer,
): Promise<void> {
  const { actor } = await signIn(app, who);
  const assignment =
    (await firstOpen(app, actor, asks ? ASKED_ROUNDS : ROUNDS)) ?? (asks ? await ask(app, actor) : null);
  if (assignment) {
    const { document } = await app.get(AssignmentsService).view(actor, assignment, true);
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
async function firstOpen(app: INestApplicationContext, actor: Actor, rounds: number): Promise<string | null> {
  for (let round = 0; round < rounds; round++) {
    const { toAnswer } = await app.get(HomeService).home(actor);
    if (toAnswer[0]) return toAnswer[0].assignment;
    await pause(ROUND_MS);
  }
  return null;
}

/** A questionnaire they ask for themselves. */
async function ask(app: INestApplicationContext, actor: Actor): Promise<string | null> {
  const { enrolments } = await app.get(HomeService).home(actor);
  const asked = enrolments.find(({ canAskExtra }) => canAskExtra);
  return asked ? (await app.get(ExtrasService).askExtra(actor, asked.id, randomUUID())).assignment : null;
}
