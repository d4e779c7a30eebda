import type { Allowed, Predicate } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import fc from 'fast-check';
import { figure } from '../words/names';
import { material } from '../words/testing';
import { codeOptions } from './code-field';
import { isOutside, numberWritten, turnedRange } from './numbers';
import {
  against,
  againstOf,
  begin,
  beginItem,
  kindOf,
  layers,
  LEAVES,
  moved,
  moveOf,
  opsFor,
  partsIn,
  withOp,
  withoutPart,
  withPart,
  WRAPS,
} from './predicates';

const leaf: Predicate = { scale: 'phq-9.TOTAL', op: '>=', value: 20 };

describe('numbers that are written', () => {
  it.each([
    ['5', 5],
    [' 38,5 ', 38.5],
    ['38.5', 38.5],
    ['-2', -2],
    ['−2', -2],
    ['', null],
    ['38,', null],
    ['3 8', null],
    ['1e3', null],
    ['five', null],
  ])('%j is %j', (text, value) => {
    expect(numberWritten(text)).toBe(value);
  });

  it('what is shown can be written back', () => {
    const numbers = fc.integer({ min: -999_999, max: 999_999 }).map((value) => value / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom('da' as const, 'en' as const), (value, language) => {
        expect(numberWritten(figure(value, language, false))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('a range of falls is turned with its numbers', () => {
    const range: Allowed = { path: '/x', min: -27, max: -5, step: 1, why: 'no-looser' };
    expect(turnedRange(range)).toMatchObject({ min: 5, max: 27 });
    expect([4, 5, 27, 28].map((value) => isOutside(value, turnedRange(range)))).toEqual([true, false, false, true]);
    expect(isOutside(1e9, { min: null, max: null })).toBe(false);
  });
});

describe('conditions that are built', () => {
  it('every kind that the pathway can feed begins as itself', () => {
    for (const kind of [...LEAVES, ...WRAPS]) {
      const begun = begin(kind, material, leaf);
      expect(begun && kindOf(begun)).toBe(kind);
    }
  });

  it('a pathway without anything offers nothing that cannot be asked', () => {
    const nothing = { items: new Map(), scales: new Map(), facts: new Map(), limits: {} };
    expect(LEAVES.filter((kind) => begin(kind, nothing, null) !== null)).toEqual(['proxy']);
  });

  it('a question begins at its worst answer: a rule that is not finished says little', () => {
    const of = (code: string) => beginItem(material.items.get(code)!);
    expect(of('phq9.9')).toEqual({ item: 'phq9.9', op: '=', value: 3 });
    expect(of('hm.temp')).toEqual({ item: 'hm.temp', op: '>=', value: 45 });
    expect(of('contact.topic')).toEqual({ item: 'contact.topic', op: 'answered' });
    expect(of('epi.types')).toEqual({ item: 'epi.types', op: 'in', value: [] });
  });

  it('parts come and go; one that is left stands alone', () => {
    const two = withPart(leaf, { proxy: true });
    expect(two).toEqual({ all: [leaf, { proxy: true }] });
    expect(partsIn(withPart({ any: [leaf] }, { proxy: true }))).toHaveLength(2);
    expect(withoutPart(two, 1)).toEqual(leaf);
    expect(withoutPart({ any: [leaf] }, 0)).toBeUndefined();
    expect(withoutPart(leaf, 0)).toBeUndefined();
  });

  it('another comparison keeps the answer as far as it can', () => {
    const one = { item: 'phq9.9', op: '>=', value: 1 } as const;
    expect(withOp(one, 'in', 0)).toEqual({ item: 'phq9.9', op: 'in', value: [1] });
    expect(withOp({ item: 'phq9.9', op: 'in', value: [2, 3] }, '>=', 0)).toEqual({
      item: 'phq9.9',
      op: '>=',
      value: 2,
    });
    expect(withOp(one, 'answered', 0)).toEqual({ item: 'phq9.9', op: 'answered' });
    expect(withOp({ item: 'phq9.9', op: 'answered' }, '=', 3)).toEqual({ item: 'phq9.9', op: '=', value: 3 });
  });

  it('only comparisons that mean something are offered', () => {
    const of = (code: string) => opsFor(material.items.get(code));
    expect(of('hf.chest')).toEqual(['=']);
    expect(of('contact.topic')).toEqual(['answered']);
    expect(of('epi.types')).not.toContain('>=');
    expect(of('phq9.9')).toContain('>=');
  });

  it('a rise and a fall keep their size when they are exchanged', () => {
    const rise = { change: 'phq-9.TOTAL', since: 'previous', op: '>=', value: 5 } as const;
    expect(moveOf(rise)).toBe('up');
    expect(moved(rise, 'down')).toMatchObject({ op: '<=', value: -5 });
    expect(moveOf(moved(rise, 'down'))).toBe('down');
    expect(moveOf({ op: '>', value: -20 })).toBe('other');
    expect(moved({ ...rise, value: 0 }, 'down').value).toBe(0);
  });

  it('a rise from the lowest is stored as the lowest minus now', () => {
    const value = { within: 'hm.weight', days: 3, take: 'lowest', minus: null, op: '>=', value: 2 } as const;
    expect(against(value, 'up')).toMatchObject({ minus: 'now', op: '<=', value: -2 });
    expect(againstOf(against(value, 'up'))).toBe('up');
    expect(againstOf(against(value, 'down'))).toBe('down');
    expect(againstOf(against(against(value, 'up'), 'value'))).toBe('value');
    expect(againstOf({ minus: 'now', op: '>', value: -2 })).toBe('other');
  });

  it('counts layers as the form shows them', () => {
    expect(layers(leaf)).toBe(0);
    expect(layers({ all: [leaf, { any: [leaf, { not: leaf }] }] })).toBe(3);
  });

  it('the form can show every condition that is shipped', () => {
    for (const { rules } of ruleSets)
      for (const { when, unless } of rules) {
        expect(layers(when)).toBeLessThanOrEqual(4);
        if (unless) expect(layers(unless)).toBeLessThanOrEqual(4);
      }
  });
});

it('a score is offered before the questions, and a limit only of what is measured', () => {
  expect(codeOptions(material, 'da', 'all')[0]?.value).toBe('phq-9.TOTAL');
  const measured = codeOptions(material, 'da', 'measures').map(({ value }) => value);
  expect(measured).toContain('hm.temp');
  expect(measured).not.toContain('contact.topic');
});
