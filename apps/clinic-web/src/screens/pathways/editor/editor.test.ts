import type { Condition, PathwayDraft } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import fc from 'fast-check';
import { begun, changed, redone, undone } from '../../../ui/editing/history';
import { isSimple, keptParts } from './kept';
import { freeName, valueAt, withAt } from '../../../ui/editing/path';

const drafts = pathways as readonly PathwayDraft[];

/** Every place of a document. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((one, at) => places(one, [...path, at]))
    : Object.entries(value).flatMap(([name, one]) => places(one, [...path, name]));
  return [path, ...inner];
}

describe('a document that is written in', () => {
  it.each(drafts.map((one) => [one.id, one] as const))(
    '%s: opened and written back, nothing has changed',
    (_, draft) => {
      for (const path of places(draft)) {
        const back = withAt(draft, path, valueAt(draft, path));
        expect(JSON.stringify(back)).toBe(JSON.stringify(draft));
      }
    },
  );

  it('changes one place and nothing else, and can be taken back', () => {
    const all = drafts.flatMap((draft) =>
      places(draft)
        .filter((path) => path.length > 0)
        .map((path) => ({ draft, path })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), ({ draft, path }, value) => {
        const next = withAt(draft, path, value);
        expect(valueAt(next, path)).toEqual(value);
        expect(withAt(next, path, valueAt(draft, path))).toEqual(draft);
        const history = changed(begun(draft), next, path.join('/'), 0);
        expect(undone(history).now).toBe(draft);
        expect(redone(undone(history)).now).toBe(next);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a place away, of a list too', () => {
    expect(withAt({ a: 1, b: { c: 2 } }, ['b', 'c'], undefined)).toEqual({ a: 1, b: {} });
    expect(withAt({ list: ['x', 'y', 'z'] }, ['list', 1], undefined)).toEqual({ list: ['x', 'z'] });
    expect(withAt({}, ['silence', 'rules', 0, 'at'], '08:00')).toEqual({ silence: { rules: [{ at: '08:00' }] } });
  });

  it('letters of one field are one step back, another field is another', () => {
    let history = begun('');
    for (const [text, what, at] of [
      ['a', '/x', 0],
      ['ab', '/x', 500],
      ['ab!', '/y', 800],
      ['ab!?', '/y', 5000],
    ] as const)
      history = changed(history, text, what, at);
    expect([history.now, undone(history).now, undone(undone(history)).now]).toEqual(['ab!?', 'ab!', 'ab']);
    expect(undone(undone(undone(history))).now).toBe('');
    expect(undone(begun('only')).now).toBe('only');
  });
});

it('the form knows every part of what comes with the product, and names what it does not know', () => {
  for (const draft of drafts) expect([draft.id, keptParts(draft)]).toEqual([draft.id, []]);
  const [first] = drafts;
  const odd = { ...first!, novelty: 1, steps: [{ ...first!.steps[0]!, 'a/b': 2 }] } as unknown as PathwayDraft;
  expect(keptParts(odd)).toEqual(['/novelty', '/steps/0/a~1b']);
});

it.each<[Condition, boolean]>([
  [{ lastLevel: ['red'] }, true],
  [{ all: [{ lastLevel: ['red'] }, { fact: 'x', in: ['y'] }] }, true],
  [{ any: [{ last: 'phq9.9', op: '>=', value: 1 }] }, true],
  [{ not: { lastLevel: ['red'] } }, false],
  [{ all: [{ any: [{ lastLevel: ['red'] }] }] }, false],
  [{ all: [] }, false],
])('%j can be shown as fields: %s', (condition, simple) => {
  expect(isSimple(condition)).toBe(simple);
});

it('a name is free', () => {
  expect(freeName('step', ['step', 'step-2'])).toBe('step-3');
});
