// From handing in to a flag that the clinic sees, while 100,000 jobs wait: what is acute goes first, what is red does not stand
// behind reminders. BENCH_WAITING: jobs that wait at the least; BENCH_WORK: what they are, each a run
// of its own: reminders to plan, calm answers to score.
import crypto from 'node:crypto';
import http from 'node:http';
import { assignmentDue } from '../apps/api/dist/schedules/schedules.events.js';
import { answers } from './setup/answers.mjs';
import { percentile, prepare, round } from './setup/load.mjs';
import { memoryOf } from './setup/memory.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { onStage, say } from './setup/stage.mjs';
import { unplanned, unscored } from './setup/waiting.mjs';

const least = Number(process.env.BENCH_WAITING ?? 100_000);
/** Jobs above that: the run ends when they are done. */
const spare = Number(process.env.BENCH_SPARE ?? Math.ceil(least * 0.6));
const seconds = Number(process.env.BENCH_SECONDS ?? 50);
const rate = Number(process.env.BENCH_RATE ?? 10);
const works = (process.env.BENCH_WORK ?? 'reminders,answers').split(',');
/** Jobs of one patient; how long is waited for the last flags. */
const EACH = 20;
const PATIENCE_MS = 15_000;

/** Of ten who hand in: six are acute, three are red. */
const CALM = answers([0, 0, 0, 0, 0, 0, 0, 0, 0]);
const KINDS = ['acute', 'red', 'acute', 'calm', 'acute', 'red', 'acute', 'acute', 'red', 'acute'];
const GIVEN = {
  acute: answers([0, 0, 0, 0, 0, 0, 0, 0, 1]),
  red: answers([3, 3, 3, 3, 3, 3, 3, 3, 0]),
  calm: CALM,
};

const measured = {};
for (const work of works) measured[work] = await behind(work);
console.log(JSON.stringify({ aim: { waiting: 100_000, acuteP99Ms: 2_000 }, ...measured }, null, 2));

/** Acute and red answers handed in at a modest rate behind a queue of one kind of work. */
function behind(work) {
  return onStage(async ({ client, startApi }) => {
    const department = await makeDepartment(client);
    const count = Math.ceil(rate * seconds) + 1;
    const people = await makePatients(client, { count: count + Math.ceil((least + spare) / EACH), department });
    await fill(client, startApi, work, { department, first: people[0], people: people.slice(count) });
    const cookie = await clinician(client, department);
    const api = await startApi({ more: { LOG_LEVEL: 'warn' } });
    const list = watcher(api.port, department, cookie);
    const waitingBefore = await waiting(client);
    const sent = await handInSteadily(client, api.port, people.slice(1, count));
    const waitingAfter = await waiting(client);
    await list.until(sent, PATIENCE_MS);
    list.end();
    const result = {
      waiting: { before: waitingBefore, after: waitingAfter, done: await done(client) },
      acute: shown(sent, list.seen, 'acute'),
      red: shown(sent, list.seen, 'red'),
      handInMs: spread(sent.map(({ tookMs }) => tookMs)),
      memoryMb: memoryOf(api.child.pid),
    };
    const words = ({ p50, p99, max, unseen }) => `p50 ${p50} ms, p99 ${p99} ms, max ${max} ms, ${unseen} not seen`;
    say(`${waitingBefore} to ${waitingAfter} ${work} waiting: acute ${words(result.acute)}; red ${words(result.red)}`);
    return result;
  });
}

/** One calm answer is handed in while nobody works: what the product writes of it is what the queue is made of. */
async function fill(client, startApi, work, { department, first, people }) {
  const started = performance.now();
  const alone = await startApi({ more: { LOG_LEVEL: 'warn', STEMME_WORKER: 'off' } });
  const [request] = prepare([first], () => CALM);
  await put(alone.port, request);
  await alone.stop();
  const like = request.path.split('/').at(-1);
  const all = { department, each: EACH };
  // a few thousand patients at a time: as much as a region hands in within minutes, and not one statement of an hour
  for (let at = 0; at < people.length; at += 2_000) {
    const some = people.slice(at, at + 2_000);
    if (work === 'answers') await unscored(client, { ...all, people: some, like });
    else await unplanned(client, { ...all, people: some, event: assignmentDue, hearer: 'notifications.plan' });
  }
  await client.query('vacuum analyze outbox, assignment, response, unassessed');
  await client.query('checkpoint');
  say(`${await waiting(client)} jobs (${work}) written in ${round((performance.now() - started) / 1000, 0)} s`);
}

