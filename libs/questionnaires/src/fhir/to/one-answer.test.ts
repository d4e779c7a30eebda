import { choice, questionnaire, text } from '../../../test/documents.js';
import { r4Faults } from '../../../test/testing/fhir-r4.js';
import { compile } from '../../compile.js';
import type { Answers, Condition, Group, Item, Question, Questionnaire } from '../../document.js';
import { engines } from '../../engines/engines.js';
import { visibilityByPath } from '../../visibility.js';
import { fromFhir } from '../from/from-fhir.js';
import type { Extension, Questionnaire as FhirQuestionnaire } from '../shared/r4.js';
import { CALCULATION, CONDITION } from '../shared/stemme.js';
import { toFhir } from './to-fhir.js';
import { CALCULATED, ENABLE_WHEN } from './urls.js';

/** Children, and what is asked of each; the last only when the first two are answered in some way. */
function document(last: Partial<Question>): Questionnaire {
  const name: Question = { code: 'name', type: 'text', text: text('Name') };
  const children: Group = {
    code: 'children',
    type: 'group',
    repeats: { max: 3 },
    answerOf: true,
    items: [name, choice('ill'), choice('tired'), { ...choice('doctor'), ...last } as Question],
  };
  return questionnaire([children]);
}

const WORSE: Condition = {
  all: [
    { item: 'ill', op: '>=', value: 2 },
    {
      any: [
        { item: 'tired', op: '!=', value: 0 },
        { item: 'name', op: '=', value: 'Ida' },
      ],
    },
  ],
};

const shown = (given: Questionnaire, answers: Answers) =>
  [...visibilityByPath(compile(given, engines), answers)]
    .filter(([path, state]) => path.endsWith('/doctor') && state === 'shown')
    .map(([path]) => path);

const read = (form: unknown): Questionnaire => {
  const result = fromFhir(JSON.parse(JSON.stringify(form)));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.document;
};

function last(form: FhirQuestionnaire): { extension?: Extension[] } {
  return form.item?.[0]?.item?.at(-1) ?? {};
}

/** As a system reads it that does not know us. */
function asOthers(given: Questionnaire): Questionnaire {
  const strip = (_: string, value: unknown) =>
    Array.isArray(value) ? value.filter((each) => ![CONDITION, CALCULATION].includes(each?.url)) : value;
  return read(JSON.parse(JSON.stringify(toFhir(given)), strip));
}

