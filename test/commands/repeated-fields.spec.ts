import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { mayRepeat, repeatedField } from '../../scripts/stemme/repeated-field.mjs';
import { lines, stemme } from './command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stemme-repeated-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};

describe('a field that stands twice', () => {
  it.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"b":2,"a" : 3}', '/a'],
    ['{"a":1,"b":{"q1":0,"\\u00711":3}}', '/b/q1'],
    ['{"a":[0,{"x":1},{"x":1,"y":[],"x":2}]}', '/a/2/x'],
    ['[[1,2],[{"a":1},{"a":1,\n"a"\t:1}]]', '/1/1/a'],
    ['{"a/b":{"~":1,"~":2}}', '/a~1b/~0'],
    ['{"":1,"":2}', '/'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
    ['{"a\\\\":1,"a\\"":2,"a\\\\":3}', '/a\\'],
    ['{"1":1,"1":2}', '/1'],
    ['{"a":1,"b":2} ', undefined],
    ['{"a":{"a":{"a":1}},"b":{"a":1}}', undefined],
    ['{"a":"b\\":","b":"}{\\"a\\":1,[]","c":["a","a",":"]}', undefined],
    ['"a"', undefined],
    ['17', undefined],
  ])('%s: %s', (text, pointer) => {
    expect(repeatedField(text)).toBe(pointer);
    if (pointer !== undefined) expect(mayRepeat(text, JSON.parse(text))).toBe(true);
  });

  it('is in no text that was written from a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(repeatedField(JSON.stringify(value, null, indent))).toBeUndefined();
      }),
    );
  });

  it('is found wherever one is put into such a text', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (object, at) => {
        const names = Object.keys(object);
        const name = names[at % names.length]!;
        const again = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)} :null}`;
        expect(repeatedField(again)).toBe(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
        expect(mayRepeat(again, JSON.parse(again))).toBe(true);
      }),
    );
  });

  it('is looked for at any depth', () => {
    const depth = 200_000;
    const deep = `${'{"a":['.repeat(depth)}{"b":1,"b":2}${']}'.repeat(depth)}`;
    expect(repeatedField(deep)).toBe(`${'/a/0'.repeat(depth)}/b`);
    expect(mayRepeat(deep, JSON.parse(deep))).toBe(true);
  });
});

describe('the command', () => {
  it('refuses a line with a field that stands twice, and scores the others', async () => {
    const input = [
      '{"id":"a","items":{"q1":0,"q1":3}}',
      '{"id":"b","items":{"q1":0},"items":{"q1":3}}',
      '{"id":"c","items":{"q1":0,"\\u00711":3}}',
      '{"id":"d \\": e : f","items":{"q1":2}}',
    ];
    const { code, out } = await stemme(['score', 'phq-9'], input.join('\n'));
    expect(code).toBe(1);
    expect(lines(out)).toEqual([
      { line: 1, faults: [{ path: '/items/q1', code: 'duplicate-field' }] },
      { line: 2, faults: [{ path: '/items', code: 'duplicate-field' }] },
      { line: 3, faults: [{ path: '/items/q1', code: 'duplicate-field' }] },
      { id: 'd ": e : f', scores: expect.anything() },
    ]);
  });

  it('refuses a history with a field that stands twice', async () => {
    const { code, out } = await stemme(['triage', 'replay', 'depression'], '{"patient":"a","patient":"b"}');
    expect(code).toBe(1);
    expect(lines(out)).toEqual([{ patient: null, line: 1, faults: [{ path: '/patient', code: 'duplicate-field' }] }]);
  });

  it('refuses a definition with a field that stands twice', async () => {
    const own = file('own.json', '{"id":"two","scales":[{"code":"A"},{"code":"A","code":"B"}]}');
    const { code, out, err } = await stemme(['score', '--definition', own], '{"items":{}}');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(lines(err)).toEqual([{ file: own, path: '/scales/1/code', code: 'duplicate-field' }]);
  });

  it('refuses banks with a field that stands twice', async () => {
    const banks = file('banks.json', '{"banks":{"a":[{"code":"x","a":1,"a":2,"b":[0]}]}}');
    const { code, out, err } = await stemme(['score', 'irt-grm-eap', '--banks', banks], '{}');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('/banks/a/0/a duplicate-field');
  });
});
