import { cursorOf, START, written } from './cursor.js';
import { isCalled, resourceId, versionOfId } from './names.js';
import { FhirFault } from './outcome.js';
import { idOf, isToken, MOST_MATCHES, readSearch } from './search.js';

const PARAMETERS = { code: 'token', patient: 'reference', date: 'date' } as const;
const search = (query: string, lenient = false) =>
  readSearch(new URLSearchParams(query), PARAMETERS, { lenient, zone: 'UTC' });
const faults = (query: string, lenient = false): string[] => {
  try {
    search(query, lenient);
    return [];
  } catch (error) {
    if (!(error instanceof FhirFault)) throw error;
    return error.issues.map(({ code, expression }) => `${expression?.[0]} ${code}`);
  }
};

it('reads values that are alternatives and values that are demanded together', () => {
  const { given, dates, count, used } = search('code=a,b&code=c\\,d&date=2027&_count=7&_pretty=true');
  expect(given.get('code')).toEqual([['a', 'b'], ['c,d']]);
  expect(dates.get('date')).toHaveLength(1);
  expect(count).toBe(7);
  expect(used.map(([name]) => name)).toEqual(['code', 'code', 'date', '_count']);
  expect(search('_count=100000').count).toBe(MOST_MATCHES);
});

it('says everything that is wrong at once, and passes over only what may be passed over', () => {
  expect(faults('colour=red&code:not=a&patient=&date=x&_count=a')).toEqual([
    'http.colour not-supported',
    'http.code not-supported',
    'http.patient invalid',
    'http.date invalid',
    'http._count invalid',
  ]);
  expect(faults('date=ge2020&date=lt2030&date=2025')).toEqual(['http.date invalid']);
  expect(faults('colour=red', true)).toEqual([]);
  expect(search('colour=red', true).warnings).toHaveLength(1);
  expect(faults('code:not=a&date=x', true)).toHaveLength(2);
  expect(faults('__proto__=1&constructor=2&toString=3')).toHaveLength(3);
});

it('knows what a token and a reference mean', () => {
  expect(isToken('a', 's', 'a')).toBe(true);
  expect(isToken('s|a', 's', 'a')).toBe(true);
  expect(isToken('|a', undefined, 'a')).toBe(true);
  expect(isToken('|a', 's', 'a')).toBe(false);
  expect(isToken('s|', 's', 'b')).toBe(true);
  expect(isToken('|', undefined, undefined)).toBe(false);
  expect(isToken('t|a', 's', 'a')).toBe(false);
  expect(idOf('Patient/1', 'Patient')).toBe('1');
  expect(idOf('1', 'Patient')).toBe('1');
  for (const other of ['Group/1', 'Patient/1/_history/2', 'https://elsewhere/Patient/1'])
    expect(idOf(other, 'Patient')).toBeNull();
});

it('names a version of a questionnaire and finds it by its name', () => {
  const head = { id: 'own-phq-9', version: 1000, url: null };
  expect(versionOfId(resourceId(head))).toEqual({ id: 'own-phq-9', version: 1000 });
  for (const odd of ['', 'x', 'x-0', '-1', 'a b-1', `${'a'.repeat(61)}-1`]) expect(versionOfId(odd)).toBeNull();
  expect(isCalled('urn:stemme:questionnaire:own-phq-9|1000', head)).toBe(true);
  expect(isCalled('urn:stemme:questionnaire:own-phq-9|1', head)).toBe(false);
  expect(isCalled('Questionnaire/own-phq-9-1000', head)).toBe(true);
  expect(isCalled('https://a.example/q', { ...head, url: 'https://a.example/q' })).toBe(true);
});

it('goes on where it stopped, and from nowhere else', () => {
  const cursor = {
    at: '2027-03-28 10:15:30.123456+00',
    id: '0190163d-8694-739b-aea5-966c26f8ad91',
    skip: 12,
    of: START.id,
  };
  for (const one of [cursor, START]) expect(cursorOf(written(one))).toEqual(one);
  expect(cursorOf(null)).toBeNull();
  const at = [
    "2027'; drop table response",
    '2027-02-30 00:00:00+00',
    '2027-01-01 00:00:00+99',
    '0000-01-01 00:00:00+00',
  ];
  const odd = [...at.map((one) => ({ ...cursor, at: one })), { ...cursor, id: '-'.repeat(36) }, { ...cursor, of: 'x' }];
  for (const one of ['x', ...odd.map(written)]) expect(() => cursorOf(one)).toThrow(FhirFault);
});
