import fc from 'fast-check';
import { questionnaire as documentOf, text } from '../../test/documents.js';
import { answersFor, anyQuestionnaire } from '../../test/generated.js';
import { compile } from '../compile.js';
import type { Answers, Item, ItemCode, Question } from '../document.js';
import { lint } from '../lint/lint.js';
import { engines } from './engines.js';
import { expressions } from './expressions.js';

const decimal = (code: string): Question => ({ code, type: 'decimal', text: text(code) });

describe('what an expression reads', () => {
  const items: Item[] = [
    { ...decimal('a'), linkId: "it's" },
    { code: 'g', type: 'group', items: [decimal('b'), decimal('c'), { ...decimal('p'), items: [decimal('u')] }] },
    {
      code: 'r',
      type: 'group',
      repeats: {},
      answerOf: true,
      items: [{ ...decimal('q'), linkId: '1.1' }, decimal('d')],
    },
  ];
  const document = {
    ...documentOf(items),
    variables: [
      { name: 'group', fhirpath: "item.where(linkId='g')" },
      { name: 'two', fhirpath: "%group.item.where(linkId='b').answer.value + 1" },
    ],
  };
  const group = "%resource.item.where(linkId='g')";

  it.each<[string, ItemCode[]]>([
    [`${group}.item.where(linkId='b').answer.value`, ['b']],
    [`${group}.item.where('b' = linkId).answer.value`, ['b']],
    [`${group}.item.where($this.linkId = 'b' and answer.value > 1).exists()`, ['b']],
    [`${group}.item.where(linkId in ('b' | 'c')).answer.value.sum()`, ['b', 'c']],
    [`${group}.item.where(('b' | 'c') contains linkId).answer.value.sum()`, ['b', 'c']],
    [`${group}.item.where(linkId = 'b' or linkId = 'c').count()`, ['b', 'c']],
    [`${group}.item.where(linkId != 'b').answer.value.sum()`, ['c', 'p']],
    [`${group}.item.where(linkId.startsWith('b')).answer.value`, ['b']],
    ["%resource.item.where(linkId = 'it\\'s').answer.value", ['a']],
    // through a group is not of it; and both
    [`${group}.item.answer.value.sum()`, ['b', 'c', 'p']],
    [`${group}.exists()`, ['b', 'c', 'p', 'u']],
    [`${group}.item.answer.value.sum() + ${group}.item.where(linkId='b').answer.value`, ['b', 'c', 'p']],
    [`${group}.descendants().where(linkId='u').answer.value`, ['u']],
    [`${group}.item.answer.item.where(linkId='u').answer.value`, ['u']],
    [`${group}.repeat(item | answer.item).answer.value.count()`, ['b', 'c', 'p', 'u']],
    ["%resource.repeat(item | answer.item).where(linkId = 'u').answer.value", ['u']],
    ["%resource.descendants().where(linkId = 'nowhere').answer.value", []],
    [`iif(${group}.item.where(linkId='b').exists(), ${group}.item.where(linkId='c'), {}).answer.value`, ['b', 'c']],
    [`${group}.item.where(linkId='b').select(answer.value)`, ['b']],
    [`${group}.item.first().answer.value`, ['b', 'c', 'p']],
    [`(${group} | %resource.item.where(linkId='1.1')).item.where(linkId='c').answer.value`, ['c']],
    ["%resource.item.where(linkId = '1.1').answer.value", ['q']],
    ["QuestionnaireResponse.item.where(linkId = '1.1').answer.item.where(linkId='d').answer.value", ['d']],
    ['answer.value', ['d']],
    ['%context.answer.value', ['d']],
    ['%two', ['b']],
    ['%`two` * 2', ['b']],
    ["%group.item.where(linkId='c').answer.value", ['c']],
    ['%group.item.answer.value.sum()', ['b', 'c', 'p']],
    // which one is the first, and whether it is there
    ["%resource.item.first().where(linkId = '1.1').answer.value", ['a', 'b', 'c', 'p', 'u', 'q']],
    ["%resource.item.where(linkId = '1.1').linkId", ['q']],
    // numbers have no score
    [`${group}.item.answer.value.ordinal().sum()`, []],
    [`${group}.item.answer.value.extension('http://x').value.sum()`, []],
    // no answers
    ["'%two'", []],
    ['today()', []],
    ['%context.linkId', []],
    ["%questionnaire.item.where(linkId='g').item.count()", []],
    ["%resource.item.where(linkId = 'nowhere').answer.value", []],
    // nobody can follow these
    ['%resource.count()', ['a', 'b', 'c', 'p', 'u', 'q', 'd']],
    [`%resource.defineVariable('x', item).select(%x.count())`, ['a', 'b', 'c', 'p', 'u', 'q', 'd']],
  ])('%s', (fhirpath, expected) => {
    const read = expressions.prepare(document).reads('d', fhirpath);
    expect([...read].sort()).toEqual([...expected].sort());
  });

  it.each(['ordinal()', 'weight()', "extension('http://x').value", "extension.where(url = 'http://x').value"])(
    'a total of all that is scored by %s does not read itself',
    (score) => {
      const option = { value: 'x', text: text('x'), score: 1 };
      const choices = ['x', 'y'].map((code): Question => ({ ...decimal(code), type: 'choice', options: [option] }));
      const { reads } = expressions.prepare(documentOf([...choices, decimal('total')]));
      expect(reads('total', `%resource.item.answer.value.${score}.sum()`)).toEqual(['x', 'y']);
      expect(reads('total', `%resource.item.where(linkId != 'x').answer.${score}.sum()`)).toEqual(['y']);
    },
  );

  it.each([
    ['a long path', 'item'.padEnd(3900, '.item')],
    ['a long sum', '1'.padEnd(3900, '+1')],
    ['what doubles', `%resource${'.combine(%resource)'.repeat(200)}.item.where(linkId = 'nowhere').count()`],
  ])('%s comes to an end', (_, fhirpath) => {
    expect(Array.isArray(expressions.prepare(document).reads('d', fhirpath))).toBe(true);
  });
});

