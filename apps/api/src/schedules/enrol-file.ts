import type { Anchor, EnrolmentFact, Text } from '@stemme/pathways';
import { CPR_WORDS, plainCpr } from './file-cpr.js';
import { readDate } from './file-dates.js';
import { isFormula, safeCell, type Table, wordOf } from './file-table.js';

/** What a line may say, in the order of the template. */
export const FIELDS = ['cpr', 'name', 'email', 'phone', 'language', 'pathway', 'start'] as const;
export type Field = (typeof FIELDS)[number];

const NEEDED = ['cpr', 'name', 'start'] as const satisfies readonly Field[];

/** The first of each is what the template is headed by. */
const FIELD_WORDS: Readonly<Record<Field, { readonly da: readonly string[]; readonly en: readonly string[] }>> = {
  cpr: CPR_WORDS,
  name: { da: ['navn', 'fulde navn', 'patient'], en: ['name', 'full name'] },
  email: { da: ['e-mail', 'mail', 'e-mailadresse'], en: ['email', 'e-mail address'] },
  phone: { da: ['telefon', 'telefonnummer', 'mobil', 'mobilnummer', 'tlf', 'tlf.'], en: ['phone', 'mobile'] },
  language: { da: ['sprog'], en: ['language'] },
  pathway: { da: ['forløb'], en: ['pathway'] },
  start: { da: ['start', 'startdato'], en: ['start date', 'started on'] },
};

/** A date beside the start, by its name when a patient is enrolled. A pregnancy is told by its due date. */
export type FileDate = Exclude<Anchor, 'referral' | 'enrolment' | 'inclusion' | 'gestation'> | 'due-date';

const DATE_WORDS: Readonly<Record<FileDate, { readonly da: readonly string[]; readonly en: readonly string[] }>> = {
  visit: { da: ['besøg', 'besøgsdato'], en: ['visit', 'visit date'] },
  operation: { da: ['operation', 'operationsdato'], en: ['operation date'] },
  cycle: { da: ['behandling dag 1', 'cyklus', 'kur'], en: ['cycle', 'cycle day 1'] },
  'due-date': { da: ['termin', 'terminsdato'], en: ['due date'] },
  birth: { da: ['fødsel', 'barnets fødsel'], en: ['birth', 'delivery'] },
  'treatment-end': { da: ['behandling slut'], en: ['treatment end'] },
};

/** A pathway of the department, as far as a line of a file can name it. */
export interface FilePathway {
  readonly id: string;
  readonly title: Text;
  readonly anchors: readonly Anchor[];
  readonly facts: readonly EnrolmentFact[];
}

export interface CellFault {
  /** As the file's header has it; null when it is about the line as a whole. */
  readonly column: string | null;
  readonly code: string;
}

/** What one line asks for; checked as far as it can be without knowing anybody. */
export interface EnrolLine {
  readonly line: number;
  readonly cpr: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: 'da' | 'en';
  readonly pathway: string;
  readonly startedOn: string;
  readonly anchors: Readonly<Partial<Record<FileDate, string>>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
}

type Meaning = { field: Field } | { date: FileDate } | { fact: string };

