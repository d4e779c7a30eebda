import { counted, type ReportLine, reportCsv, shownLines, toWrite } from './report';

const line = (more: Partial<ReportLine>): ReportLine => ({
  line: 2,
  label: 'Åse',
  outcome: 'enrolled',
  faults: [],
  notes: [],
  patient: null,
  on: null,
  ...more,
});
const faulty = line({
  line: 3,
  label: '=1+1',
  outcome: 'fault',
  faults: [
    { column: 'cpr', code: 'empty' },
    { column: null, code: 'cells' },
  ],
});
const lines = [
  line({}),
  faulty,
  line({ line: 4, outcome: 'already' }),
  line({ line: 5, notes: [{ column: null, code: 'no-contact' }] }),
];

it('counts and filters', () => {
  expect(counted(lines)).toEqual([
    { outcome: 'enrolled', count: 2 },
    { outcome: 'fault', count: 1 },
    { outcome: 'already', count: 1 },
  ]);
  expect(toWrite(lines)).toBe(2);
  expect([shownLines(lines, 'faults'), shownLines(lines, 'notes')].map((some) => some.map(({ line: n }) => n))).toEqual(
    [[3], [5]],
  );
});

it('writes a file that no spreadsheet runs, with every fault', () => {
  const csv = reportCsv([faulty, line({ label: 'a;"b"', on: '2027-03-05' })], ['l', 'n', 'o', 'c', 'w', 'd'], {
    outcome: (code) => code,
    fault: (code) => `-${code}`,
  });
  expect(csv).toBe(
    '\ufeffl;n;o;c;w;d\r\n3;\'=1+1;fault;cpr;\'-empty;\r\n3;\'=1+1;fault;;\'-cells;\r\n2;"a;""b""";enrolled;;;2027-03-05\r\n',
  );
});
