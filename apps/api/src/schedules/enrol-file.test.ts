import { columnsOf, enrolLines, type FilePathway, headerOf, templateHeader } from './enrol-file.js';
import { hasCprForm } from './file-cpr.js';
import { readTable, type Table } from './file-table.js';

const knee: FilePathway = {
  id: 'arthroplasty',
  title: { da: 'Hofte og knæ', en: 'Hip and knee' },
  anchors: ['referral', 'operation'],
  facts: [
    {
      id: 'joint',
      text: { da: 'Led', en: 'Joint' },
      options: [
        { id: 'hip', text: { da: 'Hofte', en: 'Hip' } },
        { id: 'knee', text: { da: 'Knæ', en: 'Knee' } },
      ],
    },
  ],
};
const birth: FilePathway = {
  id: 'pregnancy',
  title: { da: 'Graviditet', en: 'Pregnancy' },
  anchors: ['enrolment', 'gestation'],
  facts: [],
};

const table = (text: string) => readTable(new TextEncoder().encode(text)) as Table;
function lines(text: string, pathways: readonly FilePathway[] = [knee]) {
  const read = table(text);
  return enrolLines(read, columnsOf(read.header, pathways), pathways);
}
const faults = (text: string, pathways?: readonly FilePathway[]) =>
  lines(text, pathways).map((line) => line.faults.map(({ column, code }) => `${column}: ${code}`));

it('reads Danish and English headers alike', () => {
  const [danish] = lines(
    'CPR-nr.;Navn;E-mail;Telefon;Sprog;Forløb;Startdato;Operation;Led\n300174-9995;Åse Prøve;aase@example.test;+45 12 34 56 78;engelsk;Hofte og knæ;05-03-2027;20.3.2027;knæ',
    [knee, birth],
  );
  const [english] = lines(
    'cpr number,name,e-mail address,mobile,language,pathway,start date,operation date,joint\n3001749995,Åse Prøve,aase@example.test,+45 12 34 56 78,English,arthroplasty,2027-03-05,2027-03-20,knee',
    [knee, birth],
  );
  expect(danish).toEqual({
    line: 2,
    cpr: '3001749995',
    name: 'Åse Prøve',
    email: 'aase@example.test',
    phone: '+45 12 34 56 78',
    language: 'en',
    pathway: 'arthroplasty',
    startedOn: '2027-03-05',
    anchors: { operation: '2027-03-20' },
    facts: { joint: 'knee' },
    faults: [],
  });
  expect(english).toEqual(danish);
});

it('the one pathway of a department needs no column; a pregnancy is told by its due date', () => {
  expect(lines('cpr;navn;start;termin\n1;A;2027-03-05;2027-12-01', [birth])[0]).toMatchObject({
    pathway: 'pregnancy',
    anchors: { 'due-date': '2027-12-01' },
    faults: [],
  });
});

it('says which headers it does not know, and which it misses or has twice', () => {
  const columns = columnsOf(['CPR', 'navn', 'Afsnit', 'Name', ''], [knee, birth]);
  expect(columns.ignored).toEqual(['Afsnit']);
  expect(columns.faults.map(({ column, code }) => `${column}: ${code}`)).toEqual([
    'Name: column-twice',
    'start: column-missing',
    'forløb: column-missing',
  ]);
});

const HEAD = 'cpr;navn;e-mail;telefon;sprog;start;operation;led\n';
it.each([
  ['a formula', '1;=1+1;;;;2027-03-05;;', ['navn: formula']],
  ['a formula by @', '1;A;@x;;;2027-03-05;;', ['e-mail: formula']],
  ['a formula in a choice', '1;A;;;;2027-03-05;;-1', ['led: formula']],
  ['nothing', ';;;;;;;x', ['cpr: empty', 'navn: empty', 'start: empty', 'led: option']],
  ['an American date', '1;A;;;;03/05/2027;;', ['start: date']],
  ['an address that is none', '1;A;a@b;;;2027-03-05;;', ['e-mail: email']],
  ['a number that is none', '1;A;;ring;;2027-03-05;;', ['telefon: phone']],
  ['a language we do not speak', '1;A;;;tysk;2027-03-05;;', ['sprog: language']],
  ['a choice there is not', '1;A;;;;2027-03-05;;skulder', ['led: option']],
  ['a cell too few', '1;A;;;;2027-03-05;', ['null: cells']],
  ['a cell too many', '1;A;;;;2027-03-05;;;', ['null: cells']],
])('%s is told with its column', (_, line, expected) => {
  expect(faults(HEAD + line)).toEqual([expected]);
});

it('a date or choice that belongs to another pathway is told, not lost', () => {
  const head = 'cpr;navn;start;forløb;operation;led\n';
  expect(faults(`${head}1;A;2027-03-05;pregnancy;2027-04-05;knæ`, [knee, birth])).toEqual([
    ['operation: other-pathway', 'led: other-pathway'],
  ]);
  expect(faults(`${head}1;A;2027-03-05;findes ikke;;`, [knee, birth])).toEqual([['forløb: pathway']]);
});

it('the same person twice on one pathway is told at the second', () => {
  expect(faults('cpr;navn;start\n300174-9995;A;2027-03-05\n3001749995;A;2027-03-05\n1;B;2027-03-05')).toEqual([
    [],
    ['null: duplicate-line'],
    [],
  ]);
});

it('one number under two names is told at the second, on another pathway too', () => {
  const head = 'cpr;navn;start;forløb\n';
  expect(
    faults(
      `${head}1;Åse  Prøve;2027-03-05;pregnancy\n1;åse prøve;2027-03-05;arthroplasty\n2;B;2027-03-05;pregnancy\n2;C;2027-03-05;arthroplasty`,
      [knee, birth],
    ),
  ).toEqual([[], [], [], ['navn: other-name']]);
});

it('a name in the place of a number is no number', () => {
  expect(['3001749995', '3001749AB5', 'NANNA', '123', ''].map(hasCprForm)).toEqual([true, true, false, false, false]);
});

it('a refusal is put at the file’s own header, or at the one that is missing', () => {
  const columns = columnsOf(['CPR', 'navn', 'start'], [knee]);
  expect(
    ['cpr', 'startedOn', 'anchors.operation', 'facts.joint', 'pathway'].map((path) => headerOf(path, columns, [knee])),
  ).toEqual(['CPR', 'start', 'operation', 'Led', null]);
});

it.each(['da', 'en'] as const)('the %s template is read back without a fault', (language) => {
  const pathways = [knee, birth];
  const header = table(`${templateHeader(pathways, language)}\nx`).header;
  const columns = columnsOf(header, pathways);
  expect([columns.ignored, columns.faults]).toEqual([[], []]);
  expect(header).toContain(language === 'da' ? 'termin' : 'due date');
});