export interface Columns {
  readonly meanings: readonly (Meaning | null)[];
  /** Headers nobody knows: said, and not read. */
  readonly ignored: readonly string[];
  /** The header of what a refusal is about, by its path: `cpr`, `anchors.visit`, `facts.joint`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
}

/** What the columns of a file mean, in either language; facts by their id or their text in any of the pathways. */
export function columnsOf(header: readonly string[], pathways: readonly FilePathway[]): Columns {
  const known = new Map<string, Meaning>();
  const learn = (words: readonly string[], meaning: Meaning) => {
    for (const word of words) if (!known.has(wordOf(word))) known.set(wordOf(word), meaning);
  };
  for (const field of FIELDS) learn([field, ...FIELD_WORDS[field].da, ...FIELD_WORDS[field].en], { field });
  for (const [date, words] of Object.entries(DATE_WORDS))
    learn([date, ...words.da, ...words.en], { date: date as FileDate });
  for (const { id, text } of pathways.flatMap(({ facts }) => facts)) learn([id, text.da, text.en], { fact: id });
  const meanings = header.map((cell) => known.get(wordOf(cell)) ?? null);
  const keys = meanings.map((meaning) => meaning && JSON.stringify(meaning));
  const twice = header.filter((_, at) => keys[at] !== null && keys.indexOf(keys[at]!) !== at);
  const has = (field: Field) => keys.includes(JSON.stringify({ field }));
  const missing = [...NEEDED, ...(pathways.length === 1 ? [] : (['pathway'] as const))].filter((field) => !has(field));
  return {
    meanings,
    headers: Object.fromEntries(header.flatMap((cell, at) => (meanings[at] ? [[pathOf(meanings[at]), cell]] : []))),
    ignored: header.filter((cell, at) => meanings[at] === null && cell !== ''),
    faults: [
      ...twice.map((column) => ({ column, code: 'column-twice' })),
      ...missing.map((field) => ({ column: FIELD_WORDS[field].da[0]!, code: 'column-missing' })),
    ],
  };
}

/** The header of what a refusal is about; of a column that is not there, the one it should have. */
export function headerOf(path: string, columns: Columns, pathways: readonly FilePathway[]): string | null {
  const known = columns.headers[path];
  if (known !== undefined) return known;
  const [kind, id = ''] = path.split('.');
  if (kind === 'anchors') return DATE_WORDS[(id === 'gestation' ? 'due-date' : id) as FileDate]?.da[0] ?? null;
  const fact = kind === 'facts' && pathways.flatMap(({ facts }) => facts).find((one) => one.id === id);
  return fact ? fact.text.da : null;
}

/** The lines of a file. Every fault of a line is told, not only the first. */
export function enrolLines(table: Table, columns: Columns, pathways: readonly FilePathway[]): EnrolLine[] {
  const first = new Set<string>();
  const names = new Map<string, string>();
  return table.rows.map(({ line, cells }) => {
    const read = lineOf(line, cells, table.header, columns, pathways);
    const { cpr, name, pathway } = read;
    if (!cpr) return read;
    const faults = [...read.faults];
    if (first.has(`${cpr} ${pathway}`)) faults.push({ column: null, code: 'duplicate-line' });
    else if ((names.get(cpr) ?? wordOf(name)) !== wordOf(name))
      faults.push({ column: columns.headers.name ?? null, code: 'other-name' });
    first.add(`${cpr} ${pathway}`);
    if (!names.has(cpr)) names.set(cpr, wordOf(name));
    return { ...read, faults };
  });
}

/** The columns a file for these pathways has: as a line to write, by the department's language. */
export function templateHeader(pathways: readonly FilePathway[], language: 'da' | 'en'): string {
  const used = new Set(pathways.flatMap(({ anchors }) => anchors));
  const dates = Object.entries(DATE_WORDS).filter(([date]) => used.has(anchorOf(date as FileDate)));
  const facts = new Map(pathways.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact.text[language]] as const)));
  const head = [
    ...FIELDS.map((field) => FIELD_WORDS[field][language][0]!),
    ...dates.map(([, words]) => words[language][0]!),
    ...facts.values(),
  ];
  return head.map((cell) => safeCell(cell)).join(';');
}

const LANGUAGE_WORDS: Readonly<Record<string, 'da' | 'en'>> = {
  da: 'da',
  dansk: 'da',
  danish: 'da',
  en: 'en',
  engelsk: 'en',
  english: 'en',
};
const LONGEST: Readonly<Partial<Record<Field, number>>> = { name: 120, email: 254, cpr: 20 };
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const PHONE = /^\+?\d(?: ?\d){5,14}$/;

function pathOf(meaning: Meaning): string {
  if ('fact' in meaning) return `facts.${meaning.fact}`;
  if ('date' in meaning) return `anchors.${meaning.date}`;
  return meaning.field === 'start' ? 'startedOn' : meaning.field;
}

interface Reading {
  readonly fields: Partial<Record<Field, string>>;
  readonly dates: Partial<Record<FileDate, string>>;
  readonly facts: Record<string, { column: string; cell: string }>;
  readonly columnOf: Map<string, string>;
  readonly faults: CellFault[];
}

