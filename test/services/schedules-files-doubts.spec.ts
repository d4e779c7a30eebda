import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { day, enrol } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let A: string;
let nora: Person;

// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  test = await startTestApp({ worker: false });
  A = (await makeDepartments(test)).A;
  nora = await signIn(test, 'nora');
  await enrol(test, nora, A, 'karl', { startedOn: day(test, 2) });
});
afterAll(() => test?.close());

const HEAD = 'cpr;navn;e-mail;telefon;sprog;start\n';
const FILE = 'reference;cpr;type;dato;tid;status;ændret\n';
const at = (days: number) => day(test, days);
const start = () => day(test, 2);

interface Part {
  readonly kind: string;
  readonly checksum: string;
  readonly line: number;
  readonly outcome: string;
  readonly faults: { column: string | null; code: string }[];
}

async function send(what: string, body: object): Promise<Part[]> {
  const reply = await fetch(`${test.origin}/api/clinic/${what}/file`, {
    method: 'POST',
    headers: { cookie: nora.cookie, 'x-csrf-token': nora.csrf, 'content-type': 'application/json' },
    body: JSON.stringify({ department: A, ...body }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text}`);
  const lines = text.trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** A dry run and then the file itself; what was told of each line. */
async function read(what: string, text: string, more: object = {}) {
  const content = Buffer.from(text).toString('base64');
  const [head] = await send(what, { ...more, content, dryRun: true });
  const parts = await send(what, { ...more, content, dryRun: false, checksum: head!.checksum });
  return parts
    .filter(({ kind }) => kind === 'line')
    .map(({ line, outcome, faults }) => [line, outcome, ...faults.map(({ column, code }) => `${column}: ${code}`)]);
}

it('a number that is another’s is told as such, also where that other is on the pathway; so is a number in the name', async () => {
  const done = await read(
    'enrolments',
    `${HEAD}300174-9995;Somebody Else;;;;${start()}\n7007109990;7007109990;;;;${start()}\n7007109990;Bo 300174-9995;;;;${start()}`,
  );
  expect(done).toEqual([
    [2, 'fault', 'navn: other-name'],
    [3, 'fault', 'navn: cpr-in-name'],
    [4, 'fault', 'null: duplicate-line'],
  ]);
  const own = `${HEAD}7007109990;Bo 300174-9995;;;;${start()}`;
  expect(await read('enrolments', own)).toEqual([[2, 'fault', 'navn: cpr-in-name']]);
});

it('what is still to come cannot have been kept', async () => {
  const line = (days: number, state: string) => `${FILE}K-1;3001749995;besøg;${at(days)};;${state};`;
  expect(await read('appointments', line(3, 'afholdt'))).toEqual([[2, 'fault', 'dato: in-the-future']]);
  expect(await rowsOf(test, `select 1 from appointment where reference = 'K-1'`)).toEqual([]);
  expect(await read('appointments', line(3, 'booket'))).toEqual([[2, 'booked']]);
  const [{ id }] = (await rowsOf<{ id: string }>(test, `select id from appointment where reference = 'K-1'`)) as [
    { id: string },
  ];
  const kept = await nora.post(`/appointments/${id}/kept`);
  expect([kept.status, kept.body.faults]).toEqual([422, [{ path: 'date', code: 'in-the-future' }]]);
  expect(await read('appointments', line(0, 'afholdt'))).toEqual([[2, 'kept']]);
});

it('a change made before the last file was read in, and after it was drawn, is no stale one; staff’s own is newer than both', async () => {
  const ago = (minutes: number) => new Date(test.clock.now().getTime() - minutes * 60_000).toISOString();
  const line = (days: number) => `${FILE}S-1;3001749995;besøg;${at(days)};;;`;
  const drawn = (days: number, minutes: number) => read('appointments', line(days), { drawnAt: ago(minutes) });
  expect(await drawn(40, 300)).toEqual([[2, 'booked']]);
  expect(await drawn(41, 200)).toEqual([[2, 'moved']]);
  expect(await drawn(42, 250)).toEqual([[2, 'fault', 'reference: stale']]);
  const [{ id }] = (await rowsOf<{ id: string }>(test, `select id from appointment where reference = 'S-1'`)) as [
    { id: string },
  ];
  expect((await nora.post(`/appointments/${id}/move`, { date: at(43) })).body.outcome).toBe('moved');
  expect(await drawn(44, 100)).toEqual([[2, 'fault', 'reference: stale']]);
  expect(await rowsOf(test, 'select on_date::text as date from appointment where id = $1', [id])).toEqual([
    { date: at(43) },
  ]);
});