async function waiting(client) {
  return (await client.query('select count(*)::int as n from outbox where done_at is null')).rows[0].n;
}

/** What was worked off meanwhile, by hearer. */
async function done(client) {
  const { rows } = await client.query(
    'select hearer, count(*)::int as n from outbox where done_at is not null group by 1 order by 2 desc',
  );
  return Object.fromEntries(rows.map(({ hearer, n }) => [hearer, n]));
}

/** A nurse, signed in: her cookie. */
async function clinician(client, department) {
  const sid = crypto.randomBytes(32).toString('hex');
  await client.query(
    `insert into session (sid_hash, side, clinician_id, name, idle, expires_at)
     select $1, 'clinic', m.clinician_id, 'Duty', '8 hours', now() + interval '8 hours' from membership m where m.department_id = $2`,
    [crypto.createHash('sha256').update(Buffer.from(sid, 'hex')).digest(), department],
  );
  return `__Host-stemme-clinic=${sid}`;
}

async function put(port, { path, headers, body }) {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'PUT', headers, body });
  const told = await reply.text();
  if (!reply.ok) throw new Error(`hand-in: ${reply.status} ${told.slice(0, 300)}`);
}

/** Each in its own time, whether the one before has been answered or not; ends early when too few jobs wait. */
async function handInSteadily(client, port, people) {
  const requests = prepare(people, (index) => GIVEN[KINDS[index % KINDS.length]]);
  const sent = [];
  const under = [];
  const started = performance.now();
  for (const [index, request] of requests.entries()) {
    const at = started + (index * 1000) / rate;
    if (at > performance.now()) await new Promise((resolve) => setTimeout(resolve, at - performance.now()));
    if (index % (rate * 2) === 0 && (await waiting(client)) < least) break;
    const one = {
      id: request.path.split('/').at(-1),
      kind: KINDS[index % KINDS.length],
      at: performance.now(),
      tookMs: null,
    };
    sent.push(one);
    under.push(
      put(port, request).then(() => {
        one.tookMs = performance.now() - one.at;
      }),
    );
  }
  await Promise.all(under);
  return sent;
}

/**
 * A browser that stands open: it hears that the list has changed and fetches it. When each response was first in a list
 * that had come.
 */
function watcher(port, department, cookie) {
  const seen = new Map();
  const base = `http://127.0.0.1:${port}/api/clinic/worklist`;
  let isOver = false;
  let wake = () => undefined;
  const stream = http.get(`${base}/events?department=${department}`, { headers: { cookie } }, (reply) => {
    reply.setEncoding('utf8').on('data', (text) => {
      if (text.includes('event: changed') || text.includes('event: refetch')) wake();
    });
  });
  stream.on('error', (error) => isOver || say(`the line of news: ${error.message}`));
  const look = async (level) => {
    const reply = await fetch(`${base}?department=${department}&level=${level}`, { headers: { cookie } });
    const { items } = await reply.json();
    if (!reply.ok) throw new Error(`the list: ${reply.status}`);
    const now = performance.now();
    for (const { response } of items) if (response && !seen.has(response)) seen.set(response, now);
  };
  const loop = (async () => {
    while (!isOver) {
      await Promise.all([look('acute'), look('red')]);
      // as often as the browser looks without news, if there is none
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    seen,
    async until(sent, patienceMs) {
      const flagged = sent.filter(({ kind }) => kind !== 'calm');
      for (const end = performance.now() + patienceMs; performance.now() < end; ) {
        if (flagged.every(({ id }) => seen.has(id))) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async end() {
      isOver = true;
      wake();
      stream.destroy();
      await loop;
    },
  };
}

/** What was not seen by the end counts as the worst there is. */
function shown(sent, seen, kind) {
  const all = sent.filter((one) => one.kind === kind);
  const taken = all.map(({ id, at }) => (seen.get(id) ?? Number.POSITIVE_INFINITY) - at);
  return { flags: all.length, unseen: taken.filter((ms) => ms === Number.POSITIVE_INFINITY).length, ...spread(taken) };
}

function spread(values) {
  const at = (part) => {
    const ms = percentile(values, part);
    return Number.isFinite(ms) ? round(ms, 0) : null;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
