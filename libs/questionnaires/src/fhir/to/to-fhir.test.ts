import fc from 'fast-check';
import { allAnswers, allKinds } from '../../../test/all-kinds.js';
import { r4Faults } from '../../../test/testing/fhir-r4.js';
import { anyQuestionnaire, draftsFor } from '../../../test/generated.js';
import { type CompiledQuestionnaire, compile, type Node } from '../../compile.js';
import { type Answers, inside, type Item, type Questionnaire } from '../../document.js';
import { engines } from '../../engines/engines.js';
import { existing, placeOf } from '../../evaluate/expressions.js';
import { answerAt, type Frame, sheetOf, stateAt } from '../../evaluate/frame.js';
import { settle } from '../../evaluate/settle.js';
import { fromQuestionnaireResponse } from '../response/from-response.js';
import { toQuestionnaireResponse } from '../response/to-response.js';
import type { QuestionnaireItem } from '../shared/r4.js';
import { conditionText } from './condition.js';
import { isSaid, needsOf } from './needs.js';
import { instanceVariable, type Places, placesOf } from './places.js';
import { fromFhir } from '../from/from-fhir.js';
import { toFhir } from './to-fhir.js';

const fhir = toFhir(allKinds);

function find(linkId: string, items = fhir.item ?? []): QuestionnaireItem | undefined {
  for (const item of items) {
    const found = item.linkId === linkId ? item : find(linkId, item.item ?? []);
    if (found) return found;
  }
  return undefined;
}

describe('a questionnaire of every kind', () => {
  it('is valid FHIR R4', () => expect(r4Faults(fhir)).toEqual([]));

  it.each([
    ['a', { type: 'choice', required: true, prefix: '1.', code: [{ system: 'http://loinc.org', code: '44250-9' }] }],
    ['scale', { type: 'group', required: true, text: 'Hvor ofte' }],
    ['/a b(1)', { type: 'boolean' }],
    ['many', { type: 'open-choice', repeats: true }],
    ['words', { enableWhen: [{ question: 'many', operator: '=', answerCoding: { system: 'http://s', code: 'x' } }] }],
    ['pain', { type: 'string', maxLength: 50 }],
    ['phones', { type: 'text', repeats: true }],
    ['weight', { initial: [{ valueDecimal: 70 }] }],
    ['seen', { enableWhen: [{ question: 'born', operator: '<', answerDate: '2020-01-01' }] }],
    ['medicines', { type: 'group', repeats: true }],
    ['child', { type: 'text', repeats: true, item: [{ linkId: 'age', type: 'integer' }] }],
    ['not-b', { enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: false }] }],
    ['total', { readOnly: true }],
  ])('carries %s', (linkId, expected) => expect(find(linkId)).toMatchObject(expected));

  it.each([
    ['/min', { da: 'pr. minut', en: 'per minute' }, { system: 'http://unitsofmeasure.org', code: '/min' }],
    ['kg', undefined, { system: 'http://unitsofmeasure.org', code: 'kg' }],
    // no UCUM has such letters, nor blanks
    ['°C', undefined, { display: '°C' }],
    ['slag i minuttet', { da: 'slag', en: 'beats' }, { code: 'slag i minuttet' }],
  ])('names the unit %s, and back', (unit, unitText, expected) => {
    const question: Item = {
      code: 'n',
      type: 'integer',
      text: { da: 'n', en: 'n' },
      unit,
      ...(unitText && { unitText }),
    };
    const document = { ...allKinds, variables: [], constraints: [], items: [question] };
    const out = toFhir(document);
    expect(r4Faults(out)).toEqual([]);
    const [coding] = (out.item?.[0]?.extension ?? []).flatMap(({ valueCoding }) => valueCoding ?? []);
    const { display, _display, ...rest } = { ...coding } as Record<string, unknown>;
    expect(unitText ? rest : { ...rest, ...(display !== undefined && { display }) }).toEqual(expected);
    if (unitText) expect(display).toBe(unitText.da);
    const back = fromFhir(out);
    expect(back.ok && back.document.items[0]).toMatchObject(question);
  });

  it('has no item of the group around the answers', () => expect(find('children-group')).toBeUndefined());
});

