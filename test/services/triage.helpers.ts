import { randomUUID } from 'node:crypto';
import type { Given } from '../setup/answers.js';
import type { TestApp } from '../setup/app.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

/** A patient who can answer: enrolled, signed in. */
export interface Answering extends Planted {
  readonly me: Person;
}

export interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly level: string;
  readonly atWorst: string | null;
  readonly state: string;
  readonly response: string | null;
  readonly answeredAt: string | null;
  readonly dueAt: string;
  readonly attempts: number;
  readonly late: boolean;
  readonly proxy: boolean;
  readonly owner: { readonly name: string } | null;
  readonly last: { readonly outcome: string } | null;
  readonly patient: { readonly id: string; readonly name: string; readonly cpr: string };
  readonly reasons: readonly {
    readonly rule: string;
    readonly known: boolean;
    readonly because: { readonly da: string };
    readonly readings: readonly {
      readonly code: string;
      readonly label: { readonly da: string; readonly en: string };
      readonly value: { readonly da: string; readonly en: string };
      readonly before: { readonly da: string } | null;
    }[];
  }[];
}

export async function answering(test: TestApp, login: string, questionnaire?: string): Promise<Answering> {
  const planted = await plant(test, login, questionnaire);
  return { ...planted, me: await signIn(test, login) };
}

/** Moves business time to the next Monday at nine in the morning, UTC: the departments are open, and it is no Friday. */
export async function onMonday(test: TestApp): Promise<void> {
  const monday = test.clock.now();
  monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7 || 7));
  monday.setUTCHours(9, 0, 0, 0);
  await test.clock.set(monday);
}

/** Hands answers in as the patient does; of the planted assignment, or of another one of the same enrolment. */
export async function handIn(
  test: TestApp,
  who: Answering,
  answers: Given,
  more: Record<string, unknown> = {},
): Promise<Reply> {
  const at = test.clock.now().toISOString();
  return who.me.put(`/responses/${randomUUID()}`, {
    assignment: who.assignment,
    questionnaireVersion: 1,
    answers,
    language: 'da',
    mode: 'web',
    answeredBy: 'self',
    startedAt: at,
    completedAt: at,
    ...more,
  });
}

/** Another open questionnaire of the same patient. */
export async function again(test: TestApp, who: Answering, questionnaire = 'depression-start'): Promise<Answering> {
  return { ...who, assignment: await asSuperuser(test, (client) => plantAssignment(client, who, questionnaire)) };
}

/** The level once triage has spoken. */
export function levelOf(test: TestApp, response: string): Promise<{ level: string; at_worst: string | null }> {
  return until('a triage', async () => {
    const rows = await rowsOf<{ level: string; at_worst: string | null }>(
      test,
      'select level, at_worst from triage where response_id = $1',
      [response],
    );
    return rows[0];
  });
}

export async function listed(nurse: Person, department: string, more = ''): Promise<Item[]> {
  const reply = await nurse.get(`/worklist?department=${department}${more}`);
  if (reply.status !== 200) throw new Error(`the worklist answered ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body.items;
}

export function itemOf(nurse: Person, department: string, which: (item: Item) => boolean): Promise<Item> {
  return until('a worklist item', async () => {
    const found = (await listed(nurse, department)).find(which);
    // a person may ask ten times a second, and no oftener
    if (!found) await new Promise((resolve) => setTimeout(resolve, 150));
    return found;
  });
}

/** Everything that was published has been worked off. */
export async function settled(test: TestApp): Promise<void> {
  await until('the outbox to empty', async () => {
    const [row] = await rowsOf<{ n: number }>(
      test,
      'select count(*)::int as n from outbox where done_at is null and failed_at is null',
    );
    return row!.n === 0;
  });
}
