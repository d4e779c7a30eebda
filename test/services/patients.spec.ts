import { randomUUID } from 'node:crypto';
import { PatientsService } from '../../apps/api/src/patients/patients.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside, makeDepartments } from '../setup/departments.js';
import { bare, enrol, enrolment } from '../setup/enrol.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let sanne: Person;
const ids: Record<string, string> = {};

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
  for (const login of ['karl', 'nanna', 'bodil']) ids[login] = (await enrol(test, nora, here.A, login)).patient;
  ids.lone = (await enrol(test, sanne, here.B, 'lone', { pathway: 'epilepsy' })).patient;
});
afterAll(() => test?.close());

const search = async (query: string, person = nora, department = here.A) => {
  const { status, body } = await person.post('/patients/search', { department, query });
  expect(status).toBe(200);
  return body.patients as { id: string; name: string; cpr: string; age: number; enrolments: object[] }[];
};
const names = async (query: string) => (await search(query)).map(({ name }) => name);

describe('finding a patient', () => {
  it.each(['300174-9995', '3001749995', ' 300174 9995 '])('by the CPR number %s', async (query) => {
    const found = await search(query);
    const title = { da: 'Depressionsbehandling', en: 'Depression treatment' };
    const enrolments = [{ id: expect.any(String), pathway: title, status: 'active' }];
    const year = test.clock.now().getUTCFullYear();
    expect(found).toEqual([
      { id: ids.karl, name: 'Karl Eksempel', cpr: '300174-9995', age: expect.any(Number), enrolments },
    ]);
    expect([year - 1974, year - 1975]).toContain(found[0]!.age);
  });

  it('by the beginnings of words of the name, in any case', async () => {
    expect(await names('karl')).toEqual(['Karl Eksempel']);
    expect(await names('EKS')).toEqual(['Karl Eksempel']);
    expect(await names('prø bo')).toEqual(['Bodil Prøvesen']);
    expect(await names('sempel')).toEqual([]);
    expect(await names('%')).toEqual([]);
    expect(await names('_arl')).toEqual([]);
    expect(await names('karl nanna')).toEqual([]);
  });

  it('at most 50 of them, by name', async () => {
    const many = `insert into patient (department_id, cpr_cipher, cpr_hash, name, birth_date)
      select department_id, cpr_cipher, sha256(n::text::bytea), 'Zacharias ' || lpad(n::text, 3, '0'), birth_date
      from patient, generate_series(1, 60) n where id = $1`;
    await rowsOf(test, many, [ids.karl]);
    const found = await names('zach');
    expect(found).toHaveLength(50);
    expect(found[49]).toBe('Zacharias 050');
    await rowsOf(test, `delete from patient where name like 'Zacharias%'`);
  });

  it('never the patient of the morning’s check', async () => {
    await rowsOf(test, 'update patient set synthetic = true where id = $1', [ids.bodil]);
    expect([await names('bodil'), await search('710582-9992')]).toEqual([[], []]);
    await rowsOf(test, 'update patient set synthetic = false where id = $1', [ids.bodil]);
  });

  it('only in one’s own department: another’s is answered as one that does not exist', async () => {
    expect(await search('lone')).toEqual([]);
    expect(await search('740368-9998')).toEqual([]);
    const absent = bare(await nora.post('/patients/search', { department: randomUUID(), query: 'lone' }));
    expect(bare(await nora.post('/patients/search', { department: here.B, query: 'lone' }))).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each<[string, object, string]>([
    ['no department', { query: 'karl' }, 'department'],
    ['a department that is no id', { department: '1', query: 'karl' }, 'department'],
    ['nothing to look for', { department: '', query: '   ' }, 'query'],
    ['too much', { query: 'x'.repeat(121) }, 'query'],
    ['a list', { query: ['karl'] }, 'query'],
    ['an unknown field', { query: 'karl', all: true }, 'all'],
  ])('is refused with %s', async (_, body, path) => {
    const reply = await nora.post('/patients/search', { ...body });
    expect(reply.status).toBe(422);
    expect(reply.body.faults.map((fault: { path: string }) => fault.path)).toContain(path);
  });

  it('leaves a trace of who was shown, and none of what was looked for', async () => {
    await search('300174-9995');
    const [last] = await rowsOf<{ patients: string[]; patient_id: string; text: string }>(
      test,
      `select patient_id, patients from audit where act = 'schedules.find' and patient_id is not null order by id desc limit 1`,
    );
    expect(last!.patient_id).toBe(ids.karl);
    const [leak] = await rowsOf<{ n: number }>(
      test,
      `select count(*)::int as n from audit a where a::text ~ '300174-?9995' or a.subject::text ilike '%karl%'`,
    );
    expect(leak!.n).toBe(0);
    expect(test.lines.join('\n')).not.toMatch(/300174-?9995/);
  });
});

describe('a patient as stored', () => {
  it('has an encrypted CPR number, and what the number says', async () => {
    const [row] = await rowsOf<{ cpr_cipher: Buffer; birth: string; sex: string; whole: string }>(
      test,
      'select cpr_cipher, birth_date::text as birth, sex, p::text as whole from patient p where id = $1',
      [ids.nanna],
    );
    expect([row!.birth, row!.sex]).toEqual(['1948-12-25', 'female']);
    expect(row!.whole + row!.cpr_cipher.toString('latin1')).not.toContain('2512489996');
  });

  it('is headed the same way for every module, and only for those who may see them', async () => {
    const wanted = [ids.nanna!, ids.lone!, ids.nanna!, randomUUID()];
    const own = await inside(test, nora, (tx) => test.app.get(PatientsService).headers(tx, wanted));
    expect([...own.keys()]).toEqual([ids.nanna]);
    expect(own.get(ids.nanna!)).toMatchObject({
      name: 'Nanna Opdigtet',
      cpr: '251248-9996',
      birthDate: '1948-12-25',
      sex: 'female',
      email: 'nanna@example.test',
      phone: null,
      language: 'da',
      synthetic: false,
      department: here.A,
    });
    const other = await inside(test, sanne, (tx) => test.app.get(PatientsService).headers(tx, wanted));
    expect([...other.keys()]).toEqual([ids.lone]);
  });

  it('is another row in another department, and found there alone', async () => {
    const second = await enrol(test, sanne, here.B, 'karl', { pathway: 'epilepsy' });
    expect(second.patient).not.toBe(ids.karl);
    expect((await search('karl', sanne, here.B)).map(({ id }) => id)).toEqual([second.patient]);
    expect((await search('karl')).map(({ id }) => id)).toEqual([ids.karl]);
  });

  it('is not taken for somebody else: a known CPR number under another name is refused', async () => {
    const sent = enrolment(test, here.A, 'karl', { name: 'Karla Eksempel' });
    const { status, body } = await nora.post('/enrolments', sent);
    expect([status, body.faults]).toEqual([422, [{ path: 'name', code: 'other-name' }]]);
  });
});

describe('contact data', () => {
  const stored = async (id = ids.karl) =>
    (await rowsOf<object>(test, 'select name, email, phone, language from patient where id = $1', [id]))[0];

  it('are changed one by one', async () => {
    expect((await nora.put(`/patients/${ids.karl}/contact`, { phone: '+45 10 00 00 07' })).status).toBe(204);
    expect(
      (await nora.put(`/patients/${ids.karl}/contact`, { language: 'en', name: ' Karl  B. Eksempel' })).status,
    ).toBe(204);
    const email = 'karl@example.test';
    expect(await stored()).toEqual({ name: 'Karl B. Eksempel', email, phone: '+45 10 00 00 07', language: 'en' });
  });

  it.each<[string, object, string]>([
    ['an address without a place', { email: 'karl@' }, 'email'],
    ['a number of letters', { phone: 'one two' }, 'phone'],
    ['a name of spaces', { name: '  ' }, 'name'],
    ['a language we do not speak', { language: 'sv' }, 'language'],
    ['a CPR number, which is no contact', { cpr: '3001749995' }, 'cpr'],
  ])('are refused with %s', async (_, body, path) => {
    const before = await stored();
    const reply = await nora.put(`/patients/${ids.karl}/contact`, body);
    expect(reply.status).toBe(422);
    expect(reply.body.faults.map((fault: { path: string }) => fault.path)).toContain(path);
    expect(await stored()).toEqual(before);
  });

  it('of another department’s patient are not there', async () => {
    const before = await stored(ids.lone);
    const foreign = bare(await nora.put(`/patients/${ids.lone}/contact`, { phone: '10000009' }));
    expect(foreign).toEqual(bare(await nora.put(`/patients/${randomUUID()}/contact`, { phone: '10000009' })));
    expect(foreign).toMatchObject({ status: 404 });
    expect(await stored(ids.lone)).toEqual(before);
  });
});