/**
 * Whether the FHIRPath of every condition says what the checker says of it, where what is around is shown. Where FHIRPath
 * cannot say it, it must not be false of what is shown.
 */
function differences(compiled: CompiledQuestionnaire, answers: Answers): readonly string[] {
  const sheet = sheetOf(compiled, answers);
  // a loop through expressions never comes to rest: there is nothing to compare
  if (!settle(sheet)) return [];
  const places = placesOf(compiled.document);
  const texts = compiled.nodes.map(({ item }) => item.shownWhen && conditionText(places, item.code, item.shownWhen));
  // the names of instances are variables of their groups
  const named = withInstances(compiled.document, places);
  const prepared = engines.expressions?.prepare(named);
  const asked = [...sheet.frames.entries()].flatMap(([scope, frames]) =>
    frames.flatMap((frame) =>
      compiled.nodes.flatMap((node, position) => {
        const fhirpath = texts[position];
        const { shownWhen, code } = node.item;
        if (node.scope !== scope || !fhirpath || !shownWhen || !isAroundShown(frame, node.parent, node)) return [];
        const isExact = isSaid(needsOf(places, code, shownWhen));
        return [{ place: placeOf(frame, code), fhirpath, isExact, shown: stateAt(frame, position) === 'shown' }];
      }),
    ),
  );
  const results = prepared?.evaluate(existing(sheet.root), asked) ?? [];
  return asked.flatMap(({ place, fhirpath, isExact, shown }, index) => {
    const isMet = results[index]?.[0] === true;
    const isRight = isExact ? isMet === shown : isMet || !shown;
    return isRight ? [] : [`${place.code}: ${fhirpath} is ${results[index]?.[0]}, shown is ${shown}`];
  });
}

/** The answers as a response holds them: without what does not exist, and instances that hold nothing. */
function inResponse(compiled: CompiledQuestionnaire, draft: Answers): Answers | undefined {
  const read = fromQuestionnaireResponse(compiled, toQuestionnaireResponse(compiled, draft, { status: 'in-progress' }));
  return read.ok ? read.answers : undefined;
}

function isAroundShown(frame: Frame, parent: number, { item }: Node): boolean {
  if (parent === frame.scope) return !frame.around || stateAt(frame.around, parent) === 'shown';
  const isQuestion = frame.compiled.nodes[parent]?.question !== undefined;
  return (
    stateAt(frame, parent) === 'shown' &&
    (!isQuestion || item.type === 'display' || answerAt(frame, parent) !== undefined)
  );
}

function withInstances(document: Questionnaire, places: Places): Questionnaire {
  const named = (item: Item): Item => {
    const items = inside(item).map(named);
    return { ...item, ...(items.length > 0 && { items }), variables: instanceVariable(places, item.code) } as Item;
  };
  return { ...document, variables: document.variables ?? [], items: document.items.map(named) };
}

describe('conditions in FHIRPath', () => {
  it('say what ours say, of every kind', () => {
    const compiled = compile(allKinds, engines);
    expect(differences(compiled, allAnswers)).toEqual([]);
    expect(differences(compiled, { ...allAnswers, a: 0, b: 1, many: ['y'], born: '2021', weight: 20 })).toEqual([]);
    expect(differences(compiled, {})).toEqual([]);
  });

  it('say what ours say, in generated questionnaires', () => {
    const cases = anyQuestionnaire({ repeats: true, expressions: true }).chain((document) => {
      const compiled = compile(document, engines);
      return draftsFor(compiled).map((answers) => ({ document, answers }));
    });
    fc.assert(
      fc.property(cases, ({ document, answers }) => {
        const compiled = compile(document, engines);
        expect(r4Faults(toFhir(document))).toEqual([]);
        const held = inResponse(compiled, answers);
        // a loop through expressions, once more
        fc.pre(held !== undefined);
        expect(differences(compiled, held ?? {})).toEqual([]);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });
});
