import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { bare, day, enrol } from '../setup/enrol.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let sanne: Person;

// without a worker nothing opens: what is planned can be looked at
beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

const base64 = (text: string | Buffer) => Buffer.from(text as string).toString('base64');
interface Part {
  readonly kind: string;
  readonly checksum: string;
  readonly line: number;
  readonly outcome: string;
  readonly faults: { column: string | null; code: string }[];
  readonly notes: { code: string }[];
  readonly patient: string | null;
  readonly on: string | null;
  readonly stopped: string | null;
  readonly ignored: string[];
  readonly encoding: string;
}
/** The report of a file, line by line; a body of one object is read as JSON by the person already. */
const partsOf = ({ status, body }: Reply): Part[] => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return (body as string)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};
const send = (person: Person, what: string, text: string | Buffer, more: object = {}) =>
  raw(person, what, { department: here.A, content: base64(text), dryRun: true, ...more });
/** `Person.post` reads whatever begins with a brace as one object. */
async function raw(person: Person, what: string, body: object): Promise<Reply> {
  const reply = await fetch(`${test.origin}/api/clinic/${what}/file`, {
    method: 'POST',
    headers: { cookie: person.cookie, 'x-csrf-token': person.csrf, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await reply.text();
  return { status: reply.status, body: reply.ok ? text : JSON.parse(text), headers: reply.headers };
}
const lines = (parts: readonly Part[]) => parts.filter(({ kind }) => kind === 'line');
const told = (parts: readonly Part[]) =>
  lines(parts).map(({ line, outcome, faults }) => [
    line,
    outcome,
    ...faults.map(({ column, code }) => `${column}: ${code}`),
  ]);
const counts = () =>
  rowsOf(
    test,
    'select (select count(*) from patient) p, (select count(*) from enrolment) e, (select count(*) from assignment) a, (select count(*) from appointment) m',
  );

async function both(what: string, text: string | Buffer, more: object = {}): Promise<{ dry: Part[]; done: Part[] }> {
  const dry = partsOf(await send(nora, what, text, more));
  const { checksum } = dry[0]!;
  return { dry, done: partsOf(await send(nora, what, text, { ...more, dryRun: false, checksum })) };
}

const HEAD = 'cpr;navn;e-mail;telefon;sprog;start\n';

describe('enrolling by a file', () => {
  const start = () => day(test, 2);

  it('a dry run says what would happen and writes nothing; the same file is then written; again, it changes nothing', async () => {
    const file = [
      `${HEAD}300174-9995;Karl Eksempel;karl@example.test;;dansk;${start()}`,
      `251248-9996;Nanna Opdigtet;;12 34 56 78;;${start()}`,
      `310274-9995;Ingen Dag;ingen@example.test;;;${start()}`,
      `123;Kort Nummer;kort@example.test;;;${start()}`,
      `7105829992;Bodil Prøvesen;;;;${start()}`,
      `3001749995;Karl Eksempel;karl@example.test;;;${start()}`,
      `6509909993;Aksel Attrap;aksel@example.test;;;${day(test, -1000)}`,
    ].join('\n');
    const expected = [
      [2, 'enrolled'],
      [3, 'enrolled'],
      [4, 'fault', 'cpr: cpr-date'],
      [5, 'fault', 'cpr: cpr-format'],
      [6, 'enrolled'],
      [7, 'fault', 'null: duplicate-line'],
      [8, 'fault', 'start: out-of-range'],
    ];
    const before = await counts();
    const dry = partsOf(await send(nora, 'enrolments', file));
    expect([told(dry), await counts()]).toEqual([expected, before]);
    expect(lines(dry)[4]!.notes).toEqual([{ column: null, code: 'no-contact' }]);
    const { checksum } = dry[0]!;
    const done = partsOf(await send(nora, 'enrolments', file, { dryRun: false, checksum }));
    expect(told(done)).toEqual(expected);
    expect([done.at(-1), lines(done)[0]!.on]).toEqual([{ kind: 'end', stopped: null }, start()]);
    const known = await rowsOf<{ name: string }>(
      test,
      `select p.name, p.email, p.phone, p.language from enrolment e join patient p on p.id = e.patient_id order by p.name`,
    );
    expect(known).toEqual([
      { name: 'Bodil Prøvesen', email: null, phone: null, language: 'da' },
      { name: 'Karl Eksempel', email: 'karl@example.test', phone: null, language: 'da' },
      { name: 'Nanna Opdigtet', email: null, phone: '12 34 56 78', language: 'da' },
    ]);
    const after = await counts();
    const again = await both('enrolments', file);
    const unchanged = expected.map(([line, outcome, ...rest]) => [
      line,
      outcome === 'enrolled' ? 'already' : outcome,
      ...rest,
    ]);
    expect([told(again.dry), told(again.done), await counts()]).toEqual([unchanged, unchanged, after]);
  });

  it('is not written without its dry run, nor with another’s', async () => {
    const file = `${HEAD}6907019995;Oskar Opfundet;;;;${start()}`;
    const { checksum } = partsOf(await send(nora, 'enrolments', file))[0]!;
    const refused = async (text: string, more: object) =>
      (await send(nora, 'enrolments', text, { dryRun: false, ...more })).body.faults;
    expect(await refused(file, {})).toEqual([{ path: 'checksum', code: 'required' }]);
    expect(await refused(`${file} `, { checksum })).toEqual([{ path: 'checksum', code: 'other-file' }]);
  });

  it('letters of Windows come through, and a known number under another name is told', async () => {
    const file = `${HEAD}7105829992;Bodil Prøvesen;;;;${start()}\n6907019995;Åse Æbelø;;;;${start()}`;
    const { done } = await both('enrolments', Buffer.from(file, 'latin1'));
    expect([done[0]!.encoding, told(done)]).toEqual([
      'windows-1252',
      [
        [2, 'already'],
        [3, 'enrolled'],
      ],
    ]);
    expect(await rowsOf(test, `select 1 from patient where name = 'Åse Æbelø'`)).toHaveLength(1);
    const other = partsOf(await send(nora, 'enrolments', `${HEAD}6907019995;Oskar Opfundet;;;;${start()}`));
    expect(told(other)).toEqual([[2, 'fault', 'navn: other-name']]);
  });

  it('nobody dead or without consent is enrolled by a file, and an ended course is not begun anew by the same line', async () => {
    const startedOn = day(test, 3);
    const [ellen, aksel] = [
      await enrol(test, nora, here.A, 'ellen', { startedOn }),
      await enrol(test, nora, here.A, 'aksel', { startedOn }),
    ];
    await nora.post(`/enrolments/${ellen.id}/death`, { on: day(test) });
    await nora.post(`/enrolments/${aksel.id}/end`, { reason: 'Færdig' });
    const file = `${HEAD}8802769994;Ellen Example;;;;${startedOn}\n6509909993;Aksel Attrap;;;;${startedOn}\n`;
    const before = await counts();
    const { dry, done } = await both('enrolments', file);
    const expected = [
      [2, 'fault', 'cpr: patient-died'],
      [3, 'already'],
    ];
    expect([told(dry), told(done), await counts()]).toEqual([expected, expected, before]);
    await nora.post(
      `/enrolments/${(await enrol(test, nora, here.A, 'aksel', { startedOn: day(test, 5) })).id}/withdraw`,
      { reason: 'Vil ikke' },
    );
    const later = partsOf(await send(nora, 'enrolments', `${HEAD}6509909993;Aksel Attrap;;;;${day(test, 9)}`));
    expect(told(later)).toEqual([[2, 'fault', 'cpr: withdrawn']]);
  });

  it.each([
    ['', [{ path: 'content', code: 'empty-file' }]],
    ['cpr;navn;start\n', [{ path: 'content', code: 'no-lines' }]],
    ['cpr;navn\n1;2', [{ path: 'columns.start', code: 'column-missing' }]],
    ['cpr;navn;start;Start\n1;2;3;4', [{ path: 'columns.Start', code: 'column-twice' }]],
    ['cpr;navn;start\n1;"2;3', [{ path: 'content', code: 'quotes' }]],
    [`cpr;navn;start\n${'1;2;3\n'.repeat(2001)}`, [{ path: 'content', code: 'too-many-lines' }]],
  ])('a file that is none is refused as a whole: %#', async (text, faults) => {
    const { status, body } = await send(nora, 'enrolments', text);
    expect([status, body.code, body.faults]).toEqual([422, 'invalid', faults]);
  });

  it('says which columns it does not read, and refuses what a spreadsheet would run', async () => {
    const parts = partsOf(await send(nora, 'enrolments', `cpr;navn;start;Afsnit\n1;=cmd();${start()};4`));
    expect([parts[0]!.ignored, told(parts)]).toEqual([['Afsnit'], [[2, 'fault', 'navn: formula']]]);
  });

  it('the template is what it reads', async () => {
    const reply = await nora.get(`/departments/${here.A}/enrolments/template?language=en`);
    expect([reply.status, reply.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('enrolments.csv'),
    ]);
    expect(reply.body.replace('\ufeff', '').trim().split(';').slice(0, 3)).toEqual(['cpr', 'name', 'email']);
  });

  it('no CPR number is kept in the log or in the audit, and who was looked at is', async () => {
    await both('enrolments', `${HEAD}251248-9996;Nanna Opdigtet;;;;${start()}`);
    expect(test.lines.filter((line) => /2512489996|251248-9996/.test(line))).toEqual([]);
    const audit = await rowsOf<{ text: string }>(
      test,
      `select a::text as text from audit a where act like 'schedules.enrol%'`,
    );
    expect(audit.length).toBeGreaterThan(0);
    expect(audit.filter(({ text }) => /2512489996|251248-9996|Nanna/.test(text))).toEqual([]);
    const [nanna] = await rowsOf<{ id: string }>(test, `select id from patient where name = 'Nanna Opdigtet'`);
    const seen = await rowsOf(
      test,
      `select 1 from audit where act = 'schedules.enrol-check' and (patient_id = $1 or $1 = any (patients))`,
      [nanna!.id],
    );
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe('appointments by a file', () => {
  const FILE = 'reference;cpr;type;dato;tid;status;ændret\n';
  const at = (days: number) => day(test, days);
  const stored = (reference: string) =>
    rowsOf(test, `select kind, on_date::text as date, at_time as time, state from appointment where reference = $1`, [
      reference,
    ]);

  it('books, moves, cancels and keeps; the same file again changes nothing', async () => {
    const file = `${FILE}A-1;300174-9995;besøg;${at(10)};09.30;;\nA-2;3001749995;operation;${at(20)};;booket;\nA-3;7999999999;besøg;${at(3)};;;\nA-4;300174-9995;besøg;31-02-2027;;;`;
    const before = await counts();
    const dry = partsOf(await send(nora, 'appointments', file));
    const expected = [
      [2, 'booked'],
      [3, 'booked'],
      [4, 'fault', 'cpr: unknown-patient'],
      [5, 'fault', 'dato: date'],
    ];
    expect([told(dry), await counts()]).toEqual([expected, before]);
    const { done } = await both('appointments', file);
    expect(told(done)).toEqual(expected);
    expect(await stored('A-1')).toEqual([{ kind: 'visit', date: at(10), time: '09:30', state: 'booked' }]);
    expect(told((await both('appointments', file)).done).slice(0, 2)).toEqual([
      [2, 'unchanged'],
      [3, 'unchanged'],
    ]);
    const moved = `${FILE}A-1;3001749995;besøg;${at(12)};10:00;;\nA-2;3001749995;operation;${at(20)};;aflyst;`;
    expect(told((await both('appointments', moved)).done)).toEqual([
      [2, 'moved'],
      [3, 'cancelled'],
    ]);
    expect([await stored('A-1'), await stored('A-2')]).toEqual([
      [{ kind: 'visit', date: at(12), time: '10:00', state: 'booked' }],
      [{ kind: 'operation', date: at(20), time: null, state: 'cancelled' }],
    ]);
  });

  it('a line that is older than what is known is refused as stale, by its own time or the file’s', async () => {
    const old = `${FILE}A-1;3001749995;besøg;${at(14)};10:00;;01-01-2020 10:00`;
    const undated = `${FILE}A-1;3001749995;besøg;${at(15)};10:00;;`;
    const stale = [[2, 'fault', 'reference: stale']];
    expect(told((await both('appointments', old)).done)).toEqual(stale);
    expect(told((await both('appointments', undated, { drawnAt: '2020-01-01T10:00:00Z' })).done)).toEqual(stale);
    expect(await stored('A-1')).toMatchObject([{ date: at(12) }]);
    expect(told((await both('appointments', undated)).done)).toEqual([[2, 'moved']]);
  });

  it('nobody is found by a name in the place of the number', async () => {
    const file = `${FILE}N-1;Karl;besøg;${at(5)};;;\n`;
    expect(told((await both('appointments', file)).done)).toEqual([[2, 'fault', 'cpr: cpr-format']]);
    expect(told(partsOf(await send(nora, 'enrolments', `${HEAD}Karl;Karl Eksempel;;;;${at(5)}`)))).toEqual([
      [2, 'fault', 'cpr: cpr-format'],
    ]);
  });

  it('a reference of another patient is told, and so is one that comes twice', async () => {
    const file = `${FILE}A-1;251248-9996;besøg;${at(16)};;;\nA-9;3001749995;besøg;${at(16)};;;\nA-9;3001749995;besøg;${at(17)};;;`;
    expect(told(partsOf(await send(nora, 'appointments', file)))).toEqual([
      [2, 'fault', 'reference: other-patient'],
      [3, 'booked'],
      [4, 'fault', 'null: duplicate-line'],
    ]);
  });
});

it('another department’s files and templates are answered as ones of no department', async () => {
  const file = `${HEAD}3001749995;Karl Eksempel;;;;${day(test)}`;
  for (const what of ['enrolments', 'appointments']) {
    const foreign = await send(sanne, what, file);
    expect(bare(foreign)).toMatchObject({ status: 404, code: 'not-found' });
    expect(bare(await sanne.get(`/departments/${here.A}/${what}/template`))).toMatchObject({ status: 404 });
  }
});
