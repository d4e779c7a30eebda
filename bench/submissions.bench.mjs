// Accepted submissions per second of one API process, against plain pg in the same database: A B A B.
import { handIn, median, prepare, round } from './setup/load.mjs';
import { memoryOf } from './setup/memory.mjs';
import { makePlain, storePlain } from './setup/plain.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { onStage, say } from './setup/stage.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const count = Number(process.env.BENCH_PATIENTS ?? 60_000);

const measured = await onStage(async ({ database, client, startApi }) => {
  const department = await makeDepartment(client);
  const people = await makePatients(client, { count, department });
  await makePlain(client, 'stemme_app');
  say(`${count} patients, each with one assignment`);
  const requests = prepare(people);
  const assignments = people.map(({ assignment }) => assignment);
  const api = await startApi({ more: { STEMME_WORKER: 'off', LOG_LEVEL: 'warn' } });
  const atStart = memoryOf(api.child.pid);
  // node needs some seconds of work before it runs as fast as it will
  await handIn({ port: api.port, connections: 16, seconds: 10, requests });
  await storePlain({ url: database.appUrl, connections: 16, seconds: 2, assignments });
  const result = {};
  for (const connections of [16, 64])
    result[connections] = await compare({ api, database, connections, requests, assignments });
  return { connections: result, memoryMb: { atStart, afterwards: memoryOf(api.child.pid) }, patients: count };
});
console.log(JSON.stringify(measured, null, 2));

async function compare({ api, database, connections, requests, assignments }) {
  const stemme = [];
  const plain = [];
  for (const _ of ['first', 'second']) {
    stemme.push(await handIn({ port: api.port, connections, seconds, requests }));
    plain.push(await storePlain({ url: database.appUrl, connections, seconds, assignments }));
    say(`${connections} connections: stemme ${stemme.at(-1).perSecond}/s, plain pg ${plain.at(-1).perSecond}/s`);
  }
  const ratio = median(stemme.map((run) => run.perSecond)) / median(plain.map((run) => run.perSecond));
  return { ratio: round(ratio, 2), aim: 0.5, stemme, plain };
}
