import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { asked, feed, lines, STEMME, stemme } from './command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stemme-score-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const all = (value: number): Record<string, number> => Object.fromEntries(asked.map((name) => [name, value]));
const file = (name: string, content: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};

describe('lines of JSON', () => {
  it('are scored one by one, with their id in front, and the last needs no newline', async () => {
    const input = [
      { id: 'a', items: all(1) },
      { items: { ...all(2), q9: null }, other: true },
      { id: 7, items: all(0) },
    ];
    const { code, out, err } = await stemme(['score', 'phq-9'], input.map((each) => JSON.stringify(each)).join('\r\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first, second, third] = lines(out);
    expect(Object.keys(first!)).toEqual(['id', 'scores']);
    expect(first).toMatchObject({ id: 'a', scores: { TOTAL: { kind: 'exact', value: 9 } } });
    expect(second!.scores.TOTAL).toEqual({ kind: 'bounded', low: 16, high: 19, missing: ['phq9.9'] });
    expect(third).toMatchObject({ id: 7, scores: { TOTAL: { value: 0 } } });
  });

  it('show how, when asked', async () => {
    const { out } = await stemme(['score', 'phq-9', '--trace'], JSON.stringify({ items: all(1) }));
    expect(lines(out)[0]!.scores.TOTAL!.trace).toMatchObject({ scale: 'TOTAL', result: { low: 9, high: 9 } });
  });

  it('are refused with their number, and those after them are scored', async () => {
    const good = JSON.stringify({ items: all(3) });
    const bad = ['{', '[]', '{"items":{"q1":9,"x":1}}', '{"items":{},"id":12345678901234567890}', '{"id":"a"}'];
    const input = Buffer.concat([Buffer.from(`\n${bad.join('\n')}\n`), Buffer.from([0x22, 0xe6, 0x22, 0x0a])]);
    const { code, out } = await stemme(['score', 'phq-9'], Buffer.concat([input, Buffer.from(good)]));
    expect(code).toBe(1);
    const fault = (path: string, code: string) => ({ path, code });
    expect(lines(out)).toEqual([
      { line: 2, faults: [fault('', 'not-json')] },
      { line: 3, faults: [fault('', 'wrong-type')] },
      { line: 4, faults: [fault('/items/q1', 'out-of-range'), fault('/items/x', 'unknown-item')] },
      { line: 5, faults: [fault('/id', 'out-of-range')] },
      { id: 'a', line: 6, faults: [fault('/items', 'wrong-type')] },
      { line: 7, faults: [fault('', 'not-utf8')] },
      expect.objectContaining({ scores: expect.objectContaining({ TOTAL: { kind: 'exact', value: 27 } }) }),
    ]);
  });

  it('too long to keep is refused, and the next is scored', async () => {
    const input = [
      '"',
      ...Array.from({ length: 17 }, () => ' '.repeat(2 ** 20)),
      `"\n${JSON.stringify({ items: all(1) })}`,
    ];
    const { code, out } = await stemme(['score', 'phq-9'], input);
    expect(code).toBe(1);
    expect(lines(out)).toEqual([
      { line: 1, faults: [{ path: '', code: 'too-long' }] },
      expect.objectContaining({ scores: expect.anything() }),
    ]);
  });

  it('that are none are nothing', async () => {
    expect(await stemme(['score', 'phq-9'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('what to score with', () => {
  const definition = {
    id: 'two',
    version: '1.0.0',
    title: { da: 'To', en: 'Two' },
    rights: 'ours',
    licence: 'free',
    items: ['two.1', 'two.2'].map((code) => ({ code, aliases: [], min: 0, max: 4 })),
    scales: [
      {
        code: 'SUM',
        title: { da: 'Sum', en: 'Sum' },
        items: ['two.1', 'two.2'],
        method: { name: 'sum' },
        missing: { rule: 'complete-case', over: 'scale' },
        range: { min: 0, max: 8 },
        direction: 'higher-worse',
        bands: [],
        source: 'this test',
        basis: 'sourced',
      },
    ],
  };

  it('is a definition of one’s own', async () => {
    const own = file('own.json', JSON.stringify(definition));
    const { code, out, err } = await stemme(['score', '--definition', own], '{"items":{"two.1":1,"two.2":4}}');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines(out)).toEqual([{ scores: { SUM: { kind: 'exact', value: 5 } } }]);
  });

  it('says so when it rests on memory', async () => {
    const scales = definition.scales.map((scale) => ({ ...scale, basis: 'memory' }));
    const own = file('memory.json', JSON.stringify({ ...definition, scales }));
    const { code, err } = await stemme(['score', '--definition', own], '{"items":{"two.1":1,"two.2":4}}');
    expect(code).toBe(0);
    expect(err).toMatch(/^two: .*not been confirmed.*must not be used for patients\.\n$/);
  });

  it('has all its faults said at once', async () => {
    const bad = file('bad.json', JSON.stringify({ ...definition, rights: 1, licence: 'stolen' }));
    const { code, out, err } = await stemme(['score', '--definition', bad], '{"items":{}}');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(
      lines<{ file: string; path: string }>(err)
        .map((fault) => [fault.file, fault.path])
        .sort(),
    ).toEqual([
      [bad, '/licence'],
      [bad, '/rights'],
    ]);
    const absent = await stemme(['score', '--definition', path.join(folder, 'absent.json')]);
    expect(absent.code).toBe(1);
    expect(lines(absent.err)).toEqual([expect.objectContaining({ path: '', code: 'unreadable' })]);
  });

  it('is a calculation, whose parameters stand on the line', async () => {
    const params = {
      sdPre: 6,
      reliability: 0.82,
      critical: 1.96,
      direction: -1,
      cutoffType: 'a',
      mClinical: 20,
      sdClinical: 6,
    };
    const line = { id: 'a', items: { pre: 20, post: 8 }, params };
    const input = [line, { id: 'b', items: line.items }].map((each) => JSON.stringify(each)).join('\n');
    const { code, out } = await stemme(['score', 'rci-jt'], input);
    expect(code).toBe(1);
    expect(lines(out)).toEqual([
      { id: 'a', scores: expect.objectContaining({ rci: { kind: 'exact', value: expect.closeTo(-12 / 3.6, 10) } }) },
      { id: 'b', line: 2, faults: [{ path: '/params', code: 'missing-field' }] },
    ]);
  });

  it.each([
    ['a name with a letter too many', ['phq-9x'], /did you mean phq-9\b/],
    ['the beginning of a name', ['wh'], /did you mean .*who-5/],
    ['a name like no other', ['nothing-like-it'], /npx stemme instruments/],
    ['nothing', [], /usage: /],
    ['two things', ['phq-9', '--definition', 'x.json'], /usage: /],
    ['item banks for an instrument', ['phq-9', '--banks', 'x.json'], /--banks/],
    ['item banks that are not there', ['rci-jt', '--banks', 'absent.json'], /absent\.json cannot be read/],
    ['a calculation with CSV', ['rci-jt', '--csv'], /JSON lines/],
    ['columns without CSV', ['phq-9', '--ignore', 'x'], /--csv/],
  ])('is not %s', async (_, args, words) => {
    const { code, out, err } = await stemme(['score', ...args], '{"items":{}}');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });
});

describe('a long run', () => {
  const piece = `${JSON.stringify({ items: all(2) })}\n`.repeat(500);
  function* pieces(count: number): Generator<string> {
    for (let index = 0; index < count; index += 1) yield piece;
  }

  it('ends without an error when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [STEMME, 'score', 'phq-9']);
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    const err = text(child.stderr);
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    void feed(child.stdin, pieces(1_000));
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(await err).toBe('');
  });

  it('ends at once when it is interrupted', async () => {
    const child = spawn(process.execPath, [STEMME, 'score', 'phq-9']);
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    child.stdin.write(piece);
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await ended).toEqual({ code: 130, signal: null });
  });

  it('needs no more memory than a short one', async () => {
    const short = await peakMemory(pieces(60));
    const long = await peakMemory(pieces(600));
    expect(long.lines).toBe(300_000);
    // kept, the lines and their scores would be 150 MB
    expect(long.peak - short.peak).toBeLessThan(40_000);
  }, 120_000);
});

/** The command's greatest resident memory in KiB, as it says itself when it ends. */
async function peakMemory(pieces: Iterable<string>): Promise<{ peak: number; lines: number }> {
  const said = `process.on('exit', () => require('fs').writeSync(3, String(process.resourceUsage().maxRSS)))`;
  const preload = file('peak.cjs', said);
  const child = spawn(process.execPath, ['--require', preload, STEMME, 'score', 'phq-9'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  let lines = 0;
  child.stdout!.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  });
  const peak = text(child.stdio[3] as Readable);
  const ended = new Promise((resolve) => child.stdout!.once('end', resolve));
  await feed(child.stdin!, pieces);
  await ended;
  return { peak: Number(await peak), lines };
}

describe('the list of instruments', () => {
  it('is JSON lines for a program, with whose each is and what it reads', async () => {
    const { code, out } = await stemme(['instruments']);
    expect(code).toBe(0);
    const phq9 = lines<{ id: string; items: string[]; scales: object[] }>(out).find(({ id }) => id === 'phq-9')!;
    expect(phq9).toMatchObject({
      licence: 'free',
      rights: expect.stringContaining('Pfizer'),
      offered: expect.any(Boolean),
    });
    expect(phq9.items).toContain('phq9.9');
    expect(phq9.scales[0]).toMatchObject({ code: 'TOTAL', range: { min: 0, max: 27 }, direction: 'higher-worse' });
  });
});
