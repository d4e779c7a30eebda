import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toSurveyJson } from '@stemme/questionnaires';
import { catalogue, library } from '@stemme/questionnaires/catalogue';
import { toFhir } from '@stemme/questionnaires/fhir';
import { toQfdd } from '@stemme/questionnaires/qfdd';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SHARED = path.resolve(ROOT, process.env.STEMME_SHARED ?? '../shared');
/** A source longer than this is mutated too slowly to be worth it. */
const LONGEST = 200_000;

export const FORMATS = ['document', 'fhir', 'surveyjs', 'cda'] as const;
export type Format = (typeof FORMATS)[number];

/** Good sources to start from: what we write ourselves, what others wrote where it is at hand. */
export function seedsOf(format: Format): string[] {
  const own = [...catalogue, ...library];
  switch (format) {
    case 'document':
      return [...own.map((each) => JSON.stringify(each)), JSON.stringify(EVERYTHING)];
    case 'fhir':
      return [
        ...[...own, EVERYTHING].map((each) => JSON.stringify(toFhir(each as never))),
        ...filesIn('corpora', '.json'),
      ];
    case 'surveyjs':
      return [
        ...own.map((each) => JSON.stringify(toSurveyJson(each, 'en'))),
        ...Array(own.length * 3).fill(JSON.stringify(FORM)),
      ];
    case 'cda':
      return [...own.flatMap((each) => written(each)), ...filesIn('cda', '.xml')];
  }
}

function written(document: (typeof catalogue)[number]): string[] {
  const nobody = { sor: '000000', name: 'Nobody' };
  const root = '1.2.208.184';
  const result = toQfdd(document, {
    id: { root, extension: '12345678-1234-4123-8123-123456789abc', authority: 'MedCom' },
    time: '2026-05-27T12:00:00+02:00',
    language: 'da',
    naming: { root, codeSystem: root },
    author: nobody,
    custodian: nobody,
  });
  return result.ok ? [result.xml] : [];
}

function filesIn(folder: string, ending: string): string[] {
  const full = path.join(SHARED, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(path.join(full, name), 'utf8'))
    .filter((text) => text.length <= LONGEST && (ending !== '.json' || text.includes('"Questionnaire"')));
}

const words = (text: string) => ({ da: text, en: text });
const answer = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`;

/** A document with something of everything. */
export const EVERYTHING = {
  id: 'everything',
  version: 1,
  title: words('Alt'),
  rights: 'none',
  variables: [{ name: 'n', fhirpath: answer('count') }],
  constraints: [{ key: 'k', severity: 'error', fhirpath: '%n.empty() or %n < 10', text: words('Few') }],
  instruments: [],
  items: [
    {
      code: 'pick',
      type: 'choice',
      text: words('Vælg'),
      options: [
        { value: 0, text: words('Nej'), as: { coding: { system: 'urn:x', code: 'n' } } },
        { value: 1, text: words('Ja'), score: 2 },
      ],
      open: words('Andet'),
      items: [{ code: 'why', type: 'text', text: words('Hvorfor'), pattern: '^[a-z]{1,20}$', maxLength: 20 }],
    },
    {
      code: 'list',
      type: 'group',
      text: words('Medicin'),
      repeats: { min: 1, max: 4 },
      items: [
        { code: 'name', type: 'text', text: words('Navn'), required: true },
        {
          code: 'dose',
          type: 'quantity',
          text: words('Dosis'),
          units: [
            { code: 'mg', text: words('mg'), system: 'http://unitsofmeasure.org' },
            { code: 'g', text: words('g'), system: 'http://unitsofmeasure.org' },
          ],
          min: 0,
          max: 500,
          shownWhen: { item: 'name', answered: true },
        },
      ],
    },
    { code: 'count', type: 'integer', text: words('Antal'), min: 0, max: 9 },
    { code: 'day', type: 'date', text: words('Dag'), partial: true, shownWhen: { item: 'count', op: '>', value: 3 } },
    { code: 'file', type: 'attachment', text: words('Fil'), mimeTypes: ['image/*'], maxBytes: 1000 },
    { code: 'total', type: 'decimal', text: words('I alt'), readOnly: true, calculated: { fhirpath: '%n * 2' } },
    { code: 'note', type: 'display', text: words('Tak'), shownWhen: { fhirpath: '%n > 5' } },
  ],
};

/** The same for SurveyJS. */
export const FORM = {
  locale: 'da',
  title: { default: 'Skema', en: 'Form' },
  pages: [
    {
      name: 'first',
      elements: [
        { type: 'radiogroup', name: 'pick', choices: [{ value: 0, text: 'Nej' }, 1, 2], showOtherItem: true },
        {
          type: 'checkbox',
          name: 'many',
          choices: ['a', 'b'],
          showNoneItem: true,
          visibleIf: '{count} = 1 or {count} > 3',
        },
        { type: 'text', name: 'count', inputType: 'number', step: 1, min: 0, max: 9 },
        { type: 'matrix', name: 'table', columns: [0, 1, 2], rows: ['r1', { value: 'r2', text: 'To' }] },
        { type: 'rating', name: 'rate', visibleIf: "{many} contains 'a' and {count} + {table.r1} >= 3" },
      ],
    },
    {
      name: 'last',
      visibleIf: '!({count} < 5)',
      elements: [
        {
          type: 'paneldynamic',
          name: 'drugs',
          maxPanelCount: 3,
          templateElements: [
            { type: 'boolean', name: 'daily' },
            { type: 'comment', name: 'why', visibleIf: '{panel.daily} = false' },
          ],
        },
        {
          type: 'matrixdynamic',
          name: 'rows',
          choices: ['x', 'y'],
          columns: [{ name: 'one' }, { name: 'two', cellType: 'text' }],
        },
        { type: 'text', name: 'code', validators: [{ type: 'regex', regex: '^[A-Z]{2}[0-9]+$' }] },
        { type: 'html', name: 'bye', html: '<p>Tak &amp; <b>farvel</b></p>' },
        { type: 'expression', name: 'sum', expression: '{count} + {table.r1}' },
      ],
    },
  ],
};
