import type { Skeleton } from '@stemme/questionnaires/catalogue';
import { completeSkeleton, skeletons } from '@stemme/questionnaires/catalogue';
import { dictionaries } from '../../text/dictionary';
import { numberIn, versionAddress } from './address';
import { blockedBy } from './blocked';
import type { ImportReport, ListedQuestionnaire, ListedVersion } from './data';
import { LARGEST_FILE, oneOf } from './file';
import { filtered, shownStatus } from './filters';
import { factsOf } from './item-facts';
import { refusalInWords } from './refusal';
import { faultsOf, ignoredOf, reportAsText } from './report-lines';
import { documentOf, read } from './testing';
import { optionLists, placeOf, type Written, wordingOf } from './wording';

const version = (more: Partial<ListedVersion> = {}): ListedVersion => ({
  version: 1,
  status: 'active',
  inForce: true,
  author: 'A',
  approver: null,
  effectiveFrom: null,
  createdAt: '2027-01-01T00:00:00Z',
  openAssignments: 0,
  ...more,
});
const one = (id: string, more: Partial<ListedQuestionnaire> = {}): ListedQuestionnaire => ({
  id,
  title: { da: `Titel ${id}`, en: `Title ${id}` },
  languages: ['da', 'en'],
  origin: 'shipped',
  versions: [version()],
  pathways: [],
  ...more,
});

describe('the filter', () => {
  const all = [
    one('søvn'),
    one('smerte', { versions: [version({ version: 1000, status: 'draft', inForce: false }), version()] }),
    one('gammel', { origin: 'own', versions: [version({ version: 1000, status: 'retired', inForce: false })] }),
  ];
  const ids = (filter: Parameters<typeof filtered>[1]['filter'], words = '') =>
    filtered(all, { filter, words }).map(({ id }) => id);
  it.each([
    ['all', ['søvn', 'smerte', 'gammel']],
    ['in-force', ['søvn', 'smerte']],
    ['waiting', ['smerte']],
    ['own', ['smerte', 'gammel']],
    ['retired', ['gammel']],
  ] as const)('%s', (filter, found) => expect(ids(filter)).toEqual(found));
  it('finds every word in titles of any language and in the code', () => {
    expect(ids('all', 'SØVN')).toEqual(['søvn']);
    expect(ids('all', 'title  smerte')).toEqual(['smerte']);
    expect(ids('all', 'søvn smerte')).toEqual([]);
  });
});

it('says planned only of what is decided and not in force', () => {
  const later = { effectiveFrom: '2027-06-01T00:00:00Z', inForce: false } as const;
  const now = Date.parse('2027-01-01T00:00:00Z');
  expect(shownStatus(version(later), now)).toBe('planned');
  expect(shownStatus(version({ ...later, inForce: true }), now)).toBe('active');
  expect(shownStatus(version({ ...later, status: 'retired' }), now)).toBe('retired');
});

it('takes exactly one file that is neither empty nor too large', () => {
  const good = { size: LARGEST_FILE };
  expect(oneOf([good])).toBe(good);
  expect([oneOf([]), oneOf([good, good]), oneOf([{ size: 0 }]), oneOf([{ size: LARGEST_FILE + 1 }])]).toEqual([
    'oneFile',
    'oneFile',
    'emptyFile',
    'tooLarge',
  ]);
});

it('an address holds any id, and no number that is no version', () => {
  expect(versionAddress('a/b ø', 3)).toBe('/spoergeskemaer/skema/a%2Fb%20%C3%B8/3');
  expect(['7', '0', '-1', '1.5', 'x', undefined].map(numberIn)).toEqual([7, 0, 0, 0, 0, 0]);
});

describe('a wording', () => {
  const epds = skeletons.find(({ id }) => id === 'epds') as Skeleton;
  const fill = (skeleton: Skeleton, each: boolean): Written => {
    const lists = optionLists(skeleton, each);
    const places = [
      '/title',
      ...skeleton.items.map(({ code }) => `/items/${code}`),
      ...lists.flatMap(({ key, values }) => values.map((_, at) => `/options/${key}/${at}/text`)),
    ];
    return { '/rights': '©', ...Object.fromEntries(places.map((at) => [`${at}/da`, `tekst ${at}`])) };
  };
  it.each([true, false])('completes every skeleton once each text is written (own options: %s)', (each) => {
    const incomplete = skeletons.filter((skeleton) => {
      const wording = wordingOf(skeleton, fill(skeleton, each), { languages: ['da'], each });
      return !completeSkeleton(skeleton, { ...wording, licence: 'L' }).ok;
    });
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });
  it('that lacks a text is refused at a place the form has', () => {
    const written = { ...fill(epds, false), '/items/epds.3/da': ' ', '/options/default/1/text/da': '' };
    const completed = completeSkeleton(epds, {
      ...wordingOf(epds, written, { languages: ['da'], each: false }),
      licence: 'L',
    });
    const lists = optionLists(epds, false);
    expect(completed.ok ? [] : completed.faults.map(({ path }) => placeOf(path, lists))).toEqual([
      '/items/epds.3/da',
      '/options/default/1/text/da',
    ]);
  });
});

