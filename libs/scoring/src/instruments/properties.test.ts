import fc from 'fast-check';
import { provenInterval, type Score } from '../result.js';
import { score } from '../score.js';
import { answersOf } from '../variables.js';
import type { InstrumentDefinition, ItemDefinition } from '../vocabulary.js';
import { instruments } from './instruments.js';

/**
 * What must hold of every instrument, whatever its formula. The formula itself is judged by the reference vectors; here
 * a complete form's score is taken as true, and everything said about incomplete forms is held against it.
 */

type Values = (number | null)[];

/** SF-12 weighs each answer by itself, so that the mental items raise the physical score on one step and lower it on the next. */
const BOTH_WAYS = ['sf-12v1'];

/** As many blanks as leave at most so many completions to try. */
const MOST_COMPLETIONS = 1_500;

function answer(item: ItemDefinition): fc.Arbitrary<number> {
  return item.decimal ? fc.constantFrom(item.min, item.max) : fc.constantFrom(...answersOf(item));
}

function complete(definition: InstrumentDefinition): fc.Arbitrary<number[]> {
  return fc.tuple(...definition.items.map(answer));
}

/** Some answers left out, not always few, and often several of one scale. */
function partial(definition: InstrumentDefinition): fc.Arbitrary<Values> {
  const places = definition.items.map((_, place) => place);
  const ofOneScale = fc.constantFrom(...definition.scales).chain((scale) =>
    fc.subarray(
      places.filter((place) => scale.items.includes(definition.items[place]!.code)),
      { minLength: 1 },
    ),
  );
  const out = fc.oneof(fc.subarray(places, { maxLength: Math.min(4, places.length) }), ofOneScale);
  return fc.tuple(complete(definition), out).map(([values, blanks]) => {
    const given: Values = [...values];
    let completions = 1;
    for (const place of blanks) {
      completions *= answersOf(definition.items[place]!).length;
      if (completions > MOST_COMPLETIONS) break;
      given[place] = null;
    }
    return given;
  });
}

function itemsOf(definition: InstrumentDefinition, values: Values): Record<string, number | null> {
  return Object.fromEntries(definition.items.map(({ code }, place) => [code, values[place] ?? null]));
}

function scoresOf(definition: InstrumentDefinition, values: Values): Readonly<Record<string, Score>> {
  const result = score(definition, itemsOf(definition, values));
  if (!result.ok) throw new Error(`${definition.id} refused: ${JSON.stringify(result.faults)}`);
  return result.scores;
}

/** Every way of answering what is open. What other answers imply is not open. */
function* completions({ items }: Pick<InstrumentDefinition, 'items'>, values: Values): Generator<Values> {
  const blank = values.indexOf(null);
  if (blank === -1) {
    yield values;
    return;
  }
  const { impliedBy } = items[blank]!;
  const isImplied =
    impliedBy !== undefined &&
    Object.entries(impliedBy.when).every(([code, answers]) =>
      answers.includes(values[items.findIndex((item) => item.code === code)] ?? Number.NaN),
    );
  const open = isImplied ? [impliedBy.value] : answersOf(items[blank]!);
  for (const value of open) yield* completions({ items }, values.with(blank, value));
}

/** The lowest and highest score that some completion of the form has, by trying every one. */
function byTrying(definition: InstrumentDefinition, values: Values): Map<string, { low: number; high: number }> {
  const found = new Map<string, { low: number; high: number }>();
  for (const whole of completions(definition, values)) {
    for (const [code, one] of Object.entries(scoresOf(definition, whole))) {
      if (one.kind !== 'exact') continue; // not applicable with this answer
      const { low, high } = found.get(code) ?? { low: one.value, high: one.value };
      found.set(code, { low: Math.min(low, one.value), high: Math.max(high, one.value) });
    }
  }
  return found;
}

