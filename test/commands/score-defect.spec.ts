import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { asked, lines, ROOT, stemme } from './command.js';

/** The command with a defect put into it: what is not known to be broken cannot be tested as it is. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stemme-defect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** mcid of a line whose `pre` is 13: what `then` says. */
function broken(then: string): string[] {
  const calculations = pathToFileURL(path.join(ROOT, 'libs/scoring/dist/calculations/calculations.js')).href;
  const file = path.join(folder, 'broken.mjs');
  const source = [
    `import { calculation } from '${calculations}';`,
    `const mcid = calculation('mcid');`,
    `const { run } = mcid;`,
    `mcid.run = (line, context) => { if (line.items.pre === 13) { ${then} } return run(line, context); };`,
  ];
  writeFileSync(file, source.join('\n'));
  return ['--import', pathToFileURL(file).href];
}

const params = { midImprovement: 5, midDeterioration: 5, direction: -1 };
const line = (id: string, pre: number): string => JSON.stringify({ id, items: { pre, post: 1 }, params });
const scored = (id: string): object => ({ id, scores: { category: { kind: 'exact', value: 'improved' } } });
const internal = (id: string, line: number): object => ({ id, line, faults: [{ path: '', code: 'internal' }] });

it.each([
  ['throws', `throw new RangeError('Invalid array length')`, 'Invalid array length'],
  ['throws what is no error', `throw 'enough'`, 'enough'],
  ['gives a number that is none', `return { ok: true, scores: { category: { value: NaN } } }`, 'not finite'],
  [
    'traces a number without an end',
    `return { ok: true, scores: { category: { trace: { items: [{ value: -Infinity }] } } } }`,
    'not finite',
  ],
  ['gives no scores', `return undefined`, 'undefined'],
])('a line that %s is refused, and the others keep their scores', async (_, then, why) => {
  const input = [line('a', 20), line('b', 13), line('c', 20), line('d', 13), line('e', 20)].join('\n');
  const { code, out, err } = await stemme(['score', 'mcid'], input, broken(then));
  expect(code).toBe(1);
  expect(lines(out)).toEqual([scored('a'), internal('b', 2), scored('c'), internal('d', 4), scored('e')]);
  // once, whatever the number of lines
  expect(err.trim().split('\n')).toEqual([expect.stringMatching(/^Line 2 .*defect/)]);
  expect(err).toContain(why);
});

it('input that ends in an error has what was scored before it written', async () => {
  const failing = `
    import { Readable } from 'node:stream';
    const text = ${JSON.stringify(`${JSON.stringify({ items: Object.fromEntries(asked.map((name) => [name, 1])) })}\n`)};
    const stdin = Readable.from((async function* () {
      yield Buffer.from(text);
      throw Object.assign(new Error('gone'), { syscall: 'read', code: 'EIO' });
    })());
    Object.defineProperty(process, 'stdin', { value: stdin });`;
  const file = path.join(folder, 'failing.mjs');
  writeFileSync(file, failing);
  const { code, out, err } = await stemme(['score', 'phq-9'], '', ['--import', pathToFileURL(file).href]);
  expect({ code, err }).toEqual({ code: 1, err: 'The input cannot be read (EIO).\n' });
  expect(lines(out)).toEqual([{ scores: expect.objectContaining({ TOTAL: { kind: 'exact', value: 9 } }) }]);
});