function lineOf(
  line: number,
  cells: readonly string[],
  header: readonly string[],
  columns: Columns,
  pathways: readonly FilePathway[],
): EnrolLine {
  const reading: Reading = { fields: {}, dates: {}, facts: {}, columnOf: new Map(), faults: [] };
  if (cells.length !== header.length) reading.faults.push({ column: null, code: 'cells' });
  columns.meanings.forEach((meaning, at) => {
    if (meaning) take(reading, meaning, header[at]!, (cells[at] ?? '').trim());
  });
  const { fields, columnOf, faults } = reading;
  const pathway = pathwayOf(fields.pathway, pathways, faults, columnOf.get('pathway') ?? null);
  for (const field of NEEDED) {
    const column = columnOf.get(field) ?? null;
    // a cell that says the wrong thing is not empty as well
    if (!fields[field] && !faults.some((fault) => fault.column === column)) faults.push({ column, code: 'empty' });
  }
  const language = fields.language ? LANGUAGE_WORDS[wordOf(fields.language)] : 'da';
  if (!language) faults.push({ column: columnOf.get('language') ?? null, code: 'language' });
  return {
    line,
    cpr: plainCpr(fields.cpr ?? ''),
    name: fields.name ?? '',
    email: fields.email ?? '',
    phone: fields.phone ?? '',
    language: language ?? 'da',
    pathway: pathway?.id ?? '',
    startedOn: fields.start ?? '',
    anchors: pathway ? datesOf(pathway, reading) : {},
    facts: pathway ? chosen(pathway, reading) : {},
    faults,
  };
}

function take(reading: Reading, meaning: Meaning, column: string, cell: string): void {
  const { fields, dates, facts, columnOf, faults } = reading;
  const say = (code: string) => faults.push({ column, code });
  if ('fact' in meaning) {
    if (isFormula(cell)) say('formula');
    else if (cell !== '') facts[meaning.fact] = { column, cell };
    return;
  }
  const key = 'field' in meaning ? meaning.field : meaning.date;
  columnOf.set(key, column);
  if (cell === '') return;
  // a telephone number may begin with its country's code
  if (key !== 'phone' && isFormula(cell)) return void say('formula');
  if ('date' in meaning || meaning.field === 'start') {
    const date = readDate(cell);
    if (!date) return void say('date');
    if ('date' in meaning) dates[meaning.date] = date;
    else fields.start = date;
    return;
  }
  if (cell.length > (LONGEST[meaning.field] ?? 200)) return void say('too-long');
  if (meaning.field === 'email' && !EMAIL.test(cell)) return void say('email');
  if (meaning.field === 'phone' && !PHONE.test(cell)) return void say('phone');
  fields[meaning.field] = cell;
}

function pathwayOf(
  cell: string | undefined,
  pathways: readonly FilePathway[],
  faults: CellFault[],
  column: string | null,
): FilePathway | null {
  if (cell === undefined && pathways.length === 1) return pathways[0]!;
  const found = pathways.find(({ id, title }) =>
    [id, title.da, title.en].some((name) => wordOf(name) === wordOf(cell ?? '')),
  );
  if (!found) faults.push({ column, code: cell === undefined ? 'empty' : 'pathway' });
  return found ?? null;
}

function chosen(pathway: FilePathway, { facts, faults }: Reading): Record<string, string> {
  const choices: Record<string, string> = {};
  for (const [id, { column, cell }] of Object.entries(facts)) {
    const fact = pathway.facts.find((one) => one.id === id);
    const option = fact?.options.find(({ id: code, text }) =>
      [code, text.da, text.en].some((word) => wordOf(word) === wordOf(cell)),
    );
    if (!fact) faults.push({ column, code: 'other-pathway' });
    else if (!option) faults.push({ column, code: 'option' });
    else choices[id] = option.id;
  }
  return choices;
}

function datesOf(pathway: FilePathway, { dates, columnOf, faults }: Reading): Partial<Record<FileDate, string>> {
  // what a pathway does not hang on would be lost without a word
  for (const date of Object.keys(dates) as FileDate[])
    if (!pathway.anchors.includes(anchorOf(date)))
      faults.push({ column: columnOf.get(date) ?? null, code: 'other-pathway' });
  return dates;
}

function anchorOf(date: FileDate): Anchor {
  return date === 'due-date' ? 'gestation' : date;
}
