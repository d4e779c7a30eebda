// 100,000 reminders due at the same minute, handed to a local mail server: how many a second by one worker, and by two?
// npm run bench -- reminders; sizes by BENCH_REMINDERS (and BENCH_WORKERS=1,2, BENCH_HEAP_MB=192), or as arguments: node bench/reminders.bench.mjs 20000 1,2
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { round } from './setup/load.mjs';
import { memoryOf } from './setup/memory.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { environment, startService, stopService, untilWorking } from './setup/services.mjs';
import { onStage, say } from './setup/stage.mjs';
import { sleep } from '../scripts/lib/processes.mjs';

const [size, workers] = process.argv.slice(2);
const count = Number(size ?? process.env.BENCH_REMINDERS ?? 100_000);
const rounds = (workers ?? process.env.BENCH_WORKERS ?? '1,2').split(',').map(Number);
const AIM_S = 900;
/** A worker that is given room takes it before it tidies up: what it needs shows where there is little (MB). */
const heap = process.env.BENCH_HEAP_MB;

const DUE = `insert into reminder (department_id, patient_id, assignment_id, step, channel, due_at, send_at)
  select department_id, patient_id, id, 'reminder-1', 'email', now() - interval '1 second', now() - interval '1 second' from assignment`;

const measured = { reminders: count, aimSeconds: AIM_S, rounds: [] };
for (const processes of rounds) measured.rounds.push(await onStage((stage) => measure(stage, processes)));
console.log(JSON.stringify(measured, null, 2));

/** Everybody is asked at once: the worker opens nothing, the reminders are there and due. */
async function measure({ database, client, folder }, processes) {
  const department = await makeDepartment(client);
  await makePatients(client, { count, department });
  await client.query(DUE);
  await client.query('analyze reminder');
  const sink = await startSink();
  const room = heap ? { NODE_OPTIONS: `--max-old-space-size=${heap}` } : {};
  const more = { STEMME_WORKER: 'off', LOG_LEVEL: 'warn', ...room };
  const env = environment(database, { smtpPort: sink.port, more });
  const children = [];
  const from = performance.now();
  try {
    for (let index = 0; index < processes; index += 1) {
      const log = path.join(folder, `worker-${processes}-${index}.log`);
      const child = startService('worker', { ...env, LOG_LEVEL: 'info' }, { log });
      children.push(child);
      if (!(await untilWorking(child, log, 0))) throw new Error(fs.readFileSync(log, 'utf8').slice(-2000));
    }
    const started = performance.now();
    const memory = [];
    let last = 0;
    for (;;) {
      await sleep(1_000);
      const taken = sink.count();
      memory.push(Math.max(...children.map(({ pid }) => memoryOf(pid).rss)));
      if (taken >= count) break;
      if (taken - last >= count / 10) {
        last = taken;
        say(
          `${processes} worker(s): ${taken} of ${count} after ${round((performance.now() - started) / 1_000)} s, ${memory.at(-1)} MB`,
        );
      }
      if (performance.now() - started > 2 * AIM_S * 1_000) break;
    }
    const seconds = (performance.now() - started) / 1_000;
    const taken = sink.count();
    const { rows } = await client.query('select state, count(*)::int from message group by state order by state');
    return {
      workers: processes,
      taken,
      seconds: round(seconds, 1),
      perSecond: round(taken / seconds),
      startedSeconds: round((started - from) / 1_000, 1),
      states: Object.fromEntries(rows.map((row) => [row.state, row.count])),
      memoryMb: {
        first: memory[Math.min(10, memory.length - 1)],
        middle: memory[memory.length >> 1],
        last: memory.at(-1),
        most: Math.max(...memory),
      },
    };
  } finally {
    for (const child of children) await stopService(child);
    await sink.stop();
  }
}

/** A mail server that counts and forgets, in a thread of its own: it must not wait for this one. */
async function startSink() {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL('./setup/counting-sink.mjs', import.meta.url), { workerData: counter });
  const port = await new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  return { port, count: () => Atomics.load(counter, 0), stop: () => thread.terminate() };
}
