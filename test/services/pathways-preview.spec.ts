import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { writersOf } from './pathways.helpers.js';
import { refusal } from './questionnaires.helpers.js';

let test: TestApp;
let ward: Awaited<ReturnType<typeof writersOf>>;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  ward = await writersOf(test, (await makeDepartments(test)).A);
});
afterAll(() => test?.close());

describe('a year of three patients', () => {
  it('is worked out without keeping anything, and held against the version in force', async () => {
    const { id, version, document } = await ward.drafted((draft) => ({ steps: draft.steps.slice(0, 2) }));
    const { status, body } = await ward.ours.preview(ward.nora, document, { start: '2027-03-01' });
    expect(status).toBe(200);
    expect(body.dates).toMatchObject({ start: '2027-03-01', anchors: { referral: '2027-03-01' } });
    const [answers, silent] = body.examples;
    expect(body.examples.map((one: { id: string }) => one.id)).toEqual(['answers', 'silent', 'changes']);
    expect(answers.rows[0]).toMatchObject({ state: 'answered', level: 'green' });
    expect(silent.rows.every((row: { state: string }) => row.state === 'missed')).toBe(true);
    expect(silent.rows[0].reminders.length).toBeGreaterThan(answers.rows[0].reminders.length);
    expect(answers.gone.length).toBeGreaterThan(0);
    expect(body.against).not.toBe(version);
    expect((await ward.ours.version(ward.nora, id, version)).body.revision).toBe(2);
  });

  it('says the faults of what cannot be planned, and of dates that are none', async () => {
    const { document } = await ward.drafted();
    const broken = { ...document, steps: [{ ...document.steps[0]!, opens: '25:00' }] };
    expect((await ward.ours.preview(ward.nora, broken)).body).toEqual({
      faults: [{ path: '/steps/0/opens', code: 'bad-time' }],
      dates: null,
      against: null,
      examples: [],
    });
    expect(refusal(await ward.ours.preview(ward.nora, document, { start: '2027-02-30' }))).toContain('start bad-date');
    const pause = { from: '2027-03-02', to: '2027-03-01' };
    expect(refusal(await ward.ours.preview(ward.nora, document, { pause }))).toContain('pause.to before-from');
    expect((await ward.ours.check(ward.nora, broken)).body.faults).toEqual([
      { path: '/steps/0/opens', code: 'bad-time' },
    ]);
  });

  it('and the differences are told as data', async () => {
    const { id, version } = await ward.drafted(({ steps }) => ({ steps: steps.slice(1) }));
    const from = await ward.running();
    const { changes } = (await ward.ours.compare(ward.nora, id, from, version)).body;
    expect(changes).toEqual([expect.objectContaining({ path: '/steps/0', code: 'removed', of: 'start' })]);
    expect(refusal(await ward.ours.compare(ward.nora, id, from, 999_999))).toEqual([404, 'not-found']);
  });
});
