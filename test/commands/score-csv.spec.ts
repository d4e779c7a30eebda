import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { asked, lines, stemme } from './command.js';

describe('CSV', () => {
  const score = (input: string | Buffer, ...more: string[]) => stemme(['score', 'phq-9', '--csv', ...more], input);

  it('says the same as JSON, with either delimiter', async () => {
    const answer = fc.option(fc.integer({ min: 0, max: 3 }));
    const rows = fc.sample(fc.tuple(...asked.map(() => answer)), 20);
    const objects = rows.map((row, id) => ({
      id: `${id}`,
      items: Object.fromEntries(asked.map((name, index) => [name, row[index]])),
    }));
    const json = await stemme(['score', 'phq-9'], objects.map((each) => JSON.stringify(each)).join('\n'));
    expect(lines(json.out)).toHaveLength(20);
    for (const delimiter of [',', ';']) {
      const table = [['id', ...asked], ...rows.map((row, id) => [id, ...row])];
      const csv = await score(table.map((row) => row.join(delimiter)).join('\r\n'));
      expect({ delimiter, ...csv }).toEqual({ delimiter, ...json });
    }
  });

  it('is read past a byte order mark, through quotes, with a decimal comma only where ; is between the cells', async () => {
    const semicolons = await score('\uFEFF"id";"phq9.1";q2\n"a;""b\nc";" 1,0 ";2.0\nd;1,5;x\ne;;\n');
    expect(lines(semicolons.out)).toEqual([
      expect.objectContaining({
        id: 'a;"b\nc',
        scores: expect.objectContaining({ TOTAL: expect.objectContaining({ low: 3 }) }),
      }),
      {
        id: 'd',
        line: 4,
        faults: [
          { path: '/items/phq9.1', code: 'not-an-integer' },
          { path: '/items/q2', code: 'wrong-type' },
        ],
      },
      expect.objectContaining({
        id: 'e',
        scores: expect.objectContaining({ TOTAL: expect.objectContaining({ low: 0, high: 27 }) }),
      }),
    ]);
    const commas = await score('q1,q2\n"1,0",1e0');
    expect(lines(commas.out)[0]!.faults.map(({ code }) => code)).toEqual(['wrong-type', 'wrong-type']);
  });

  it('refuses a row of another length, and reads no further than a quote that stands wrong', async () => {
    const { code, out } = await score('q1,q2\n1\n\n1,2,3\n1,2\n1"2,3\n1,2\n');
    expect(code).toBe(1);
    const fault = (line: number, name: string) => ({ line, faults: [{ path: '', code: name }] });
    expect(lines(out)).toEqual([
      fault(2, 'wrong-number-of-cells'),
      fault(4, 'wrong-number-of-cells'),
      expect.objectContaining({ scores: expect.anything() }),
      fault(6, 'not-csv'),
    ]);
  });

  it.each([
    ['a column that is no item', 'q1,ward\n1,A\n', 'No items of phq-9: ward.'],
    ['an item twice', 'q1,phq9.1\n1,2\n', 'Two columns are phq9.1'],
    ['no item', 'id\n1\n', 'No column is an item of phq-9.'],
  ])('with %s is not scored', async (_, input, sentence) => {
    const { code, out, err } = await score(input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('leaves out the columns it is told to', async () => {
    const { code, out } = await score('q1,ward,x\n1,A,B\n', '--ignore', 'ward,x');
    expect(code).toBe(0);
    expect(lines(out)[0]!.scores.TOTAL!.low).toBe(1);
  });

  it.each([
    ['no bytes', ''],
    ['nothing but a byte order mark', '\uFEFF'],
  ])('of %s has no columns', async (_, input) => {
    const { code, out, err } = await score(input, '--csv-out');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('The CSV is empty: its first row names the columns.\n');
  });

  it('comes out as it went in', async () => {
    const row = (id: string, ...values: unknown[]) => [id, ...values].join(';');
    const blank = asked.map((_, index) => (index > 1 ? 1 : ''));
    const { out } = await score(
      [row('id', ...asked), row('a', ...asked.map(() => 1)), row('b', 9), row('c', ...blank)].join('\n'),
      '--csv-out',
    );
    const [head, first, second, third] = out.split('\n').map((line) => line.split(';'));
    const parts = ['kind', 'value', 'low', 'high', 'se', 'why', 'missing'].map((part) => `TOTAL.${part}`);
    expect(head!.slice(0, 9)).toEqual(['line', 'id', ...parts]);
    expect(first!.slice(0, 9)).toEqual(['2', 'a', 'exact', '9', '', '', '', '', '']);
    expect([second![0], second!.at(-1)]).toEqual(['3', 'wrong-number-of-cells']);
    expect(third!.slice(0, 9)).toEqual(['4', 'c', 'bounded', '', '7', '13', '', '', 'phq9.1 phq9.2']);
    expect(new Set([head, first, second, third].map((cells) => cells!.length)).size).toBe(1);
  });

  it('keeps why there is no score, and the standard error of one', async () => {
    const why = await stemme(['score', 'phq-2', '--csv-out'], '{"items":{},"notAsked":["phq2.1","phq2.2"]}');
    expect(why.out.split('\n')[1]).toMatch(/^1,,none,,,,,not-applicable,phq2\.1 phq2\.2,/);
    const items = Object.fromEntries([1, 2, 3, 4].map((number) => [`promis29.PF${number}`, 3]));
    const se = await stemme(['score', 'promis-29', '--csv-out'], JSON.stringify({ items }));
    expect(se.out.split('\n')[1]).toMatch(/^1,,exact,12,,,,,,exact,36\.7,,,2\.3,,,/);
  });

  it('refuses an id that a spreadsheet would run, and changes none', async () => {
    const unsafe = ['=1', '+1', '@a', '-a', '-1+1', '-', '\t=1', '\r=1', '\n=1'];
    const safe = ["'=1", '-5', '-5.25', '-5,25', ' a', 'a=1', '5'];
    const input = [...unsafe, ...safe].map((id) => JSON.stringify({ id, items: {} })).join('\n');
    const { code, out } = await stemme(['score', 'phq-9', '--csv-out'], input);
    expect(code).toBe(1);
    const rows: string[][] = parse(out).slice(1);
    expect(rows.map(([, id]) => id)).toEqual([...unsafe.map(() => ''), ...safe]);
    expect(rows.map((row) => row.at(-1))).toEqual([...unsafe.map(() => '/id not-safe-in-csv'), ...safe.map(() => '')]);
    // JSON runs nothing
    const json = await stemme(['score', 'phq-9'], input);
    expect(lines(json.out).map(({ id }) => id)).toEqual([...unsafe, ...safe]);
  });
});
