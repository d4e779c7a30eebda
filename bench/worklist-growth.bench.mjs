// The worklist and a patient's page with few and with many responses stored: what a clinician waits for must not grow with
// the years. Two databases stand side by side and are asked in turns: a machine that is slower for a while is so for both.
// BENCH_SMALL and BENCH_BIG: responses stored; every tenth was an item and is closed, and FEW stand open.
import crypto from 'node:crypto';
import { percentile, round } from './setup/load.mjs';
import { EACH, plantHistory, plantOpen, settleHistory } from './setup/history.mjs';
import { memoryOf } from './setup/memory.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { onStage, say } from './setup/stage.mjs';

const small = Number(process.env.BENCH_SMALL ?? 10_000);
const big = Number(process.env.BENCH_BIG ?? 1_000_000);
/** Lists and pages of each side. */
const requests = Number(process.env.BENCH_REQUESTS ?? 1_500);
/** Open items of the department; requests a session makes before another is used; asked of one side before the other. */
const FEW = 60;
const A_SESSION = 400;
const A_TURN = 50;
const CHUNK = 2_500;

/** What the browser asks for when a patient's page is opened, all at once. */
const PAGE = ['', '/limits', '/talks', '/timeline', '/messages'];

const measured = await onStage((few) => onStage((many) => compare(few, many)));
console.log(JSON.stringify({ aim: { p99Growth: 1.5 }, ...measured }, null, 2));

async function compare(fewStage, manyStage) {
  const few = await side(fewStage, small);
  const many = await side(manyStage, big);
  // node and the database's memory need some work before they are as fast as they will be
  for (const one of [few, many]) await ask(one, Math.ceil(requests / 4));
  for (const one of [few, many]) for (const taken of Object.values(one.taken)) taken.length = 0;
  for (let done = 0; done < requests; done += A_TURN) {
    for (const one of done % (2 * A_TURN) === 0 ? [few, many] : [many, few]) await ask(one, A_TURN);
  }
  const result = { few: shown(few), many: shown(many) };
  const growth = (q) => (what) => round(result.many[what][q] / result.few[what][q], 2);
  const [p50, p99] = [growth('p50'), growth('p99')];
  const each = (of) => ({ worklist: of('worklist'), patientPage: of('patientPage') });
  say(`p99 growth: worklist ${p99('worklist')}, patient page ${p99('patientPage')}`);
  return { ...result, p99Growth: each(p99), p50Growth: each(p50) };
}

/** A department with so many responses, its API, and nurses enough. */
async function side({ client, startApi }, responses) {
  const started = performance.now();
  const department = await makeDepartment(client);
  const people = [];
  while (people.length * EACH < responses) {
    const count = Math.min(CHUNK, Math.ceil(responses / EACH) - people.length);
    const more = await makePatients(client, { count, department, from: people.length });
    await plantHistory(client, department, more);
    people.push(...more);
  }
  await plantOpen(client, department, FEW);
  await settleHistory(client);
  const seconds = round((performance.now() - started) / 1000, 0);
  say(`${people.length * EACH} responses stored in ${seconds} s`);
  const api = await startApi({ more: { LOG_LEVEL: 'warn' } });
  const asks = Math.ceil(requests * 1.5) * (1 + PAGE.length);
  const call = caller(api.port, await clinicians(client, department, 2 + Math.ceil(asks / A_SESSION)));
  const taken = { worklist: [], patientPage: [], ...Object.fromEntries(PAGE.map((part) => [`page${part}`, []])) };
  return { department, people, responses: people.length * EACH, seconds, api, call, taken };
}

/** So many lists and pages, in turns. */
async function ask({ department, people, call, taken }, many) {
  for (let n = 0; n < many; n += 1) {
    taken.worklist.push(await call(`/worklist?department=${department}`));
    const { patient } = people[crypto.randomInt(people.length)];
    const parts = await Promise.all(PAGE.map((part) => call(`/patients/${patient}${part}`)));
    for (const [place, part] of PAGE.entries()) taken[`page${part}`].push(parts[place]);
    taken.patientPage.push(Math.max(...parts));
  }
}

function shown({ responses, seconds, taken, api }) {
  const times = Object.entries(taken).map(([what, values]) => {
    const at = (part) => round(percentile(values, part), 1);
    return [what, { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }];
  });
  return { responses, storedInSeconds: seconds, ...Object.fromEntries(times), memoryMb: memoryOf(api.child.pid) };
}

async function clinicians(client, department, count) {
  const sids = Array.from({ length: count }, () => crypto.randomBytes(32).toString('hex'));
  const hashes = sids.map((sid) => crypto.createHash('sha256').update(Buffer.from(sid, 'hex')).digest());
  await client.query(
    `insert into session (sid_hash, side, clinician_id, name, idle, expires_at)
     select h, 'clinic', m.clinician_id, 'Duty', '8 hours', now() + interval '8 hours'
     from unnest($1::bytea[]) h cross join membership m where m.department_id = $2`,
    [hashes, department],
  );
  return sids;
}

/** A call to the clinic's API; no session asks oftener than one may. @returns {(path: string) => Promise<number>} ms */
function caller(port, sids) {
  let asked = 0;
  return async (path) => {
    const sid = sids[Math.floor(asked / A_SESSION) % sids.length];
    asked += 1;
    const began = performance.now();
    const reply = await fetch(`http://127.0.0.1:${port}/api/clinic${path}`, {
      headers: { cookie: `__Host-stemme-clinic=${sid}` },
    });
    const body = await reply.text();
    const ms = performance.now() - began;
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${body.slice(0, 500)}`);
    return ms;
  };
}
