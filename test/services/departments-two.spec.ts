import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let nils: Person;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  [nora, nils] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
});
afterAll(() => test?.close());

const settings = async (person = nora) => (await person.get(`/departments/${here.A}`)).body;
const put = (person: Person, part: string, body: object) => person.put(`/departments/${here.A}/${part}`, body);
const perDay = (many: number) => ({ capacity: { perDay: { '1': many }, overflow: null } });

const BODIES: readonly [string, (n: number) => object, (body: Record<string, unknown>) => object][] = [
  ['capacity', perDay, ({ capacity }) => ({ capacity })],
  ['video', (n) => ({ videoUrl: `https://video.example.test/${n}` }), ({ videoUrl }) => ({ videoUrl })],
  [
    'escalation',
    (n) => ({ steps: [{ after: { minutes: n }, to: 'duty' }], responsible: null }),
    ({ escalation: steps, responsible }) => ({ steps, responsible }),
  ],
  ['outcomes', () => ({}), ({ outcomes }) => ({ outcomes })],
];

describe('of two people who save the same setting', () => {
  it.each(BODIES)(
    '%s: the second is shown what the first has saved, and nothing is written over',
    async (part, body, of) => {
      const before = await settings();
      const seen = before.seen[part];
      const own = (n: number) =>
        part === 'outcomes'
          ? {
              outcomes: before.outcomes.map((one: object, at: number) =>
                at === n ? { ...one, needsNote: true } : one,
              ),
            }
          : body(n);
      expect((await put(nora, part, { ...own(1), seen })).status).toBe(204);
      const now = await settings(nils);
      expect(now.seen[part]).not.toBe(seen);
      const second = await put(nils, part, { ...own(2), seen });
      expect([second.status, second.body.code, second.body.current]).toEqual([409, 'changed', of(now)]);
      expect(of(await settings())).toEqual(of(now));
      // having seen it, they may
      expect((await put(nils, part, { ...own(2), seen: now.seen[part] })).status).toBe(204);
      // and another part was touched by none of this
      for (const other of ['capacity', 'video', 'escalation', 'outcomes'].filter((name) => name !== part))
        expect((await settings()).seen[other]).toBe(before.seen[other]);
    },
  );

  it('exactly one of two at once is done', async () => {
    const { seen } = await settings();
    const both = await Promise.all([
      put(nora, 'capacity', { ...perDay(11), seen: seen.capacity }),
      put(nils, 'capacity', { ...perDay(12), seen: seen.capacity }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