describe('a condition on the own one of several answers', () => {
  const whole = document({ shownWhen: WORSE });
  const answers: Answers = {
    children: [
      { name: 'Ida', ill: 0 },
      { name: 'Bo', ill: 2, tired: 1 },
      { name: 'Liv', ill: 3, tired: 0 },
    ],
  };

  it('comes back as it was', () => {
    expect(r4Faults(toFhir(whole))).toEqual([]);
    expect(shown(whole, answers)).toEqual(['/children/1/doctor']);
    expect(shown(read(toFhir(whole)), answers)).toEqual(['/children/1/doctor']);
    const [group] = read(toFhir(whole)).items as [Group];
    expect(group.items.at(-1)?.shownWhen).toEqual(WORSE);
  });

  it('is met under any answer for who reads only the expression, and under none when it is met under none', () => {
    const all = ['/children/0/doctor', '/children/1/doctor', '/children/2/doctor'];
    expect(shown(asOthers(whole), answers)).toEqual(all);
    // two children who are each half of it are not one who is all of it
    const halves: Answers = {
      children: [
        { name: 'Ida', ill: 0 },
        { name: 'Liv', ill: 3, tired: 0 },
      ],
    };
    expect(shown(asOthers(whole), halves)).toEqual([]);
  });

  it('gives way to the expression when somebody has changed that', () => {
    const form = toFhir(whole);
    const mine = last(form).extension?.find(({ url }) => url === ENABLE_WHEN)?.valueExpression;
    Object.assign(mine ?? {}, { expression: 'false' });
    const result = fromFhir(form);
    const [group] = (result.ok ? result.document.items : []) as [Group];
    expect(group.items.at(-1)?.shownWhen).toEqual({ never: true });
    expect(result.ignored.map(({ code }) => code)).toContain('does-not-apply');
  });

  it.each(['', 'null', '{}', '[]', '{"condition":1}', '{"condition":', `${'['.repeat(9999)}${']'.repeat(9999)}`])(
    'gives way when it cannot be read, %#',
    (valueString) => {
      const form = toFhir(whole);
      Object.assign(last(form).extension?.find(({ url }) => url === CONDITION) ?? {}, { valueString });
      const result = fromFhir(form);
      const [group] = (result.ok ? result.document.items : []) as [Group];
      expect(group.items.at(-1)?.shownWhen).toHaveProperty('fhirpath');
    },
  );

  it.each<[string, unknown]>([
    ['an unknown item', { item: 'nobody', answered: true }],
    ['no condition', { item: 'ill' }],
    ['a value that is none', { item: 'ill', op: '=', value: 9 }],
    ['an unknown name', { fhirpath: '%patient.exists()' }],
    ['no FHIRPath', { any: [{ fhirpath: 'a b' }] }],
    ['too deep', JSON.parse(`${'{"all":['.repeat(500)}{"never":true}${']}'.repeat(500)}`)],
  ])('is refused with %s', (_, condition) => {
    const form = toFhir(whole);
    const { extension = [] } = last(form);
    const expression = extension.find(({ url }) => url === ENABLE_WHEN)?.valueExpression?.expression;
    Object.assign(extension.find(({ url }) => url === CONDITION) ?? {}, {
      valueString: JSON.stringify({ condition, expression }),
    });
    expect(fromFhir(form).ok).toBe(false);
  });

  it('with an expression beside it is said in parts, and one that reads two answers at once not at all', () => {
    const inner: Group = {
      code: 'illnesses',
      type: 'group',
      repeats: {},
      answerOf: true,
      items: [choice('illness'), { ...choice('doctor'), shownWhen: { sum: ['ill', 'illness'], op: '>', value: 4 } }],
    };
    const outer = document({});
    const [children] = outer.items as [Group];
    const nested = { ...outer, items: [{ ...children, items: [...children.items.slice(0, 3), inner] }] };
    expect(JSON.stringify(toFhir(nested))).toContain('"expression":"true"');
    expect(JSON.stringify(read(toFhir(nested)))).toContain('"sum":["ill","illness"]');
    const mixed = document({ shownWhen: { all: [{ item: 'ill', op: '!=', value: 0 }, { fhirpath: '1 = 1' }] } });
    expect(JSON.stringify(toFhir(mixed))).toContain(').empty()).exists()) and ((1 = 1).exists() and (1 = 1))');
  });
});

describe('a sum of the own one of several answers', () => {
  const summed: Partial<Question> = { type: 'integer', readOnly: true, calculated: { sum: ['ill', 'tired'] } };
  const { options: _, ...plain } = choice('doctor');
  const whole = (): Questionnaire => {
    const given = document({});
    const [children] = given.items as [Group];
    const items: Item[] = [...children.items.slice(0, 3), { ...plain, ...summed } as Question];
    return { ...given, items: [{ ...children, items }] };
  };

  it('comes back as it was, and is nothing for others', () => {
    const form = toFhir(whole());
    expect(last(form).extension?.map(({ url }) => url)).toEqual([CALCULATION]);
    const [back] = read(form).items as [Group];
    expect(back.items.at(-1)).toMatchObject(summed);
    const [others] = asOthers(whole()).items as [Group];
    expect(others.items.at(-1)).not.toHaveProperty('calculated');
  });

  it('elsewhere is written as an expression too', () => {
    const total: Question = { code: 't', type: 'integer', text: text('t'), readOnly: true, calculated: { sum: ['a'] } };
    const form = toFhir(questionnaire([choice('a'), total]));
    expect(form.item?.[1]?.extension?.map(({ url }) => url)).toEqual([CALCULATED, CALCULATION]);
    expect(read(form).items[1]).toMatchObject({ calculated: { sum: ['a'] } });
  });
});

