import { type Interval, type InstrumentDefinition, type Scale, type Trace } from '@stemme/scoring';
import type { ProductText as Text } from '@stemme/questionnaires';
import { labelOf, type Names, same } from './words.js';

/** A trace with the names of what it speaks of. */
export interface Paper {
  readonly trace: Trace;
  readonly item: (code: string) => Text;
  readonly title: (scale: string) => Text;
  readonly scale: (code: string) => Scale | undefined;
}

/** What the questionnaire calls an instrument's item. */
export function itemName(names: Names, instrument: string, code: string): Text {
  const { items } = names.compiled.document.instruments.find(({ id }) => id === instrument) ?? {};
  return labelOf(names, items && Object.hasOwn(items, code) ? (items[code] as string) : code);
}

export function paperOf(names: Names, trace: Trace): Paper {
  const definition: InstrumentDefinition | undefined = names.definitions.find(({ id }) => id === trace.instrument);
  const scale = (code: string): Scale | undefined => definition?.scales.find((one) => one.code === code);
  const label = (code: string): Text => itemName(names, trace.instrument, code);
  return {
    trace,
    scale,
    title: (code) => scale(code)?.title ?? same(code),
    item: (code) => {
      const together = trace.derived?.find((one) => one.code === code);
      return together ? joined(together.from.map(label), ' + ') : label(code);
    },
  };
}

/** A sentence in both languages; `{name}` stands for a part. */
export function phrase(da: string, en: string, parts: Readonly<Record<string, Text | number>> = {}): Text {
  const filled = (sentence: string, language: keyof Text): string =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`nothing for {${name}}`);
      return (typeof part === 'number' ? figure(part) : part)[language];
    });
  return { da: filled(da, 'da'), en: filled(en, 'en') };
}

export function joined(parts: readonly Text[], by: string): Text {
  return { da: parts.map(({ da }) => da).join(by), en: parts.map(({ en }) => en).join(by) };
}

/** On paper four decimals are enough to come to the same score. */
export function figure(value: number): Text {
  const en = String(Math.round(value * 10_000) / 10_000).replace('-', '−');
  return { da: en.replace('.', ','), en };
}

/** What lies between two ends: "2", "2–3", "from −1 to 3". */
export function span({ low, high }: Interval): Text {
  const [from, to] = [figure(low), figure(high)];
  if (from.en === to.en) return from;
  return low < 0 ? phrase('fra {from} til {to}', 'from {from} to {to}', { from, to }) : joined([from, to], '–');
}

/** "between 2 and 3"; of one number the number. */
export function between(interval: Interval): Text {
  const [low, high] = [figure(interval.low), figure(interval.high)];
  return low.en === high.en ? low : phrase('mellem {low} og {high}', 'between {low} and {high}', { low, high });
}

/** "9 answers", "1 answer" */
export function answers(n: number): Text {
  return phrase('{n} svar', n === 1 ? '{n} answer' : '{n} answers', { n });
}

/** "4 subscales", "1 subscale" */
export function subscales(n: number): Text {
  return n === 1 ? phrase('{n} delskala', '{n} subscale', { n }) : phrase('{n} delskalaer', '{n} subscales', { n });
}
