import { randomUUID } from 'node:crypto';
import type { Actor } from '../../apps/api/src/platform/actor.js';
import { Database } from '../../apps/api/src/platform/database/database.service.js';
import type { Tx } from '../../apps/api/src/platform/database/tx.types.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { asSuperuser } from '../setup/rows.js';
import { newSid } from './rls.helpers.js';

const READS = 10_000;
const AT_ONCE = 64;
const DEPARTMENTS = 4;
const PATIENTS = 15; // of each department

interface Somebody {
  /** The ids of exactly the patients they may see, sorted. */
  readonly may: readonly string[];
  read(work: (tx: Tx) => Promise<string[]>): Promise<string[]>;
}

let test: TestApp;
let everybody: Somebody[];

beforeAll(async () => {
  test = await startTestApp();
  everybody = await people(test.app.get(Database));
});
afterAll(() => test?.close());

/** Staff of four departments, every patient of theirs, and jobs on them, on the API's and the worker's own pools. */
async function people(database: Database): Promise<Somebody[]> {
  const found: Somebody[] = [];
  const signedIn = (side: 'patient' | 'clinic', sid: string, may: readonly string[]): void => {
    const actor: Actor = { kind: 'session', side, sid, request: 'rls' };
    found.push({ may: [...may].sort(), read: (work) => database.read(actor, 'access.session', {}, work) });
  };
  await asSuperuser(test, async (client) => {
    for (let place = 0; place < DEPARTMENTS; place += 1) {
      const [department, nurse] = [randomUUID(), randomUUID()];
      await client.query(`insert into department (id, sor, name, public_name) values ($1, $1::uuid::text, 'x', 'x')`, [
        department,
      ]);
      await client.query(`insert into clinician (id, issuer, subject, name) values ($1, 'x', $1::uuid::text, 'x')`, [
        nurse,
      ]);
      await client.query(`insert into membership values ($1, $2, '["nurse"]')`, [nurse, department]);
      const patients = Array.from({ length: PATIENTS }, () => randomUUID());
      for (const patient of patients) {
        const [{ sid, hash }, outbox] = [newSid(), randomUUID()];
        const cpr = Buffer.from(patient.replaceAll('-', ''), 'hex');
        await client.query(
          `insert into patient (id, department_id, cpr_cipher, cpr_hash, name, birth_date) values ($1, $2, '\\x00', $3, 'x', '1980-01-01')`,
          [patient, department, cpr],
        );
        await client.query(
          `insert into session (sid_hash, side, cpr_hash, name, idle, expires_at) values ($1, 'patient', $2, 'x', '1 hour', now() + interval '1 hour')`,
          [hash, cpr],
        );
        await client.query(
          `insert into outbox (id, event, version, hearer, payload, department_id, patient_id, done_at) values ($1, 'x', 1, 'x', '{}', $2, $3, now())`,
          [outbox, department, patient],
        );
        signedIn('patient', sid, [patient]);
        found.push({ may: [patient], read: async (work) => (await database.job(outbox).after(work)) ?? [] });
      }
      const { sid, hash } = newSid();
      await client.query(
        `insert into session (sid_hash, side, clinician_id, name, idle, expires_at) values ($1, 'clinic', $2, 'x', '1 hour', now() + interval '1 hour')`,
        [hash, nurse],
      );
      for (let often = 0; often < 10; often += 1) signedIn('clinic', sid, patients);
    }
  });
  return found;
}

const visible = async (tx: Tx): Promise<string[]> =>
  (await tx.sql<{ id: string }>('select id from patient order by id')).map(({ id }) => id);

it(`${READS} reads of many people, all mixed up on the same connections, see exactly their own rows`, async () => {
  const wrong: string[] = [];
  let [next, failed, broken] = [0, 0, 0];
  // the same order in every run: a step that is prime to the number of people visits them all
  const person = (turn: number): Somebody => everybody[(turn * 37) % everybody.length]!;
  const reader = async (): Promise<void> => {
    for (let turn = next++; turn < READS; turn = next++) {
      const { may, read } = person(turn);
      const how = turn % 50;
      try {
        const ids = await read(async (tx) => {
          const first = await visible(tx);
          if (how === 0) throw new Error('given up'); // and the connection goes to the next
          if (how === 1) await tx.sql('select 1 / 0');
          return first;
        });
        if (ids.join() !== may.join()) wrong.push(`turn ${turn}: ${ids.length} rows for ${may.length}`);
      } catch {
        if (how > 1) broken += 1;
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  expect(wrong).toEqual([]);
  expect([failed, broken]).toEqual([READS / 25, 0]);
}, 120_000);
