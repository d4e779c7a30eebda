import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { json, questionnairesOf, small } from './questionnaires.helpers.js';

let test: TestApp;
let nora: Person;
let nils: Person;
let ours: ReturnType<typeof questionnairesOf>;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  ours = questionnairesOf((await makeDepartments(test)).A);
  [nora, nils] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
});
afterAll(() => test?.close());

it('never fails and never stands still on hostile files', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const hostile = [
    deep,
    `{"items":[${'[['.repeat(500_000)}`,
    `{"a":${deep}}`,
    json({ ...small(), title: { da: 'a\0b', en: '\ud800' } }),
    json({
      ...small(),
      id: '../../etc',
      items: Array.from({ length: 20_000 }, (_, n) => ({ code: `q${n}`, type: 'text' })),
    }),
    '{"__proto__":{"x":1},"constructor":{"prototype":1}}',
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`,
    `<${'a'.repeat(1_000_000)}>`,
    json({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [{ linkId: '\0', type: 'string', text: 'x'.repeat(2_000_000) }],
    }),
  ];
  for (const file of hostile) {
    let worst = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 10);
    const { status, body } = await ours.import(nora, file);
    clearInterval(beat);
    expect([file.slice(0, 40), status, body.outcome]).toEqual([file.slice(0, 40), 200, 'refused']);
    expect(worst).toBeLessThan(1_000);
  }
}, 120_000);

it('gives up on a file that takes all the memory there is for it, and goes on with others meanwhile', async () => {
  const heavy = `[${'{},'.repeat(2_500_000)}{}]`;
  const [refused, ...others] = await Promise.all([
    ours.import(nora, heavy),
    ours.import(nils, json(small())),
    nora.get('/session'),
  ]);
  expect([refused!.status, refused!.body.outcome]).toEqual([200, 'refused']);
  expect(['too-heavy', 'too-many']).toContain(refused!.body.faults[0].code);
  expect(others.map(({ status }) => status)).toEqual([200, 200]);
  const many = await Promise.all(Array.from({ length: 6 }, () => ours.import(nora, json(small({ id: 'many' })))));
  const codes = many.map(({ status, body }) => body.code ?? status);
  // two are read at a time; the others are told to come again
  expect(codes.filter((code) => code === 200).length).toBeGreaterThan(0);
  expect(codes.every((code) => code === 200 || code === 'too-many')).toBe(true);
}, 60_000);
