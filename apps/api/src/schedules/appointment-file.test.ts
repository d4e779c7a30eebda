import { appointmentColumns, appointmentLines, appointmentTemplate } from './appointment-file.js';
import { readTable, type Table } from './file-table.js';

const read = (text: string) => {
  const table = readTable(new TextEncoder().encode(text)) as Table;
  return appointmentLines(table, appointmentColumns(table.header), 'Europe/Copenhagen');
};

it('reads a line in either language', () => {
  const [danish] = read(
    'Aftale-ID;CPR;Type;Dato;Klokkeslæt;Status;Ændret\nA-17;300174-9995;besøg;05-03-2027;9.30;aflyst;01-03-2027 12:00',
  );
  const [english] = read(
    'reference,cpr number,kind,date,time,state,changed\nA-17,3001749995,visit,2027-03-05,09:30,cancelled,2027-03-01T11:00:00Z',
  );
  expect(danish).toEqual({
    line: 2,
    label: 'A-17',
    reference: 'A-17',
    cpr: '3001749995',
    kind: 'visit',
    date: '2027-03-05',
    time: '09:30',
    state: 'cancelled',
    changedAt: '2027-03-01T11:00:00Z',
    faults: [],
  });
  expect(english).toEqual(danish);
});

it('without a state it is booked, without a time it has none', () => {
  expect(read('reference;cpr;type;dato\n1;3001749995;operation;5.3.2027')[0]).toMatchObject({
    state: 'booked',
    time: null,
  });
});

it.each([
  [';3001749995;besøg;5.3.2027', ['reference: empty']],
  ['1;Nanna;besøg;5.3.2027', ['cpr: cpr-format']],
  ['1;3001749995;frokost;5.3.2027', ['type: kind']],
  ['1;3001749995;besøg;5/3/2027', ['dato: date']],
  ['=1;3001749995;besøg;5.3.2027', ['reference: formula']],
  ['1;3001749995;besøg', ['null: cells', 'dato: empty']],
])('%s is told with its column', (line, expected) => {
  const [{ faults } = { faults: [] }] = read(`reference;cpr;type;dato\n${line}`);
  expect(faults.map(({ column, code }) => `${column}: ${code}`)).toEqual(expected);
});

it('one reference twice is told at the second', () => {
  const lines = read('reference;cpr;type;dato\n1;3001749995;besøg;5.3.2027\n1;3001749995;besøg;6.3.2027');
  expect(lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual([[], ['duplicate-line']]);
});

it.each(['da', 'en'] as const)('the %s template is read back without a fault', (language) => {
  const columns = appointmentColumns(appointmentTemplate(language).split(';'));
  expect([columns.ignored, columns.faults]).toEqual([[], []]);
});