it('an answer that is not among what is read changes nothing', () => {
  const steps = fc.constantFrom(
    ...['.item', '.answer', '.answer.item', '.descendants()', '.children()', '.repeat(item | answer.item)', '.first()'],
    ...['.where(answer.exists())', ".where(linkId != 'A')", '[0]', '.tail()', '.item.select(item | answer.item)'],
  );
  const ends = fc.constantFrom('.exists()', '.count()', '.answer.value', '.answer.exists()', '.linkId', '.value', '');
  const path = fc
    .tuple(
      fc.constantFrom('%resource', '%context', 'QuestionnaireResponse'),
      fc.array(steps, { maxLength: 4 }),
      fc.nat(),
      ends,
    )
    .map(([start, some, pick, end]) => (linkIds: readonly string[]) => {
      const linkId = (linkIds[pick % linkIds.length] as string).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
      return `${start}${some.join('')}${pick % 3 === 0 ? '' : `.where(linkId = '${linkId}')`}${end}`;
    });
  const cases = fc
    .tuple(anyQuestionnaire({ repeats: true }), path, path, fc.constantFrom(' | ', ' = ', ' and '), fc.nat())
    .chain(([document, one, other, operator, at]) => {
      const compiled = compile(document, engines);
      return fc.record({
        compiled: fc.constant(compiled),
        answers: answersFor(compiled),
        make: fc.constant((linkIds: readonly string[]) => `(${one(linkIds)})${operator}(${other(linkIds)})`),
        at: fc.constant(at),
      });
    });
  fc.assert(
    fc.property(cases, ({ compiled, answers, make, at }) => {
      const { document, nodes } = compiled;
      const linkIds = nodes.map(({ item }) => item.code);
      const flat = nodes.filter(({ scope, question }) => scope < 0 && question);
      const place = flat[at % Math.max(flat.length, 1)]?.item.code;
      if (place === undefined) return;
      const fhirpath = make(linkIds);
      const prepared = expressions.prepare(document);
      const read = new Set(prepared.reads(place, fhirpath));
      const given = (existing: Answers) =>
        JSON.stringify(prepared.evaluate(existing, [{ place: { code: place, instances: [] }, fhirpath }]));
      const whole = given(answers);
      for (const code of Object.keys(answers)) {
        // what stands under an answer goes with it
        const position = compiled.byCode.get(code) as number;
        const gone = nodes.slice(position, nodes[position]?.end).map(({ item }) => item.code);
        if (gone.some((each) => read.has(each))) continue;
        const rest = Object.fromEntries(Object.entries(answers).filter(([each]) => !gone.includes(each)));
        expect([fhirpath, code, given(rest)]).toEqual([fhirpath, code, whole]);
      }
    }),
    { numRuns: 300 },
  );
});

describe('a calculation in the group it reads', () => {
  const of = (fhirpath: string) => {
    const total: Question = { ...decimal('t'), calculated: { fhirpath } };
    return lint(documentOf([{ code: 'g', type: 'group', items: [decimal('b'), total] }])).faults.map(
      ({ code }) => code,
    );
  };
  const group = "%resource.item.where(linkId='g')";

  it.each([
    `${group}.item.where(linkId='b').answer.value * 2`,
    `${group}.item.where(linkId!='t').answer.value.sum()`,
    `${group}.descendants().where(linkId='b').answer.value`,
  ])('%s is none of itself', (fhirpath) => {
    expect(of(fhirpath)).toEqual([]);
  });

  it.each([
    `${group}.item.answer.value.sum()`,
    `${group}.descendants().answer.value.sum()`,
    `${group}.item.where(linkId='t').answer.value`,
    'answer.value + 1',
  ])('%s is a loop', (fhirpath) => {
    expect(of(fhirpath)).toEqual(['loop']);
  });
});
