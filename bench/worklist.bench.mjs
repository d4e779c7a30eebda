// From an accepted submission to the worklist: idle, and at half of what one process takes with its worker in it.
import { answers } from './setup/answers.mjs';
import { handIn, prepare, round } from './setup/load.mjs';
import { memoryOf } from './setup/memory.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { startRedisIfAny } from './setup/redis.mjs';
import { onStage, say } from './setup/stage.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 10);
const count = Number(process.env.BENCH_PATIENTS ?? 20_000);
const CALM = answers([0, 0, 0, 0, 0, 0, 0, 0, 0]);
const ACUTE = answers([0, 0, 0, 0, 0, 0, 0, 0, 1]);

const redis = await startRedisIfAny();
const measured = { inPostgres: await queueIn('PostgreSQL') };
try {
  measured.inRedis = redis ? await queueIn('Redis', redis.url) : null;
} finally {
  await redis?.stop();
}
console.log(JSON.stringify({ aim: { p99Ms: 1000, rssMb: 300 }, ...measured }, null, 2));

function queueIn(name, redisUrl) {
  return onStage(async ({ client, startApi }) => {
    const department = await makeDepartment(client);
    const people = await makePatients(client, { count, department });
    // every tenth is acute
    const requests = prepare(people, (index) => (index % 10 === 0 ? ACUTE : CALM));
    const api = await startApi({ ...(redisUrl ? { redisUrl } : {}), more: { LOG_LEVEL: 'warn' } });
    const run = async (how) => {
      const from = await now(client);
      const load = await handIn({ port: api.port, seconds, requests, ...how });
      const drainedMs = await drained(client);
      return { load, drainedMs, toWorklist: await times(client, from, 'acute'), toTriage: await times(client, from) };
    };
    await run({ connections: 16 }); // node needs some seconds of work before it runs as fast as it will
    const idle = await run({ connections: 1, rate: 5 });
    say(`${name}, idle: p50 ${idle.toWorklist.p50} ms, p99 ${idle.toWorklist.p99} ms`);
    const full = await run({ connections: 16 });
    say(`${name}, all it takes: ${full.load.perSecond}/s, then ${full.drainedMs} ms until all is assessed`);
    const half = await run({ connections: 16, rate: Math.max(1, Math.floor(full.load.perSecond / 2)) });
    say(
      `${name}, half of it: acute p50 ${half.toWorklist.p50} ms, p99 ${half.toWorklist.p99} ms; all p99 ${half.toTriage.p99} ms`,
    );
    return { idle, full, half, memoryMb: memoryOf(api.child.pid) };
  });
}

async function now(client) {
  return (await client.query('select clock_timestamp() as at')).rows[0].at;
}

/** Waits until nothing is left in the outbox; how long that took. */
async function drained(client) {
  const started = performance.now();
  for (const end = started + 300_000; performance.now() < end; ) {
    const { rows } = await client.query('select count(*)::int as n from outbox where done_at is null');
    if (rows[0].n === 0) return round(performance.now() - started, 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the outbox did not empty within five minutes');
}

/**
 * Milliseconds from the begin of the transaction that stored the answers to the end of the job that decided their level
 * and, for acute ones, put them on the worklist.
 */
async function times(client, from, level = null) {
  const { rows } = await client.query(
    `select count(*)::int as responses, percentile_cont(0.5) within group (order by ms) as p50,
       percentile_cont(0.99) within group (order by ms) as p99, max(ms) as max
     from (select extract(epoch from o.done_at - r.stored_at) * 1000 as ms
       from response r join triage t on t.response_id = r.id
         join outbox o on o.hearer = 'triage.decide' and o.key = r.id::text
       where r.stored_at >= $1 and ($2::text is null or t.level = $2
         and exists (select from worklist_item i where i.response_id = r.id))) t`,
    [from, level],
  );
  const { responses, p50, p99, max } = rows[0];
  return { responses, p50: round(Number(p50)), p99: round(Number(p99)), max: round(Number(max)) };
}
