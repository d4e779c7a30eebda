import { catalogue, library } from '../../catalogue/catalogue.js';
import { blocks } from '../../catalogue/blocks.js';
import { coding, CORE, imported, item, refusals, source, type Source, SDC } from '../../../test/fhir-sources.js';
import type { Questionnaire } from '../../document.js';
import { toFhir } from '../to/to-fhir.js';
import { fromFhir } from './from-fhir.js';
import { knownInstruments } from './known-instruments.js';

describe('instruments that are recognised', () => {
  const instruments = knownInstruments(blocks);
  const gad7 = instruments.find(({ id }) => id === 'gad-7');
  const options = (top: number) =>
    Array.from({ length: top + 1 }, (_, n) => ({
      ...coding(`LA${n}`, `answer ${n}`, 'http://loinc.org'),
      extension: [{ url: `${CORE}ordinalValue`, valueDecimal: n }],
    }));
  const items = (top: number): Source[] =>
    Object.entries(gad7?.items ?? {}).map(([of, loinc], index) =>
      item(`/${index}`, 'choice', {
        code: [{ system: 'http://loinc.org', code: loinc, display: of }],
        answerOption: options(top),
      }),
    );
  const memberships = (given: readonly Source[]) => imported(source(given), { instruments }).instruments;

  it('by the LOINC codes of all of their items', () => {
    expect(Object.keys(gad7?.items ?? {})).toContain('gad7.1');
    expect(memberships(items(3))).toMatchObject([{ id: 'gad-7', items: { 'gad7.1': '/0', 'gad7.2': '/1' } }]);
  });

  it('not when an item is missing, counts otherwise, repeats, or stands twice', () => {
    const all = items(3);
    expect(memberships(all.slice(1))).toEqual([]);
    expect(memberships(items(4))).toEqual([]);
    expect(memberships([...all.slice(1), { ...all[0], repeats: true }])).toEqual([]);
    expect(memberships([...all, { ...all[0], linkId: 'again' }])).toEqual([]);
    expect(memberships([item('g', 'group', { repeats: true, item: all })])).toEqual([]);
  });

  it('PHQ-9 by its nine questions; without one that counts it is no PHQ-8 either', () => {
    const phq9 = Object.values(instruments.find(({ id }) => id === 'phq-9')?.items ?? {}).slice(0, 9);
    const tenth = { code: [{ system: 'http://loinc.org', code: '69722-7' }], answerOption: [coding('LA1', 'hard')] };
    const asking = (loincs: readonly string[], last: number) =>
      loincs.map((code, index) =>
        item(`/${index}`, 'choice', {
          code: [{ system: 'http://loinc.org', code }],
          answerOption: options(index === 8 ? last : 3),
        }),
      );
    const ids = (given: readonly Source[]) => memberships(given).map(({ id }) => id);
    expect(ids(asking(phq9, 3))).toEqual(['phq-9']);
    expect(ids([...asking(phq9, 3), item('/9', 'choice', tenth)])).toEqual(['phq-9']);
    expect(ids(asking(phq9, 4))).toEqual([]);
    expect(ids(asking(phq9.slice(0, 8), 3))).toEqual(['phq-8']);
    expect(ids(asking(phq9.slice(0, 3), 3))).toEqual([]);
    expect(ids(asking(phq9.slice(0, 2), 3))).toEqual(['phq-2']);
  });

  it('and only when they are handed in', () => {
    expect(imported(source(items(3))).instruments).toEqual([]);
  });
});

describe('questionnaires made of others', () => {
  const sub = (more: Source = {}) => ({ ...source([item('s', 'boolean')]), url: 'http://x/sub', ...more });
  const main = source([
    item('a', 'boolean'),
    item('here', 'display', { extension: [{ url: `${SDC}subQuestionnaire`, valueCanonical: 'http://x/sub|1' }] }),
    item('b', 'boolean'),
  ]);
  const bundle = (...resources: Source[]) => ({
    resourceType: 'Bundle',
    entry: resources.map((resource) => ({ resource })),
  });

  it('are put together when the other is there', () => {
    expect(imported(bundle(sub(), main)).items.map(({ code }) => code)).toEqual(['a', 's', 'b']);
  });

  it('are refused when it is not, or brings variables', () => {
    expect(refusals(main)).toEqual(['/item/1/extension/0 sub-questionnaire']);
    const bound = sub({ extension: [{ url: `${CORE}variable`, valueExpression: { name: 'linkIdPrefix' } }] });
    expect(refusals(bundle(main, bound))).toEqual(['/entry/0/resource/item/1/extension/0 sub-questionnaire']);
  });

  it('come to an end when they are made of each other', () => {
    const self = { ...main, url: 'http://x/sub' };
    expect(refusals(bundle(self)).map((fault) => fault.split(' ')[1])).toContain('too-deep');
  });

  it('two that have nothing to do with each other are refused', () => {
    expect(refusals(bundle(sub(), { ...main, item: [item('a', 'boolean')] }))).toEqual([
      '/entry/1/resource several-questionnaires',
    ]);
  });
});

describe('what we export comes back as it was', () => {
  const back = (document: Questionnaire): Questionnaire => {
    const result = fromFhir(JSON.parse(JSON.stringify(toFhir(document))));
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    return result.document;
  };

  it.each([...catalogue, ...library].map((document) => [document.id, document] as const))('%s', (_, document) => {
    const { origin: _origin, languages, ...first } = back(document);
    const { languages: known = ['da', 'en'], ...wanted } = document;
    expect(languages).toEqual(known);
    expect(withoutAdded({ ...first, version: document.version })).toEqual(withoutAdded(wanted));
    // and from then on everything stays
    const imported = { ...first, languages };
    const { origin: _again, ...second } = back(imported);
    expect(second).toEqual({ ...imported, version: second.version });
  });
});

/**
 * Without what an import adds (what each option was, the LOINC code among the codes) and without what FHIR says in
 * another way: an order of options is spelled out.
 */
function withoutAdded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAdded);
  if (typeof value !== 'object' || value === null) return value;
  const added = ['as', 'codes', 'shownWhen'];
  const entries = Object.entries(value).filter(([key]) => !added.includes(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutAdded(inner)]));
}
