import type { Block } from '../../compose.js';
import type { KnownInstrument } from './context.js';

interface Scored {
  readonly code: string;
  readonly type: string;
  readonly loinc?: string;
  readonly options?: string;
  readonly items?: readonly Scored[];
}

/** The instruments of the catalogue that can be recognised: those whose choices all have LOINC codes. */
export function knownInstruments(blocks: readonly Block[]): readonly KnownInstrument[] {
  return blocks.flatMap((block) => {
    const choices = choicesIn(block.items as unknown as readonly Scored[]).filter(({ loinc }) => loinc !== undefined);
    if (choices.length === 0) return [];
    const values = choices.map(({ code, options }) => [code, numbersOf(block, options)] as const);
    return [
      {
        id: block.id,
        rights: block.rights,
        licence: block.licence,
        ...(block.nonCommercial && { nonCommercial: true }),
        items: Object.fromEntries(choices.map(({ code, loinc }) => [code, loinc as string])),
        values: Object.fromEntries(values),
      },
    ];
  });
}

function choicesIn(items: readonly Scored[]): readonly Scored[] {
  return items.flatMap((item) => [...(item.type === 'choice' ? [item] : []), ...choicesIn(item.items ?? [])]);
}

function numbersOf({ options }: Block, name: string | undefined): readonly number[] {
  const list = name === undefined ? [] : (options[name] ?? []);
  return list.flatMap(({ value, score }) => score ?? (typeof value === 'number' ? value : []));
}
