import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { RuleSet } from '@stemme/triage';
import { Temporal } from 'temporal-polyfill';
import { AccessService } from '../access/access.service.js';
import { AskingService } from '../consultations/asking.service.js';
import { CallsService } from '../consultations/calls.service.js';
import { MattersService } from '../consultations/matters.service.js';
import { closedByLaw } from '../departments/holidays.js';
import { LoopService } from '../departments/loop.service.js';
import { LimitSettingService } from '../limits/setting.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { FalseGreensService } from '../quality/false-greens.service.js';
import { JudgementsService } from '../quality/judgements.service.js';
import { ActionCardsService } from '../rules/action-cards.service.js';
import { RuleDraftsService } from '../rules/drafts.service.js';
import { RulesLibraryService } from '../rules/rules-library.service.js';
import { TalkActsService } from '../worklist/talk-acts.service.js';
import { type DemoClinician, type DemoPatient, type DemoPerson, departments } from './people.js';
import { ownClosed } from './seed-departments.js';
import {
  CALL,
  CAPACITY,
  CARDS,
  draftOf,
  ESCALATION,
  JUDGEMENTS,
  LIMIT_DAYS,
  LIMITS,
  MATTERS,
  OVERFLOW,
  PATHWAY_A,
  REVIEWED,
  VIDEO_URL,
} from './seed-shown.js';
import { SeedShownStore } from './seed-shown.store.js';
import { type SignedIn, signIn } from './seed-sign-in.server.js';

const WORKDAYS = [1, 2, 3, 4, 5];
const ROUND_MS = 100;
const ROUNDS = 50;

type Key = DemoClinician['department'];

/**
 * What the demo's departments have decided and done: how they close the loop, rules under way, cards, what was said of past
 * answers, limits of two patients, a talk to come and what matters. Through the services a person would use.
 */
export async function seedShown(app: INestApplicationContext, people: readonly DemoPerson[]): Promise<void> {
  const shown = new Shown(app, people);
  try {
    await shown.loops();
    if (shown.has('A')) await shown.rules();
    if (shown.has('A')) await shown.quality();
    await shown.limits();
    if (shown.has('A')) await shown.talks();
  } finally {
    await shown.close();
  }
}

