import { randomUUID } from 'node:crypto';
import type { Given } from '../setup/answers.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { nextMonday } from '../setup/monday.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { until } from '../setup/until.js';

interface Words {
  readonly da: string;
}

export interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly level: string;
  readonly atWorst: string | null;
  readonly patient: { readonly id: string; readonly name: string };
  readonly reasons: readonly {
    readonly rule: string;
    readonly readings: readonly { readonly label: Words; readonly value: Words; readonly before: Words | null }[];
  }[];
  readonly state: string;
  readonly response: string | null;
  readonly late: boolean;
}

export interface Worklist {
  readonly waiting: number;
  readonly items: readonly Item[];
}

/** A patient of the demo on the depression pathway, with the first questionnaire open. */
export interface Enrolled {
  readonly patient: string;
  readonly enrolment: string;
  readonly assignment: string;
  readonly email: string;
  readonly me: Person;
}

/** One department at nine on a Monday, with Nora at the worklist, and what a journey does there. */
export class World {
  private readonly journeys = new Map<string, Enrolled>();

  private constructor(
    readonly test: TestApp,
    readonly nora: Person,
    readonly department: string,
  ) {}

  static async open(options: TestAppOptions): Promise<World> {
    const test = await startTestApp(options);
    await makeDepartments(test);
    await test.clock.set(nextMonday(test.clock.now()));
    const nora = await signIn(test, 'nora');
    const world = new World(test, nora, (await nora.get('/session')).body.departments[0].id);
    await world.onDuty(['nora', 'nils', 'liv']);
    return world;
  }

  async worklist(who = this.nora, where = this.department): Promise<Worklist> {
    return (await who.get(`/worklist?department=${where}`)).body;
  }

  itemOf(patient: string, kind = 'response'): Promise<Item> {
    return until(`a worklist item for ${patient}`, async () =>
      (await this.worklist()).items.find((item) => item.patient.id === patient && item.kind === kind),
    );
  }

  mailsTo(address: string) {
    return this.test.demo.mail.list().filter(({ to }) => to.includes(address));
  }

  /** Enrols one of the demo's patients from today, and waits for the invitation. */
  async enrolled(login: string): Promise<Enrolled> {
    const { test, nora, department } = this;
    const person = test.demo.people.find((one) => one.login === login);
    if (person?.side !== 'patient') throw new Error(`${login} is no patient`);
    const { name, email, cpr, language } = person;
    const startedOn = test.clock.now().toISOString().slice(0, 10);
    const body = { department, cpr, name, email, language, pathway: 'depression', startedOn };
    const enrolment = await nora.post('/enrolments', body);
    expect([login, enrolment.status, enrolment.body]).toMatchObject([login, 201, { patient: expect.any(String) }]);
    const me = await signIn(test, login);
    const open = await until('the first questionnaire', async () => (await me.get('/home')).body.toAnswer[0]);
    await until('the invitation', async () => this.mailsTo(email).length > 0);
    const { patient, id } = enrolment.body;
    const made = { patient, enrolment: id, assignment: open.assignment, email, me };
    this.journeys.set(login, made);
    return made;
  }

  /** The enrolment of an earlier step of the journey. */
  own(login: string): Enrolled {
    const known = this.journeys.get(login);
    if (!known) throw new Error(`${login} was not enrolled: this step needs the ones before it`);
    return known;
  }

  handIn(me: Person, assignment: string, answers: Given, id: string = randomUUID()): Promise<Reply> {
    const at = '2027-01-04T08:00:00.000Z';
    const how = { language: 'da', mode: 'web', answeredBy: 'self', startedAt: at, completedAt: at };
    return me.put(`/responses/${id}`, { assignment, questionnaireVersion: 1, answers, ...how });
  }

  /** Puts these people on duty for the coming weeks, in this order. Somebody is known once they have signed in. */
  private async onDuty(logins: readonly string[]): Promise<void> {
    const { test, nora, department } = this;
    for (const login of logins) await signIn(test, login);
    const clinicians: { id: string; name: string }[] = (await nora.get(`/departments/${department}`)).body.clinicians;
    const idOf = (login: string) =>
      clinicians.find(({ name }) => name === test.demo.people.find((one) => one.login === login)?.name)?.id;
    const from = test.clock.now().toISOString();
    const to = new Date(test.clock.now().getTime() + 30 * 86_400_000).toISOString();
    const roster = logins.map((login, index) => ({ clinician: idOf(login), from, to, position: index + 1 }));
    expect((await nora.put(`/departments/${department}/roster`, { roster })).status).toBeLessThan(300);
  }
}
