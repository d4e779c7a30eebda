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

  it('comes out as it went in, and no id runs as a formula', async () => {
    const row = (id: string, ...values: unknown[]) => [id, ...values].join(';');
    const { out } = await score(
      [row('id', ...asked), row('=1+1', ...asked.map(() => 1)), row('b', 9)].join('\n'),
      '--csv-out',
    );
    const [head, first, second] = out.split('\n').map((line) => line.split(';'));
    expect(head!.slice(0, 6)).toEqual(['line', 'id', 'TOTAL.kind', 'TOTAL.value', 'TOTAL.low', 'TOTAL.high']);
    expect(first!.slice(0, 6)).toEqual(['2', "'=1+1", 'exact', '9', '', '']);
    expect([second![0], second!.at(-1)]).toEqual(['3', 'wrong-number-of-cells']);
  });
});