class Shown {
  private readonly signedIn = new Map<string, SignedIn>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: readonly DemoPerson[],
  ) {}

  has(key: Key): boolean {
    return this.people.some(({ department }) => department === key);
  }

  /** Each department's day, whom it tells, and who answers for it: the physician, where there is one. */
  async loops(): Promise<void> {
    const loop = this.app.get(LoopService);
    for (const key of Object.keys(departments) as Key[]) {
      if (!this.has(key)) continue;
      const team = this.people.filter((one): one is DemoClinician => one.side === 'staff' && one.department === key);
      const { actor, home } = await this.staff(team[0]!.login);
      const answers = await this.staff((team.find(({ role }) => role === 'physician') ?? team[0]!).login);
      const perDay = Object.fromEntries(WORKDAYS.map((day) => [day, CAPACITY[key]!]));
      await loop.setCapacity(actor, home, { capacity: { perDay, overflow: { ...OVERFLOW } } });
      const steps = ESCALATION.map(({ after, to }) => ({ after: { ...after }, to }));
      await loop.setEscalation(actor, home, { steps, responsible: answers.id });
      if (key === 'A' || key === 'C') await loop.setVideo(actor, home, { videoUrl: VIDEO_URL });
    }
  }

  /** Rules of the department's own under way, and what is done when three of those in force fire. */
  async rules(): Promise<void> {
    const { actor, home } = await this.staff('nora');
    const { ruleSets } = await this.app.get(RulesLibraryService).list(actor, home);
    const running = ruleSets.find(({ id }) => id === PATHWAY_A)?.versions.find(({ inForce }) => inForce);
    if (!running) throw new Error(`no rules for ${PATHWAY_A}`);
    const drafts = this.app.get(RuleDraftsService);
    const { version, revision } = await drafts.start(actor, home, { ruleSet: PATHWAY_A, version: running.version });
    const named = { department: home, id: PATHWAY_A, version };
    const { document } = await this.app.get(RulesLibraryService).version(actor, named);
    await drafts.save(actor, named, revision, { ...draftOf(document as RuleSet) });
    for (const { rule, ...card } of CARDS) {
      const of = { department: home, ruleSet: PATHWAY_A, rule };
      await this.app.get(ActionCardsService).write(actor, of, { version: 0, ...card });
    }
  }

  /** What clinicians would have said of past answers, and a green that was looked at. A demo without a past has none. */
  async quality(): Promise<void> {
    for (const { login, rule, level, judged, because } of JUDGEMENTS) {
      const { actor, home } = await this.staff(login);
      const past = await this.read(actor, (store, tx) => store.answered(tx, home, { level, rule, pathway: PATHWAY_A }));
      if (past) await this.app.get(JudgementsService).judge(actor, past, { level: judged, because });
    }
    const { actor, home } = await this.staff('liv');
    const greens = this.app.get(FalseGreensService);
    const green = await this.read(actor, (store, tx) => store.greenThenAcute(tx, home));
    if (green) await greens.review(actor, green, REVIEWED);
  }

  async limits(): Promise<void> {
    for (const { login, pathway, ...limit } of LIMITS) {
      if (!this.people.some((one) => one.login === login)) continue;
      const { actor } = await this.staff('emil');
      const { enrolment, patient } = await this.enrolment(actor, login, pathway);
      const until = this.today('C').add({ days: LIMIT_DAYS }).toString();
      const sent = { id: randomUUID(), enrolment, until, ...limit, sides: { ...limit.sides } };
      await this.app.get(LimitSettingService).set(actor, patient, sent);
    }
  }

  /** What matters to two patients, what was agreed with one, and a talk with a time that the patient sees. */
  async talks(): Promise<void> {
    const nora = await this.staff('nora');
    const asking = this.app.get(AskingService);
    for (const { login, text, agreed } of MATTERS) {
      const { enrolment, patient } = await this.enrolment(nora.actor, login, PATHWAY_A);
      await this.app.get(MattersService).say((await this.patient(login)).actor, enrolment, { text });
      if (agreed !== null) await asking.agree(nora.actor, patient, { enrolment, text: agreed });
    }
    const { enrolment, patient } = await this.enrolment(nora.actor, CALL.login, PATHWAY_A);
    const item = await this.item(nora.actor, patient);
    const [from, to, byAt] = this.window();
    const asked = { enrolment, kind: CALL.kind, reason: CALL.reason, byAt, ...(item ? { item } : {}) };
    const { id, version } = await asking.ask(nora.actor, patient, asked);
    const wishes = CALL.wishes.map((wish) => ({ ...wish }));
    const calls = this.app.get(CallsService);
    const answered = await calls.answer((await this.patient(CALL.login)).actor, id, {
      version,
      number: CALL.number,
      wishes,
    });
    const time = { version: answered.version, from, to };
    await this.app.get(TalkActsService).agree(nora.actor, id, time);
  }

  async close(): Promise<void> {
    for (const { actor } of this.signedIn.values()) await this.app.get(AccessService).signOut(actor);
  }

  private async staff(login: string): Promise<SignedIn & { readonly home: string }> {
    const one = await this.known(login);
    if (one.department === null) throw new Error(`${login} works nowhere`);
    return { ...one, home: one.department };
  }

  private patient(login: string): Promise<SignedIn> {
    return this.known(login);
  }

  private async known(login: string): Promise<SignedIn> {
    const person = this.people.find((one) => one.login === login);
    if (!person) throw new Error(`nobody is called ${login}`);
    const known = this.signedIn.get(login) ?? (await signIn(this.app, person));
    this.signedIn.set(login, known);
    return known;
  }

  private async enrolment(actor: Actor, login: string, pathway: string) {
    const person = this.people.find((one): one is DemoPatient => one.side === 'patient' && one.login === login);
    const row = await this.read(actor, (store, tx) => store.enrolment(tx, person?.name ?? '', pathway));
    if (!row) throw new Error(`${login} is not on ${pathway}`);
    return row;
  }

  /** What the patient's answer raised; null where no worker judges it. */
  private async item(actor: Actor, patient: string): Promise<string | null> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const row = await this.read(actor, (store, tx) => store.item(tx, patient));
      if (row.id || !row.waits) return row.id;
      await pause(ROUND_MS);
    }
    return null;
  }

  private read<Found>(actor: Actor, find: (store: SeedShownStore, tx: Tx) => Promise<Found>): Promise<Found> {
    return this.app.get(Database).read(actor, 'triage.worklist', {}, (tx) => find(new SeedShownStore(), tx));
  }

  private today(key: Key): Temporal.PlainDate {
    const now = Temporal.Instant.fromEpochMilliseconds(this.app.get(Clock).now().getTime());
    return now.toZonedDateTimeISO(departments[key].zone).toPlainDate();
  }

  /** Between 9 and 11 on a day that the department is open, from the day after tomorrow on, and noon of that day. */
  private window(): [string, string, string] {
    let day = this.today('A').add({ days: 2 });
    const closed = [...closedByLaw(departments.A.zone, day.year), ...ownClosed(day.year)];
    while (!WORKDAYS.includes(day.dayOfWeek) || closed.includes(day.toString())) day = day.add({ days: 1 });
    const at = (plainTime: string): string =>
      day.toZonedDateTime({ timeZone: departments.A.zone, plainTime }).toInstant().toString();
    return [at('09:00'), at('11:00'), at('12:00')];
  }
}