const offBy = (a: number, b: number): number => Math.abs(a - b);

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  it('a complete form gives exact scores inside the range, or says that a scale does not apply', () => {
    fc.assert(
      fc.property(complete(definition), (values) => {
        const scores = scoresOf(definition, values);
        for (const { code, range } of definition.scales) {
          const one = scores[code]!;
          if (one.kind === 'none') {
            expect(one.why).toBe('not-applicable');
            continue;
          }
          expect(one.kind).toBe('exact');
          const { low, high } = provenInterval(one)!;
          expect(low).toBeGreaterThanOrEqual(range.min - 1e-9);
          expect(high).toBeLessThanOrEqual(range.max + 1e-9);
          expect(Object.is(low, -0)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('low and high are what the completions reach: nothing outside, both ends reached', () => {
    fc.assert(
      fc.property(partial(definition), (values) => {
        const scores = scoresOf(definition, values);
        for (const [code, reached] of byTrying(definition, values)) {
          const proven = provenInterval(scores[code]!);
          if (proven === null) continue; // with what is answered already the scale does not apply
          expect({
            code,
            off: offBy(proven.low, reached.low) < 1e-9 && offBy(proven.high, reached.high) < 1e-9,
          }).toEqual({
            code,
            off: true,
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('nothing answered is never a value, and never nothing either: it lies in the whole range', () => {
    const scores = scoresOf(
      definition,
      definition.items.map(() => null),
    );
    for (const { code, range } of definition.scales) {
      const one = scores[code]!;
      expect(one.kind).toBe('bounded');
      const { low, high } = provenInterval(one)!;
      expect(offBy(low, range.min)).toBeLessThan(1e-9);
      expect(offBy(high, range.max)).toBeLessThan(1e-9);
    }
  });

  it('the order in which items arrive changes nothing, nor does an alias', () => {
    fc.assert(
      fc.property(partial(definition), fc.infiniteStream(fc.nat()), fc.boolean(), (values, keys, byAlias) => {
        const named = definition.items.map(({ code, aliases }, place) => {
          const name = byAlias ? (aliases[0] ?? code) : code;
          return { entry: [name, values[place] ?? null] as const, key: keys.next().value as number };
        });
        const shuffled = named.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
        const result = score(definition, Object.fromEntries(shuffled));
        expect(result).toEqual({ ok: true, scores: scoresOf(definition, values) });
      }),
      { numRuns: 15 },
    );
  });

  it('a definition that has been to a file and back scores the same', () => {
    const again = JSON.parse(JSON.stringify(definition)) as InstrumentDefinition;
    fc.assert(
      fc.property(partial(definition), (values) => {
        expect(scoresOf(again, values)).toEqual(scoresOf(definition, values));
      }),
      { numRuns: 10 },
    );
  });

  it('what a trace calls the result is what the score says', () => {
    fc.assert(
      fc.property(partial(definition), (values) => {
        for (const one of Object.values(scoresOf(definition, values))) {
          if (one.kind === 'none') continue;
          expect(one.trace.result).toEqual(provenInterval(one));
          const last = one.trace.working?.at(-1);
          const shown = one.kind === 'bounded' ? provenInterval(one) : { low: one.value, high: one.value };
          expect(last && { low: last.low, high: last.high }).toEqual(shown);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('an item moves a scale one way only, unless the scale says that it has no direction', () => {
    const ways = new Map<string, number>();
    const directed = definition.scales.filter(({ direction }) => direction !== 'none');
    // answers that are words stand in no order
    const ordered = definition.items.flatMap(({ words }, place) => (words ? [] : [place]));
    if (BOTH_WAYS.includes(definition.id)) return;
    fc.assert(
      fc.property(complete(definition), fc.nat(), (values, at) => {
        const place = ordered[at % ordered.length]!;
        const item = definition.items[place]!;
        const answers = answersOf(item);
        const next = answers[answers.indexOf(values[place]!) + 1];
        if (next === undefined) return;
        const [before, after] = [scoresOf(definition, values), scoresOf(definition, values.with(place, next))];
        for (const { code } of directed) {
          const [a, b] = [provenInterval(before[code]!), provenInterval(after[code]!)];
          const moved = a && b ? Math.sign(Math.round((b.low - a.low) * 1e9)) : 0;
          if (moved === 0) continue;
          const known = ways.get(`${code} ${item.code}`) ?? moved;
          expect({ code, item: item.code, moved }).toEqual({ code, item: item.code, moved: known });
          ways.set(`${code} ${item.code}`, known);
        }
      }),
      { numRuns: 120 },
    );
  });
});