it('answers under answers are reached through both', () => {
  const inner: Group = { code: 'in', type: 'group', repeats: {}, answerOf: true, items: [choice('b'), choice('c')] };
  const outer: Group = { code: 'out', type: 'group', repeats: {}, answerOf: true, items: [choice('a'), inner] };
  const read = { ...choice('d'), shownWhen: { item: 'c', op: '!=', value: 9 } as Condition };
  const sum = { ...choice('e'), shownWhen: { sum: ['c'], op: '>', value: 1 } as Condition };
  const form = JSON.stringify(
    toFhir(questionnaire([outer, { ...read, shownWhen: { all: [{ any: [read.shownWhen] }] } }, sum])),
  );
  const way = "%resource.item.where(linkId = 'a').answer.item.where(linkId = 'b').answer";
  expect(form).toContain(`${way}.item.where(linkId = 'c').answer`);
  expect(form).toContain(`${way}.count()`);
});

it('what decides whether a summand is asked is read from where that stands', () => {
  // from inside the group, the gate of `s` still reads every instance
  const s = choice('s', [0, 1], { item: 'r', op: '=', value: 1 });
  const gated = choice('x', [0, 1], { sum: ['s'], op: '<', value: 1 });
  const group: Group = { code: 'g', type: 'group', repeats: {}, items: [choice('r', [0, 1]), gated] };
  const form = JSON.stringify(toFhir(questionnaire([s, group])));
  expect(form).toContain("%resource.item.where(linkId = 'g').item.where(linkId = 'r').answer.value");
  expect(form).not.toContain('%instance');
});

it('an expression of another item is not read from here', () => {
  const of = (fhirpath: string) =>
    JSON.stringify(
      toFhir(
        questionnaire([choice('s', [0, 1], { fhirpath }), choice('x', [0, 1], { sum: ['s'], op: '<', value: 1 })]),
      ),
    );
  expect(of("%resource.item.where(linkId = 'y').answer.exists()")).not.toContain('"expression":"true"');
  for (const local of ['%context.exists()', 'answer.exists()', '%resource.exists() and item.exists()', '%a.exists()']) {
    expect(of(local)).toContain('"expression":"true"');
  }
});

it('a document that goes out and comes back names its instances once', () => {
  const gated = choice('x', [0, 1], { sum: ['r'], op: '<', value: 1 });
  const group: Group = { code: 'g', type: 'group', repeats: {}, items: [choice('r', [0, 1]), gated] };
  const twice = read(toFhir(read(toFhir(questionnaire([group])))));
  expect(twice.items[0]?.variables).toEqual([{ name: 'instance1', fhirpath: '%context' }]);
});

describe('a sum over the instances of a group', () => {
  const summed = (inner: Partial<Question>, around: Partial<Group> = {}) => {
    const group: Group = {
      code: 'g',
      type: 'group',
      repeats: {},
      items: [choice('t', [0, 1]), { ...choice('r', [0, 1]), ...inner } as Question],
      ...around,
    };
    const last = choice('x', [0, 1], { sum: ['r'], op: '!=', value: 3 });
    const given = questionnaire([choice('a', [0, 1]), { ...group }, last]);
    return asOthers({ ...given, items: [{ ...given.items[0], items: [group] } as Item, last] });
  };
  const isShown = (form: Questionnaire, g: readonly Answers[]) =>
    visibilityByPath(compile(form, engines), { a: 0, g }).get('/x') === 'shown';

  it('counts the blanks of what is asked in all of them, also under a question', () => {
    expect(isShown(summed({}), [{ r: 1 }, { t: 0, r: 1 }])).toBe(true);
    expect(isShown(summed({}), [{ r: 1 }, { r: 1 }, { t: 0 }])).toBe(false);
  });

  it('counts the blanks of what is asked in some, where it is asked', () => {
    const form = summed({ shownWhen: { item: 't', op: '=', value: 1 } });
    expect(isShown(form, [{ t: 1, r: 1 }, { t: 1, r: 1 }, { t: 0 }])).toBe(true);
    expect(isShown(form, [{ t: 1, r: 1 }, { t: 1, r: 1 }, { t: 1 }])).toBe(false);
  });
});