const report = (more: Partial<ImportReport>): ImportReport => ({
  outcome: 'refused',
  questionnaire: null,
  version: null,
  title: null,
  format: 'fhir-r4',
  fileName: 'a.json',
  sha256: 'f'.repeat(64),
  bytes: 3,
  questions: 0,
  languages: [],
  understood: {},
  ignored: [],
  faults: [],
  counts: { ignored: 0, faults: 0 },
  ...more,
});
const reader = { t: dictionaries.da, language: 'da' } as const;

it('a report says each thing once, with all its places, and hides no unknown code', () => {
  const faults = [
    { path: '/item/0', code: 'no-options', detail: null },
    { path: '/item/4', code: 'no-options', detail: 'x' },
    { path: '', code: 'from-the-future', detail: null },
  ];
  const refused = report({ faults, counts: { faults: 5, ignored: 0 } });
  expect(faultsOf(refused, reader).map(({ code, places }) => [code, places.length])).toEqual([
    ['no-options', 2],
    ['from-the-future', 1],
  ]);
  const words = reportAsText(refused, reader);
  for (const part of ['/item/4 (x)', 'from-the-future', 'hele filen', 'og 2 til', 'f'.repeat(64), '5 ting skal rettes'])
    expect(words).toContain(part);
  const missing = report({ ignored: [{ path: '', code: 'translation-missing', detail: 'en 2' }] });
  expect(ignoredOf(missing, reader)[0]?.places).toEqual([{ path: '', detail: 'engelsk: 2' }]);
});

it('the faults of a wording are said as such', () => {
  const faults = [{ path: '/items/a/da', code: 'empty', detail: null }];
  const worded = report({ format: 'document', fileName: 'wording.json', faults });
  expect(faultsOf(worded, reader)[0]?.sentence).toBe('Teksten er tom. Skriv den.');
});

it('what stands in the way names the instrument, or the pathway and its rules, once', () => {
  const document = documentOf([], { instruments: [{ id: 'who-5' }] });
  const blockers = [
    { path: '/instruments/0/id', code: 'non-commercial-unconfirmed' },
    { path: '/pathways/depression/ruleSet/item-9', code: 'item-not-asked' },
    { path: '/pathways/depression/ruleSet/red', code: 'item-not-asked' },
    { path: '/items/phq9.1', code: 'missing-item' },
    { path: '/instruments/phq-9', code: 'missing-instrument' },
    { path: '/languages/da', code: 'missing-language' },
    { path: '', code: 'nobody-knows' },
  ];
  expect(blockedBy(blockers, { document, language: 'da' })).toMatchObject([
    { instrument: 'who-5', pathway: null, where: [] },
    { instrument: null, pathway: 'depression', where: ['item-9', 'red'] },
    { pathway: null, where: ['phq9.1'] },
    { instrument: 'phq-9', where: [] },
    { instrument: null, where: ['da'] },
    { sentence: null, where: [] },
  ]);
});

describe('a refusal says what to do', () => {
  const said = (code: string, faults: string[] = [], body: Record<string, unknown> = {}) =>
    refusalInWords(
      { code, faults: faults.map((fault) => ({ path: '', code: fault })), body },
      { t: dictionaries.da, language: 'da', pathwayName: (id) => `forløb ${id}` },
    );
  it('by code, by fault, and by what is in use', () => {
    expect(said('lost')).toBe(dictionaries.da.common.lost);
    expect(said('in-use', [], { pathways: ['a', 'b'] })).toContain('forløb a, forløb b');
    expect(said('changed', [], { status: 'approved' })).toContain('Godkendt');
    expect(said('not-allowed', ['same-as-author'])).toContain('Bed en kollega');
    expect(said('not-allowed')).toContain('Din rolle');
    expect(said('invalid', ['in-the-past', 'in-the-past'])).toBe('Datoen er passeret. Vælg i dag eller senere.');
    expect(said('constructor')).toContain('constructor');
  });
});

it('an item’s facts: type, limits, what is hidden and what is calculated', () => {
  const sum = {
    code: 's',
    type: 'integer',
    text: { da: 'Sum' },
    hidden: true,
    readOnly: true,
    calculated: { sum: ['a'] },
  } as const;
  const weight = {
    code: 'a',
    type: 'quantity',
    text: { da: 'Vægt' },
    min: 20,
    max: 300,
    decimals: 1,
    units: [{ code: 'kg', text: { da: 'kg' } }],
  } as const;
  const reading = read([sum, weight]);
  expect(factsOf(reading, sum)).toEqual(['helt tal', 'vises aldrig for patienten', 'beregnes: summen af »Vægt«']);
  expect(factsOf(reading, weight)).toEqual(['mål med enhed', 'fra 20 til 300', 'højst 1 decimaler', 'i kg']);
});
